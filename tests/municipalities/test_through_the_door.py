"""A municipality at the public door: from the page of the site to the letter, without scripts or account."""

import gzip
import re
from urllib.parse import urlencode

import pytest

from tests.journeys.visitor import Answer, Visitor
from tests.stack import Stack

UTSIRA = [("kommune_codes", "1151"), ("position_percent", "80"), ("in_place", "D1"), ("in_place", "D5")]
MOST_BYTES = 30_000


@pytest.fixture
def visitor(stack: Stack) -> Visitor:
    return Visitor(stack.url)


def asked(visitor: Visitor, *pairs: tuple[str, str], path: str = "nb") -> Answer:
    return visitor.get(f"/api/municipalities/{path}?{urlencode(pairs)}")


def test_from_the_page_of_the_site_to_a_letter(visitor: Visitor) -> None:
    form = visitor.get("/regn-for-kommunen/").page.one("form")
    assert form.attributes["method"] == "get"
    answer = visitor.get(f"{form.attributes['action'].partition('#')[0]}?{urlencode(UTSIRA)}")
    assert answer.status == 200
    assert {"Utsira", "Stavanger"} <= set(re.findall(r"\w+", answer.text))
    assert "15–33" in answer.text
    letters = [a.attributes["href"] for a in answer.page.all("a") if "/letter/" in a.attributes["href"]]
    assert [address.partition("?")[0][-2:] for address in letters] == ["nb", "nn", "en"]
    for address in letters:
        letter = visitor.get(address)
        assert letter.status == 200
        assert "15–33" in letter.text


def test_what_was_asked_stands_in_the_form_again(visitor: Visitor) -> None:
    shown = asked(visitor, *UTSIRA).page
    assert [one.attributes["value"] for one in shown.all("option") if "selected" in one.attributes] == ["1151"]
    ticked = [one.attributes["value"] for one in shown.all("input", name="in_place") if "checked" in one.attributes]
    assert ticked == ["D1", "D5"]


def test_what_cannot_be_read_is_said_and_kept(visitor: Visitor) -> None:
    answer = asked(visitor, ("kommune_codes", ""), ("position_percent", "halv"), ("in_place", "D8"))
    assert answer.status == 422
    assert answer.page.one("div", class_="error-list")
    assert answer.page.one("input", name="position_percent").attributes["value"] == "halv"
    assert "checked" in answer.page.one("input", value="D8").attributes


def test_an_address_with_nothing_or_with_something_foreign_is_answered(visitor: Visitor) -> None:
    assert asked(visitor).status == 200
    assert asked(visitor, ("utm_source", "avis")).page.one("form")
    assert "15–33" in asked(visitor, *UTSIRA, ("fbclid", "x")).text


def test_a_letter_in_an_unknown_language_is_in_bokmal(visitor: Visitor) -> None:
    assert "Jeg ber kommunestyret" in asked(visitor, *UTSIRA, path="nb/letter/xx").text


def test_the_answer_weighs_no_more_than_a_form_page(visitor: Visitor) -> None:
    answer = asked(visitor, ("kommune_codes", "3101"))
    linked = [one for one in answer.page.elements if one.tag in ("link", "script")]
    addresses = [one.attributes.get("href") or one.attributes["src"] for one in linked]
    fetched = {address: visitor.get(address).body for address in addresses if address.startswith("/assets/")}
    packed = (body if ".woff2" in name else gzip.compress(body, 9) for name, body in fetched.items())
    assert len(fetched) >= 3
    assert len(gzip.compress(answer.body, 9)) + sum(len(one) for one in packed) <= MOST_BYTES
