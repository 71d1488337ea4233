"""The answer clock: what an open enquiry needs next, by when, and when to cry out that nobody does it. Pure.

The family gets an answer whether or not a volunteer is free (annual report 2011: a quick answer). Five working days,
and the days below, are to be confirmed by HSFN.
"""

from collections.abc import Iterable
from datetime import date
from enum import IntEnum
from typing import NamedTuple

from familiekontakten.enquiries.enquiry import Enquiry
from familiekontakten.months import day_of
from familiekontakten.outbox.due import COORDINATOR, DEPUTY, NATIONAL_OFFICE
from familiekontakten.receipts.receipt import ANSWER_WITHIN
from familiekontakten.working_days import add_working_days, working_days_between

DECIDE_WITHIN = 10
"""Working days from an answer without a promised day to a decision."""


class Todo(NamedTuple):
    """A step (`enquiries/steps.py`) and the day by which it should be done."""

    step: str
    due: date


class Escalation(IntEnum):
    """Who is told of an enquiry that nobody has answered, from the inside out."""

    NOBODY = 0
    COORDINATOR = 1
    DEPUTY = 2
    NATIONAL_OFFICE = 3


AFTER = {Escalation.COORDINATOR: 2, Escalation.DEPUTY: 5, Escalation.NATIONAL_OFFICE: 10}
"""Working days after which each is told."""

PARTS = {COORDINATOR: Escalation.COORDINATOR, DEPUTY: Escalation.DEPUTY, NATIONAL_OFFICE: Escalation.NATIONAL_OFFICE}
"""Which mail each gets (`outbox/due.py`)."""


def next_step(enquiry: Enquiry) -> Todo | None:
    """What somebody must do next; None exactly when the enquiry has ended."""
    if enquiry.ended:
        return None
    if enquiry.set_aside:
        return Todo("look_aside", answer_by(enquiry))
    if enquiry.answered_at is None:
        return Todo("answer_enquiry", answer_by(enquiry))
    by_then = add_working_days(day_of(enquiry.answered_at), DECIDE_WITHIN)
    return Todo("decide_enquiry", enquiry.next_contact_on or by_then)


def answer_by(enquiry: Enquiry) -> date:
    """The day that its receipt promises an answer by."""
    return add_working_days(day_of(enquiry.received_at), ANSWER_WITHIN)


def by_urgency(enquiries: Iterable[Enquiry]) -> tuple[Enquiry, ...]:
    """Open enquiries, the unanswered first, then by the day that is due, the longest waiting first."""
    return tuple(sorted((e for e in enquiries if not e.ended), key=_urgency))


def days_left(due: date, today: date) -> int:
    """Working days until a day; negative when it is past, also on the weekend after it."""
    return working_days_between(today, due) if due >= today else -max(1, working_days_between(due, today))


def escalation(enquiry: Enquiry, today: date) -> Escalation:
    """How far out an enquiry should have been cried out for by now; NOBODY where somebody has answered."""
    if enquiry.ended or enquiry.set_aside or enquiry.answered_at:
        return Escalation.NOBODY
    waited = working_days_between(day_of(enquiry.received_at), today)
    return max((who for who, days in AFTER.items() if waited >= days), default=Escalation.NOBODY)


def _urgency(enquiry: Enquiry) -> tuple[bool, date, object, str]:
    todo = next_step(enquiry)
    due = todo.due if todo else date.max
    return enquiry.answered_at is not None, due, enquiry.received_at, enquiry.reference
