"""What somebody must do next about a case, and by when. Pure.

Nothing that matters can leave every list without being closed: every open state has its step here.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from familiekontakten.cases.states import CaseState
from familiekontakten.working_days import add_working_days

if TYPE_CHECKING:
    from familiekontakten.cases.case import FamilyCase

ARRANGE_WITHIN = 5
"""Working days from taking on to an arranged first visit. To be confirmed by HSFN."""

DECIDE_WITHIN = 5
"""Working days from the first visit to its outcome. To be confirmed by HSFN."""

CONTACT_WITHIN = timedelta(weeks=4)
"""A waiting family hears from us at least this often (annual report 2011: calls and cards; four weeks are to be
confirmed by HSFN)."""

ANSWER_MATCH_WITHIN = timedelta(weeks=1)
"""How long both sides have to answer a proposed match. To be confirmed by HSFN."""

REVIEW_AFTER = timedelta(weeks=26)
"""Visits go on for about six months, then we talk about going on (the programme's own description)."""

CLOSE_WITHIN = timedelta(weeks=2)
"""From beginning to close until it is done: time for the last visit and the evaluation. To be confirmed by HSFN."""


class Todo(NamedTuple):
    """A step (see `steps.STEPS`) and the day by which it should be done."""

    step: str
    due: date


def todo(case: "FamilyCase") -> Todo | None:
    """The next step of a case; None exactly when it is closed."""
    if case.state is CaseState.CLOSED:
        return None
    if case.handing_over and case.handing_over.answered_on:
        return Todo(f"handover_{case.handing_over.answer}", case.handing_over.answered_on)
    if case.withdrawal_on:
        return Todo("confirm_withdrawal", case.withdrawal_on)
    return _STEP_OF[case.state](case)


def _arrange(case: "FamilyCase") -> Todo:
    return Todo("arrange_first_visit", add_working_days(case.opened_on, ARRANGE_WITHIN))


def _visit(case: "FamilyCase") -> Todo:
    return Todo("record_first_visit", case.visit_on or case.opened_on)


def _decide(case: "FamilyCase") -> Todo:
    return Todo("decide_after_visit", add_working_days(case.visit_on or case.opened_on, DECIDE_WITHIN))


def _contact(case: "FamilyCase") -> Todo:
    return Todo("contact_waiting", case.next_contact or case.opened_on)


def _answer(case: "FamilyCase") -> Todo:
    """The match's answers, unless the contact promised to the family comes first."""
    proposed = case.proposals[-1].on if case.proposals else case.opened_on
    return min(Todo("answer_match", proposed + ANSWER_MATCH_WITHIN), _contact(case), key=lambda todo: todo.due)


def _review(case: "FamilyCase") -> Todo:
    return Todo("review", case.review_on or case.opened_on)


def _resume(case: "FamilyCase") -> Todo:
    return Todo("resume", case.paused_until or case.opened_on)


def _close(case: "FamilyCase") -> Todo:
    return Todo("close", case.close_by or case.opened_on)


_STEP_OF: dict[CaseState, Callable[["FamilyCase"], Todo]] = {
    CaseState.NEW: _arrange,
    CaseState.VISIT_ARRANGED: _visit,
    CaseState.VISITED: _decide,
    CaseState.WAITING: _contact,
    CaseState.MATCH_PROPOSED: _answer,
    CaseState.ACTIVE: _review,
    CaseState.PAUSED: _resume,
    CaseState.CLOSING: _close,
}
