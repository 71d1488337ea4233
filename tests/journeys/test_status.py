"""The status page: the right pair opens it, every wrong one looks like every other, and nobody may guess for long."""

from urllib.parse import quote_plus

import pytest
from familiekontakten.enquiries.reference import ALPHABET, check_character, written
from familiekontakten.languages.language import LANGUAGES
from familiekontakten.receipts.status import WRONG_PAIRS_ALLOWED

from tests.journeys.filled_in import filled_in
from tests.journeys.visitor import Answer, Visitor
from tests.stack import Stack

NOBODYS = "CCCCCCCC" + check_character("CCCCCCCC")
NO_SECRET = "CCCCDDDDFFFF"


@pytest.fixture(scope="module")
def owner(stack: Stack) -> tuple[str, str]:
    """Reference and secret of an enquiry."""
    visitor, (pairs, _) = Visitor(stack.url), filled_in("family")
    return visitor.send("family", "nb", pairs).reference, visitor.secret


def ask(visitor: Visitor, reference: str, secret: str, language: str = "nb") -> Answer:
    return visitor.post(f"/api/status/{language}", [("reference", reference), ("secret", secret)])


def other(sign: str) -> str:
    return ALPHABET[ALPHABET.index(sign) - 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_right_pair_shows_state_and_promise(visitor: Visitor, owner: tuple[str, str], language: str) -> None:
    answer = ask(visitor, *owner, language)
    assert answer.status == 200
    assert answer.page.one("html").attributes["lang"] == language
    assert answer.page.one("dd", class_="reference").text == written(owner[0])
    assert len(answer.page.all("dd")) == 3  # reference, received, answer by
    assert f"/api/withdrawals/{language}" in answer.text


def test_a_pair_may_be_typed_as_people_type(visitor: Visitor, owner: tuple[str, str]) -> None:
    reference, secret = owner
    assert ask(visitor, f" {written(reference).lower()} ", " ".join(secret)).status == 200
    arabic = {ord(sign): chr(0x660 + int(sign)) for sign in "23456789"}
    assert ask(visitor, reference.translate(arabic), secret.translate(arabic)).status == 200


def wrong_pairs(reference: str, secret: str) -> dict[str, tuple[str, str]]:
    return {
        "another secret": (reference, secret[:-1] + other(secret[-1])),
        "another's secret": (reference, NO_SECRET),
        "a secret of the wrong length": (reference, secret + "C"),
        "a secret with wrong signs": (reference, "O" * len(secret)),
        "a reference nobody has": (NOBODYS, secret),
        "a reference with a typing mistake": (other(reference[0]) + reference[1:], secret),
        "two signs swapped": (reference[1] + other(reference[1]) + reference[2:], secret),
        "no reference at all": ("hei", secret),
        "the other way round": (secret, reference),
    }


@pytest.mark.parametrize("path", ["status", "withdrawals"])
def test_all_wrong_pairs_look_alike(stack: Stack, owner: tuple[str, str], path: str) -> None:
    pages = set()
    for reference, secret in wrong_pairs(*owner).values():
        answer = Visitor(stack.url).post(f"/api/{path}/nb", [("reference", reference), ("secret", secret)])
        assert answer.status == 422
        assert answer.page.one("input", id="reference").attributes["value"] == reference
        pages.add(answer.text.replace(f'value="{reference}"', ""))
    assert len(pages) == 1
    assert owner[1] not in pages.pop()


def test_a_wrong_pair_is_answered_in_the_readers_language(visitor: Visitor, owner: tuple[str, str]) -> None:
    page = ask(visitor, owner[0], NO_SECRET, "ar").page
    assert (page.one("html").attributes["lang"], page.one("body").attributes["dir"]) == ("ar", "rtl")


def test_who_guesses_too_often_waits_and_nobody_else_does(stack: Stack, owner: tuple[str, str]) -> None:
    guesser, (reference, secret) = Visitor(stack.url), owner
    statuses = {ask(guesser, reference, NO_SECRET).status for _ in range(WRONG_PAIRS_ALLOWED)}
    assert statuses == {422}
    refused = ask(guesser, reference, secret)
    assert refused.status == 429
    assert "ring oss på" in refused.text
    assert refused.page.one("input", id="reference").attributes["value"] == reference
    assert guesser.post("/api/withdrawals/nb", [("reference", reference), ("secret", secret)]).status == 429
    assert ask(Visitor(stack.url), reference, secret).status == 200


def test_what_a_visitor_claims_about_the_way_here_changes_nothing(stack: Stack, owner: tuple[str, str]) -> None:
    """The content network adds the true address at the end; all that stands before it can be made up."""
    guesser = Visitor(stack.url, "203.0.113.77, 198.51.99.1")
    for _ in range(WRONG_PAIRS_ALLOWED):
        ask(guesser, owner[0], NO_SECRET)
    assert ask(Visitor(stack.url, "203.0.113.78, 198.51.99.1"), *owner).status == 429


def test_the_secret_is_never_in_an_address(visitor: Visitor, owner: tuple[str, str]) -> None:
    for answer in (ask(visitor, *owner), ask(visitor, owner[0], NO_SECRET)):
        for element in answer.page.elements:
            for name in ("href", "src", "action"):
                assert owner[1] not in element.attributes.get(name, "").replace("-", "")
    answer = visitor.get(f"/api/receipts/nb/{owner[0]}?secret={quote_plus(owner[1])}")
    assert not answer.page.all("dd", id="secret")


@pytest.mark.parametrize("cookie", ["{0}.CCCCDDDDFFFF", "{0}", "{0}.", ".{1}", "CCCCCCCCC.{1}", '"', ";;=", "{0}.{1}x"])
def test_a_cookie_that_is_not_its_own_shows_nothing(visitor: Visitor, owner: tuple[str, str], cookie: str) -> None:
    visitor.cookies["__Host-receipt"] = cookie.format(*owner)
    answer = visitor.get(f"/api/receipts/nb/{owner[0]}")
    assert answer.status == 200
    assert not answer.page.all("dd", id="secret")
