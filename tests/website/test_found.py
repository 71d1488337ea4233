"""Found by those who need it: what search engines and those who share an address are told, page by page."""

import json
from collections import Counter
from typing import Any

import pytest

from infrastructure.website import departments, describing
from infrastructure.website.addresses import path
from tests.website.building import LANGUAGES, built, slugs_in
from tests.website.listing import every_address, in_language
from tests.website.reading import Document

ENTRIES = {one.id: one for county in departments.by_county(departments.listed()) for one in county.departments}
WITH_QUESTIONS = [language for language in LANGUAGES if describing.QUESTIONS in slugs_in(language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_and_descriptions_tell_pages_apart(language: str) -> None:
    pages = [built().page(address) for address in in_language(language)]
    titles = Counter(page.all("title")[0].text for page in pages)
    descriptions = Counter(page.one("meta", name="description").attributes["content"] for page in pages)
    assert [text for text, times in (titles + descriptions).items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_shared_page_is_shown_with_its_own_words_and_a_picture(language: str) -> None:
    for address in in_language(language):
        page = built().page(address)
        shared = {e.attributes["property"]: e.attributes["content"] for e in page.all("meta") if _og(e.attributes)}
        assert shared["og:title"] == page.one("h1").text.strip(), address
        assert shared["og:description"] == page.one("meta", name="description").attributes["content"]
        assert shared["og:url"] == page.one("link", rel="canonical").attributes["href"]
        picture = built().file("/" + shared["og:image"].split("/", 3)[3])
        assert picture.read_bytes().startswith(b"\x89PNG"), address
        assert page.one("meta", name="twitter:card").attributes["content"] == "summary_large_image"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_front_page_says_who_we_are(language: str) -> None:
    charity, website = _told(built().page(path(language)))
    assert (charity["@type"], charity["name"]) == ("NGO", "Home-Start Familiekontakten Norge")
    assert website["inLanguage"] == language
    assert website["publisher"]["@id"] == charity["@id"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("department", sorted(ENTRIES))
def test_a_department_says_where_it_visits_families(language: str, department: str) -> None:
    (told,) = _told(built().page(path(language, f"avdelinger/{department}")))
    assert told["@type"] == "NGO"
    assert [place["name"] for place in told["areaServed"]] == list(ENTRIES[department].areas)
    assert told["parentOrganization"]["@id"] == _told(built().page("/"))[0]["@id"]


@pytest.mark.parametrize("language", WITH_QUESTIONS)
def test_questions_are_told_with_their_answers(language: str) -> None:
    page = built().page(path(language, describing.QUESTIONS))
    (told,) = _told(page)
    asked = [heading.text for heading in page.all("h3") if heading.text.endswith("?")]
    assert len(asked) > 5
    assert [one["name"] for one in told["mainEntity"]] == asked
    answers = [one["acceptedAnswer"]["text"] for one in told["mainEntity"]]
    assert all(answers)
    buttons = tuple(button.text for button in page.all("a", class_="button"))
    assert buttons
    assert not [answer for answer in answers if answer.endswith(buttons)], "a button leads on from the last answer"


def test_machines_are_told_no_invented_number_or_address() -> None:
    for address in every_address():
        told = "".join(e.text for e in built().page(address).all("script"))
        assert "telephone" not in told
        assert "@example.org" not in told


def test_no_word_ends_the_block_of_data() -> None:
    block = describing.block({"name": "</script><script>alert(1)</script>"})
    (script,) = Document(block).all("script")
    assert json.loads(script.text)["@graph"] == [{"name": "</script><script>alert(1)</script>"}]


def test_the_sitemap_names_every_language_of_a_page() -> None:
    entries = (built().site / "sitemap.xml").read_text("utf-8").split("<url>")[1:]
    assert len(entries) == len(every_address())
    for address, entry in zip(every_address(), entries, strict=True):
        named = {e.attributes["hreflang"]: e.attributes["href"] for e in Document(entry).all("xhtml:link")}
        links = built().page(address).all("link", rel="alternate")
        assert named == {e.attributes["hreflang"]: e.attributes["href"] for e in links}, address


def test_robots_may_read_every_page_and_ask_no_function() -> None:
    lines = (built().site / "robots.txt").read_text("utf-8").splitlines()
    assert {"User-agent: *", "Disallow: /api/", "Disallow: /workspace/"} <= set(lines)
    assert not [address for address in every_address() if address.startswith(("/api/", "/workspace/"))]
    (sitemap,) = [line for line in lines if line.startswith("Sitemap: ")]
    assert sitemap.endswith("/sitemap.xml")
    assert sitemap.startswith("Sitemap: http")


def _told(page: Document) -> list[dict[str, Any]]:
    (block,) = page.all("script", type="application/ld+json")
    told: list[dict[str, Any]] = json.loads(block.text)["@graph"]
    return told


def _og(attributes: dict[str, str]) -> bool:
    return attributes.get("property", "").startswith("og:")
