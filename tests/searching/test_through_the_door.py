"""Somebody searches at the public door, without scripts: pages of their own language, and no trace of the words."""

import pytest

from tests.journeys.visitor import FORM, Answer, Visitor
from tests.stack import Stack
from tests.website.reading import Document

WORD = "Taushetspliktproeve"


@pytest.fixture(scope="module")
def visitor(stack: Stack) -> Visitor:
    return Visitor(stack.url)


def asked(visitor: Visitor, words: str, language: str = "nb") -> Answer:
    return visitor.post(f"/api/search/{language}", [("words", words)])


def results(answer: Answer) -> list[str]:
    """Where the results lead."""
    listed = answer.text.partition('<section class="results"')[2].partition("</section>")[0]
    return [link.attributes["href"] for link in Document(listed).all("a")]


@pytest.mark.parametrize("language", ["nb", "en", "ar"])
def test_from_the_page_of_the_site_to_pages_of_that_language_only(visitor: Visitor, language: str) -> None:
    home = "/" if language == "nb" else f"/{language}/"
    page = visitor.get(f"{home}sok/").page
    form = page.one("form")
    assert (form.attributes["method"], form.attributes["action"]) == ("post", f"/api/search/{language}#errors")
    words = {"nb": "hva koster det", "en": "what does it cost", "ar": "مجانا"}[language]
    answer = visitor.post(form.attributes["action"].partition("#")[0], [(page.one("input").attributes["name"], words)])
    assert answer.status == 200
    assert answer.page.one("html").attributes["lang"] == language
    assert results(answer)
    others = [one for one in ("/en/", "/ar/", "/nn/") if one != home]
    assert not [one for one in results(answer) if not one.startswith(home) or one.startswith(tuple(others))]
    assert all(visitor.get(address.partition("#")[0]).status == 200 for address in results(answer))


def test_a_department_is_found_by_its_name_and_a_place_leads_to_the_finder(visitor: Visitor) -> None:
    assert results(asked(visitor, "moss"))[:2] == ["/api/finder/nb?place=Moss", "/avdelinger/moss/"]
    assert results(asked(visitor, "7010", "ar")) == ["/api/finder/ar?place=Trondheim"]


def test_what_was_found_is_told_first_and_what_was_typed_stays(visitor: Visitor) -> None:
    page = asked(visitor, "<b>gratis</b>").page
    assert page.all("title")[0].text.startswith("Treff: ")
    assert page.one("input", name="words").attributes["value"] == "<b>gratis</b>"
    assert "gratis" in [mark.text.lower().strip(".,") for mark in page.all("mark")]
    assert page.one("section", id="errors").attributes["tabindex"] == "-1"


def test_where_nothing_is_found_there_is_something_to_do(visitor: Visitor) -> None:
    answer = asked(visitor, "romskip")
    assert answer.status == 200
    assert "Vi fant ingenting" in answer.page.one("h2", id="results-title").text
    assert results(answer) == ["/be-om-kontakt/", "/avdelinger/"]


@pytest.mark.parametrize(("words", "kept"), [("", ""), ("  ", "  "), ("x" * 101, "x" * 101)])
def test_what_is_not_understood_is_kept_with_what_to_do(visitor: Visitor, words: str, kept: str) -> None:
    answer = asked(visitor, words)
    assert answer.status == 422
    assert answer.page.one("div", class_="error-list")
    assert answer.page.one("input", name="words").attributes["value"] == kept
    assert answer.headers.get_all("Cache-Control") == ["no-store"]


def test_whoever_comes_back_to_the_address_of_an_answer_gets_the_form(visitor: Visitor) -> None:
    answer = visitor.get(f"/api/search/nb?words={WORD}")
    assert answer.status == 200
    assert answer.page.one("form")
    assert WORD not in answer.text


@pytest.mark.parametrize("language", ["xx", "frame", "%2e%2e", "so%00"])
def test_a_language_that_is_not_published_is_answered_in_norwegian(visitor: Visitor, language: str) -> None:
    answer = asked(visitor, "kurs", language)
    assert (answer.status, answer.page.one("html").attributes["lang"]) == (200, "nb")


def test_another_site_makes_nobody_search(visitor: Visitor) -> None:
    headers = {"Content-Type": FORM, "Sec-Fetch-Site": "cross-site"}
    answer = visitor.ask("POST", "/api/search/nb", f"words={WORD}".encode(), headers)
    assert answer.status == 422
    assert WORD not in answer.text


def test_no_address_and_no_log_has_the_words(visitor: Visitor, stack: Stack) -> None:
    answer = asked(visitor, WORD)
    assert answer.status == 200
    others = [" ".join(one.attributes.values()) for one in answer.page.all() if one.tag != "input"]
    assert not [text for text in others if WORD.lower() in text.lower()]
    assert answer.headers.get_all("Cache-Control") == ["private, max-age=300"]
    logs = stack.client("logs")
    lines = [
        event["message"]
        for group in logs.describe_log_groups(logGroupNamePrefix="/aws/lambda/hsf-intake")["logGroups"]
        for page in logs.get_paginator("filter_log_events").paginate(logGroupName=group["logGroupName"])
        for event in page["events"]
    ]
    assert any('"search"' in line for line in lines)
    assert not [line for line in lines if WORD.lower() in line.lower()]
