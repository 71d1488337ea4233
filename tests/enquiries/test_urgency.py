"""The answer clock: what is next, in which order, and who is told when nobody answers."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from familiekontakten.enquiries.desk.showing import clock
from familiekontakten.enquiries.steps import STEPS
from familiekontakten.enquiries.urgency import Escalation, by_urgency, days_left, escalation, next_step
from hypothesis import given
from hypothesis import strategies as st

from tests.enquiries.examples import CAME, an_enquiry

ANSWERED = CAME + timedelta(hours=1)


@pytest.mark.parametrize(
    ("changed", "step", "due"),
    [
        ({}, "answer_enquiry", date(2026, 11, 27)),
        ({"set_aside": True}, "look_aside", date(2026, 11, 27)),
        ({"answered_at": ANSWERED}, "decide_enquiry", date(2026, 12, 4)),
        ({"answered_at": ANSWERED, "next_contact_on": date(2026, 11, 25)}, "decide_enquiry", date(2026, 11, 25)),
    ],
)
def test_an_open_enquiry_has_a_next_step_and_a_day(changed: dict[str, Any], step: str, due: date) -> None:
    assert next_step(an_enquiry(**changed)) == (step, due)
    assert step in STEPS


@given(
    answered=st.none() | st.just(ANSWERED),
    aside=st.booleans(),
    ended=st.sampled_from(["", "first_visit", "withdrawn"]),
    promised=st.none() | st.dates(),
)
def test_open_means_that_somebody_must_do_something(
    answered: datetime | None, aside: bool, ended: str, promised: date | None
) -> None:
    enquiry = an_enquiry(answered_at=answered, set_aside=aside, ended=ended, next_contact_on=promised)
    assert (next_step(enquiry) is None) == bool(ended)


def test_the_unanswered_come_first_and_the_longest_waiting_first_of_all() -> None:
    old = an_enquiry(reference="A", received_at=CAME - timedelta(days=9))
    new = an_enquiry(reference="B")
    answered = an_enquiry(reference="C", received_at=CAME - timedelta(days=30), answered_at=CAME)
    promised = an_enquiry(reference="D", answered_at=CAME, next_contact_on=date(2026, 11, 23))
    ended = an_enquiry(reference="E", ended="forwarded")
    order = by_urgency([answered, new, ended, promised, old])
    assert [enquiry.reference for enquiry in order] == ["A", "B", "D", "C"]


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2026, 11, 20), Escalation.NOBODY),
        (date(2026, 11, 23), Escalation.NOBODY),  # the weekend does not count
        (date(2026, 11, 24), Escalation.COORDINATOR),
        (date(2026, 11, 26), Escalation.COORDINATOR),
        (date(2026, 11, 27), Escalation.DEPUTY),
        (date(2026, 12, 3), Escalation.DEPUTY),
        (date(2026, 12, 4), Escalation.NATIONAL_OFFICE),
        (date(2027, 3, 1), Escalation.NATIONAL_OFFICE),
    ],
)
def test_it_is_cried_out_from_the_inside_out(today: date, told: Escalation) -> None:
    assert escalation(an_enquiry(), today) is told


@pytest.mark.parametrize(
    "changed",
    [{"answered_at": ANSWERED}, {"ended": "duplicate"}, {"set_aside": True}],
    ids=["answered", "ended", "aside"],
)
def test_nobody_is_told_of_what_nobody_waits_for(changed: dict[str, Any]) -> None:
    assert escalation(an_enquiry(**changed), date(2027, 3, 1)) is Escalation.NOBODY


@given(days=st.integers(0, 60), more=st.integers(0, 60))
def test_it_never_gets_quieter(days: int, more: int) -> None:
    start = datetime(2026, 11, 20, tzinfo=UTC).date()
    earlier, later = start + timedelta(days=days), start + timedelta(days=days + more)
    assert escalation(an_enquiry(), earlier) <= escalation(an_enquiry(), later)


@pytest.mark.parametrize(("due", "left"), [(date(2026, 11, 27), 5), (date(2026, 11, 20), 0), (date(2026, 11, 13), -5)])
def test_days_are_working_days(due: date, left: int) -> None:
    assert days_left(due, date(2026, 11, 20)) == left


def test_on_the_weekend_after_the_day_it_is_past() -> None:
    assert days_left(date(2026, 11, 20), date(2026, 11, 22)) == -1


@pytest.mark.parametrize(
    ("today", "text"),
    [
        (date(2026, 11, 26), "1 arbeidsdag igjen"),
        (date(2026, 11, 30), "1 arbeidsdag over tiden"),
        (date(2026, 12, 1), "{days} arbeidsdager over tiden"),
    ],
)
def test_one_working_day_is_one(today: date, text: str) -> None:
    shown = clock(an_enquiry(), today)
    assert shown
    assert shown.text == text
