"""Advice: nothing in it tells whom it was about, what was promised is followed up, its words can always be erased."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from familiekontakten.advice import acts
from familiekontakten.advice.acts import Given
from familiekontakten.advice.advice import Advice, AdviceState, Channel, Topic
from familiekontakten.advice.forms import advice_form
from familiekontakten.advice.recognising import NAME
from familiekontakten.refused import Refused

AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = date(2026, 11, 22)
BY = "staff-1"


def given(text: str = "Be om samtykke først.", promised: date | None = None, name: str = "Moss") -> Given:
    return Given(DAY, "moss", name, (Topic.SERVICES, Topic.FAMILIES), Channel.PHONE, text, promised)


def give(of: Given) -> Advice:
    return acts.give(of, "A1", BY, AT)


def refused(act: Callable[[], object]) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as raised:
        act()
    return [(problem.field, problem.text) for problem in raised.value.problems]


def test_the_form_has_one_place_for_words_and_none_for_a_person() -> None:
    fields = advice_form({"moss": "Moss"}).fields.values()
    assert [one.name for one in fields if one.kind in ("text", "textarea", "tel", "email", "years", "year")] == ["text"]


def test_words_that_tell_whom_it_was_about_are_not_kept_when_given_nor_when_corrected() -> None:
    assert refused(lambda: give(given("Snakk med Prøvesen."))) == [("text", NAME)]
    assert refused(lambda: acts.correct(give(given()), given("Snakk med Prøvesen."), BY, AT)) == [("text", NAME)]


def test_what_was_promised_is_due_until_it_was_done() -> None:
    promised = give(given(promised=DAY + timedelta(days=3)))
    assert (promised.filing().step, promised.filing().due) == ("follow_up_advice", DAY + timedelta(days=3))
    done = acts.follow_up(promised, BY, AT)
    assert (done.state, done.filing().step) == (AdviceState.GIVEN, None)
    assert refused(lambda: acts.follow_up(done, BY, AT)) == [("", acts.NOT_NOW)]
    assert refused(lambda: give(given(promised=DAY - timedelta(days=1)))) == [("follow_up_on", acts.PROMISED_BEFORE)]


def test_a_department_that_is_not_listed_any_more_is_asked_for_anew() -> None:
    assert refused(lambda: give(given(name=""))) == [("department", acts.NO_DEPARTMENT)]


def test_erased_words_are_gone_and_what_is_left_is_codes() -> None:
    gone = acts.erase(give(given(promised=DAY)), BY, AT)
    assert (gone.text, gone.filing().step, gone.filing().list) == ("", None, "advice#erased")
    assert gone.topics == (Topic.SERVICES, Topic.FAMILIES)
    assert refused(lambda: acts.correct(gone, given(), BY, AT)) == [("", acts.NOT_NOW)]
