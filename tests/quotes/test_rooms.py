"""Quotes through their rooms, with a real database: the words stand on a page only while they may be used."""

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from familiekontakten.forms.reading import written_short
from familiekontakten.quotes.quote import Quote

from tests.national_desk import Office
from tests.workspace.desks import NOW, TODAY

if TYPE_CHECKING:
    from chalice.app import Response

WORDS = "Det hjalp at noen kom hver uke."
UNTIL = TODAY + timedelta(days=40)
SAID = {
    "said_by": "family",
    "words": WORDS,
    "about": "det å bli møtt",
    "kept_by": "moss",
    "nobody": "yes",
    "level": "reports",
    "allowed_on": written_short(TODAY),
    "until": written_short(UNTIL),
}


@pytest.fixture
def quote(office: Office) -> str:
    from familiekontakten.quotes.routes import keep_quote

    return office.begin(keep_quote, SAID)


def act(office: Office, quote: str, name: str, **typed: str) -> "Response":
    from familiekontakten.quotes.routes import do_quote_act

    return office.act(do_quote_act, Quote, quote, name, *typed.items())


def pages(office: Office, quote: str) -> list[str]:
    """Everything that could show it."""
    from familiekontakten.quotes import routes

    forms = [office.ask(routes.show_quote_act, quote, name) for name in ("use", "renew", "correct", "erase")]
    uses = [office.ask(routes.show_quotes_to_use, query={"place": place}) for place in ("course", "website")]
    shown = [office.ask(routes.list_quotes), office.ask(routes.show_quote, quote), *forms, *uses]
    return [answer.body for answer in shown]


def test_the_words_stand_where_they_may_be_used(office: Office, quote: str) -> None:
    listed, own, *_, in_a_course, on_the_website = pages(office, quote)
    assert [WORDS in page for page in (listed, own, in_a_course, on_the_website)] == [False, True, True, False]
    assert "En forelder" in in_a_course


def test_after_the_last_day_they_stand_nowhere(office: Office, quote: str) -> None:
    act(office, quote, "use", place="application", on=written_short(TODAY))
    later = timedelta(days=41)
    office.desk = replace(office.desk, today=TODAY + later, now=NOW + later)
    assert not any(WORDS in page for page in pages(office, quote))
    refused = act(office, quote, "use", place="course", on=written_short(TODAY + later))
    assert refused.status_code == 422
    assert "Tillatelsen er gått ut" in refused.body
    assert "ta det bort der" in pages(office, quote)[1]


def test_once_erased_the_words_are_not_in_the_table_either(office: Office, quote: str) -> None:
    assert act(office, quote, "erase").status_code == 303
    assert office.found(Quote, quote).words == ""
    assert not any(WORDS in page for page in pages(office, quote))


def test_it_must_be_said_that_no_family_can_be_recognised(office: Office) -> None:
    from familiekontakten.quotes.routes import keep_quote

    answer = office.send(keep_quote, {name: value for name, value in SAID.items() if name != "nobody"})
    assert answer.status_code == 422
    assert "kryss av når ingen familie kan kjennes igjen" in answer.body
    assert WORDS in answer.body
