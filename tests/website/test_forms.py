"""Form pages: what stands before the form, what they weigh, and the skeletons the functions fill."""

import gzip
import re
from pathlib import Path

import pytest
from familiekontakten.forms import FORMS
from familiekontakten.languages.language import WORKSPACE

from infrastructure.website.addresses import path
from tests.website.building import EVERY_FORM, LANGUAGES, PUBLIC_FORMS, Built, built, slugs_in
from tests.website.reading import Document

MOST_BYTES = 30_000  # design.md section 6: 30 KB over the wire, gzip, with nothing in the cache
MOST_REQUESTS = 6
FORM_PAGES = [(language, form) for form, language in EVERY_FORM]
# The calculator for municipalities is drawn and answered like a form; it is none, for nothing is taken in.
DRAWN = {**PUBLIC_FORMS, "calculator": "regn-for-kommunen"}
DRAWN_PAGES = [(language, form) for language in LANGUAGES for form, slug in DRAWN.items() if slug in slugs_in(language)]
FAMILY_FACING = {"index", "for-familier", "be-om-kontakt", "barn-i-fare", "status", "sporsmal-og-svar"}


@pytest.fixture(scope="module")
def site() -> Built:
    return built()


def test_every_public_form_has_a_page() -> None:
    assert set(PUBLIC_FORMS) == set(FORMS)


@pytest.mark.parametrize(("language", "form"), FORM_PAGES)
def test_form_posts_to_its_own_address(site: Built, language: str, form: str) -> None:
    posting = site.page(path(language, PUBLIC_FORMS[form])).one("form")
    assert posting.attributes["method"] == "post"
    assert posting.attributes["action"].partition("#")[0] == f"/api/forms/{language}/{form}"


@pytest.mark.parametrize(("language", "form"), FORM_PAGES)
def test_who_to_call_now_stands_before_the_form(site: Built, language: str, form: str) -> None:
    document = site.page(path(language, PUBLIC_FORMS[form]))
    places = [(element.tag, element.attributes.get("class")) for element in document.elements]
    danger = places.index(("section", "danger"))
    assert danger < [tag for tag, _ in places].index("form")
    called = {element.attributes["href"] for element in document.elements[danger:] if element.tag == "a"}
    assert {"tel:112", "tel:116111", "tel:116117"} <= called
    box = document.elements[danger]
    assert not re.search(
        r"<(input|button|select)", document.source.partition('class="danger"')[2].partition("</section>")[0]
    )
    assert "112" in box.text


@pytest.mark.parametrize(("language", "form"), DRAWN_PAGES)
def test_form_page_is_light(site: Built, language: str, form: str) -> None:
    file = site.file(path(language, DRAWN[form]))
    document = Document.read(file)
    fetched = {
        e.attributes["href"] for e in document.all("link") if e.attributes["rel"] not in ("canonical", "alternate")
    }
    fetched |= {element.attributes["src"] for element in document.elements if "src" in element.attributes}
    fetched |= set(re.findall(r"url\(([^)]*)\)", site.file("/assets/site.css").read_text("utf-8")))
    weights = {name: _over_the_wire(site.file(name)) for name in fetched} | {"page": _over_the_wire(file)}
    assert len(weights) <= MOST_REQUESTS, weights
    assert sum(weights.values()) <= MOST_BYTES, weights


@pytest.mark.parametrize(("language", "form"), FORM_PAGES)
def test_form_page_is_not_archived(site: Built, language: str, form: str) -> None:
    robots = site.page(path(language, PUBLIC_FORMS[form])).one("meta", name="robots")
    assert robots.attributes["content"] == "noarchive"


@pytest.mark.parametrize(("language", "slug"), [(one, slug) for one in LANGUAGES for slug in slugs_in(one)])
def test_family_pages_and_only_they_can_be_left_at_once(site: Built, language: str, slug: str) -> None:
    exits = [e for e in site.page(path(language, slug)).all("a") if "data-exit" in e.attributes]
    assert len(exits) == (slug in FAMILY_FACING)


@pytest.mark.parametrize(("language", "form"), [*DRAWN_PAGES, *((language, "status") for language in LANGUAGES)])
def test_form_skeleton_is_the_page_without_its_form(site: Built, language: str, form: str) -> None:
    skeleton = (site.skeletons / language / f"{form}.html").read_text("utf-8")
    assert skeleton.count("<!--form-->") == 1
    assert skeleton.count("<title><!--error-->") == 1
    assert "<form" not in skeleton
    _assert_rooted(skeleton)
    page = site.page(path(language, DRAWN.get(form, form)))
    assert "<!--form" not in page.source
    assert page.one("h1").text == Document(skeleton).one("h1").text


@pytest.mark.parametrize("language", LANGUAGES)
def test_frame_skeleton_is_a_page_without_content(site: Built, language: str) -> None:
    skeleton = (site.skeletons / language / "frame.html").read_text("utf-8")
    assert skeleton.count("<title><!--title--></title>") == 1
    assert skeleton.count("<!--content-->") == 1
    assert "<h1" not in skeleton
    document = Document(skeleton)
    assert document.one("html").attributes["lang"] == language
    assert document.one("meta", name="robots").attributes["content"] == "noindex"
    assert not document.all("link", rel="canonical")
    assert not site.file(path(language, "frame")).exists()
    _assert_rooted(skeleton)


@pytest.mark.parametrize("language", WORKSPACE)
def test_workspace_skeleton_is_a_page_with_the_sites_look(site: Built, language: str) -> None:
    skeleton = (site.skeletons / language / "workspace.html").read_text("utf-8")
    assert skeleton.count("<!--title-->") == skeleton.count("<!--content-->") == 1
    document = Document(skeleton)
    assert document.one("html").attributes["lang"] == language
    assert document.one("meta", name="robots").attributes["content"] == "noindex"
    for element in [*document.all("link"), *document.all("script")]:
        assert site.file(element.attributes.get("href") or element.attributes["src"]).is_file()
    _assert_rooted(skeleton)


def _assert_rooted(skeleton: str) -> None:
    relative = [
        address for address in re.findall(r'(?:href|src)="([^"]*)"', skeleton) if not re.match(r"/|#|\w+:", address)
    ]
    assert relative == []


def _over_the_wire(file: Path) -> int:
    # A woff2 font is compressed already and is sent as it is.
    content = file.read_bytes()
    return len(content) if file.suffix == ".woff2" else len(gzip.compress(content, 9, mtime=0))
