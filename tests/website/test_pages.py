"""Every built page keeps the rules of design.md: languages, no foreign or inline code, links that lead somewhere."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from familiekontakten.languages.language import LANGUAGES as KNOWN

from infrastructure.website.addresses import path
from tests.website.building import FOR_EVERYONE, LANGUAGES, PAGES, Built, built, slugs_in
from tests.website.listing import DEPARTMENTS, every_address
from tests.website.reading import Document

EVERY_PAGE = [(language, slug) for language in LANGUAGES for slug in slugs_in(language)]


@pytest.fixture(scope="module")
def site() -> Built:
    return built()


@pytest.fixture(params=EVERY_PAGE, ids=lambda page: "/".join(page))
def page(request: pytest.FixtureRequest, site: Built) -> tuple[str, str, Document]:
    language, slug = request.param
    return language, slug, site.page(path(language, slug))


def test_page_says_its_language_and_direction(page: tuple[str, str, Document]) -> None:
    language, _, document = page
    assert document.one("html").attributes["lang"] == language
    assert document.one("body").attributes["dir"] == KNOWN[language].direction


def test_page_has_one_heading_title_and_description(page: tuple[str, str, Document]) -> None:
    _, _, document = page
    assert document.one("h1").text.strip()
    assert document.one("h1").text.strip() in document.all("title")[0].text  # charts have titles of their own
    assert 50 <= len(document.one("meta", name="description").attributes["content"]) <= 160


def test_headings_skip_no_level(page: tuple[str, str, Document]) -> None:
    levels = [int(element.tag[1]) for element in page[2].elements if re.fullmatch(r"h[1-6]", element.tag)]
    assert all(after - before <= 1 for before, after in pairwise(levels)), levels


def test_ids_are_unique(page: tuple[str, str, Document]) -> None:
    counted = Counter(element.attributes["id"] for element in page[2].elements if "id" in element.attributes)
    assert [name for name, times in counted.items() if times > 1] == []


def test_page_leads_to_its_other_languages(page: tuple[str, str, Document]) -> None:
    language, slug, document = page
    alternates = {e.attributes["hreflang"]: e.attributes["href"] for e in document.all("link", rel="alternate")}
    having = [other for other in LANGUAGES if slug in PAGES[other]]
    assert set(alternates) == {*having, "x-default"}
    assert all(address.startswith("http") for address in alternates.values())
    assert document.one("link", rel="canonical").attributes["href"] == alternates[language]
    switch = {e.attributes["href"] for e in document.all("a") if "hreflang" in e.attributes}
    assert {path(other, slug) if other in having else path(other) for other in LANGUAGES} <= switch


def test_a_family_and_a_familiekontakt_find_what_they_need_in_every_language() -> None:
    for_families = {"index", "for-familier", "be-om-kontakt", "status", "barn-i-fare", "avdelinger", "personvern"}
    assert set(FOR_EVERYONE) == for_families | {"bli-familiekontakt"}


def test_translations_say_that_no_native_speaker_has_read_them(page: tuple[str, str, Document]) -> None:
    language, _, document = page
    assert len(document.all("p", class_="draft")) == (language != "nb")


def test_nothing_inline_and_nothing_foreign(site: Built) -> None:
    for file in site.every_html():
        for element in Document.read(file).elements:
            assert element.tag != "style", file
            assert element.tag != "script" or element.attributes.get("src") or _is_data(element.attributes), file
            assert not [name for name in element.attributes if name == "style" or name.startswith("on")], file
            for address in _loaded(element.tag, element.attributes):
                assert address.startswith("/"), f"{file} loads {address}"
                assert not address.startswith("//"), f"{file} loads {address}"


@pytest.mark.parametrize("sheet", ["site.css", "charts.css", "workspace.css"])
def test_style_sheet_loads_from_its_own_folder(site: Built, sheet: str) -> None:
    addresses = re.findall(r"url\(([^)]*)\)|@import", site.file(f"/assets/{sheet}").read_text("utf-8"))
    assert addresses
    assert all(address.startswith("/assets/") and site.file(address).is_file() for address in addresses)


def test_nothing_of_the_engine_is_published(site: Built) -> None:
    assert not [file for file in site.every_html() if re.search(r'"md-|__config|mkdocs', file.read_text("utf-8"))]
    assert {file.name for file in (site.site / "assets").iterdir()} == {
        *("fraunces.woff2", "fraunces-OFL.txt", "icon.svg", "site.css", "charts.css", "site.js"),
        *("workspace.css", "workspace.js", "cards"),
    }


def test_nothing_is_published_beside_pages_but_what_machines_ask_for(site: Built) -> None:
    files = {file.name for file in site.site.iterdir() if file.is_file() and file.suffix != ".html"}
    assert files == {"robots.txt", "sitemap.xml", "sitemap.xml.gz", "sw.js"}


def test_links_lead_somewhere(site: Built) -> None:
    ids: dict[Path, set[str]] = {}
    for file in site.every_html():
        for element in Document.read(file).all("a"):
            address = element.attributes["href"]
            if re.match(r"(tel:|https:|/api/)", address):  # the public door's own pages are tried by journeys
                continue
            target = file if address.startswith("#") else site.file(_absolute(site, file, address))
            assert target.is_file(), f"{file}: {address}"
            if "#" in address:
                known = ids.setdefault(target, {e.attributes.get("id", "") for e in Document.read(target).elements})
                assert address.partition("#")[2] in known, f"{file}: {address}"


def test_only_the_exit_leads_out(site: Built) -> None:
    for file in site.every_html():
        for element in Document.read(file).all("a"):
            if element.attributes["href"].startswith("http"):
                assert "data-exit" in element.attributes, f"{file}: {element.attributes['href']}"
                assert "noreferrer" in element.attributes["rel"]


def test_sitemap_lists_every_page_once(site: Built) -> None:
    made = ["sok", *(f"avdelinger/{one}" for one in DEPARTMENTS)]
    pages = [*EVERY_PAGE, *((language, slug) for language in LANGUAGES for slug in made)]
    assert Counter(every_address()) == Counter(path(language, slug) for language, slug in pages)
    assert {site.file(address) for address in every_address()} == set(site.site.rglob("index.html"))


@pytest.mark.parametrize("name", ["404.html", "unavailable.html"])
def test_message_pages_speak_every_language(site: Built, name: str) -> None:
    document = Document.read(site.site / name)
    sections = document.all("section", class_="message")
    assert [section.attributes["lang"] for section in sections] == list(LANGUAGES)
    assert [section.attributes["dir"] for section in sections] == [KNOWN[language].direction for language in LANGUAGES]
    assert len({section.text for section in sections}) == len(LANGUAGES)


def _is_data(attributes: dict[str, str]) -> bool:
    """Whether a block is data: no browser runs it, whatever is in it."""
    return attributes == {"type": "application/ld+json"}


def _loaded(tag: str, attributes: dict[str, str]) -> list[str]:
    """Return the addresses that a browser fetches or posts to by itself from this element."""
    if tag == "link" and attributes["rel"] in ("canonical", "alternate"):
        return []
    names = {"link": "href", "form": "action", "use": "href", "image": "href"}
    return [attributes[name] for name in ("src", "srcset", names.get(tag, "src")) if name in attributes]


def _absolute(site: Built, file: Path, address: str) -> str:
    if address.startswith("/") or not file.is_relative_to(site.site):
        return address
    folder = file.parent / address.partition("#")[0]
    return "/" + folder.resolve().relative_to(site.site.resolve()).as_posix().rstrip("/") + "/"
