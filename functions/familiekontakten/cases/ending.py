"""How a case ends: with the goodbye that family, volunteer and coordinator decide on together, or before any visits.

Each act takes the case, gives it as it is afterwards, and raises Refused naming every broken rule. Pure.
"""

from datetime import datetime
from typing import Any

from familiekontakten.cases import ending_rules, rules
from familiekontakten.cases.acts import without_assignment
from familiekontakten.cases.agenda import CLOSE_WITHIN
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.changing import changed
from familiekontakten.cases.parts import Closing
from familiekontakten.cases.states import CaseState, EndReason
from familiekontakten.months import day_of

S = CaseState
WISHED = "Familien ønsker det ikke lenger"
"""Kept as the reason of a closing that the family asked for on the status page."""


def begin_closing(case: FamilyCase, closing: Closing, *, by: str, at: datetime) -> FamilyCase:
    """The end is being prepared with family and volunteer; the visits may go on until it is done."""
    problem = rules.has_reason("reason", closing.reason)
    close_by = day_of(at) + CLOSE_WITHIN
    to = S.CLOSING
    return changed(
        case,
        "closing",
        by,
        at,
        problem,
        to=to,
        closing=closing,
        close_by=close_by,
        paused_until=None,
        withdrawal_on=None,
    )


def close(case: FamilyCase, closing: Closing, reason: EndReason, *, by: str, at: datetime) -> FamilyCase:
    """The goodbye: decided together, evaluated, follow-up decided. What comes after is a thing of its own."""
    problems = (
        rules.stands_as(case, S.CLOSING),
        *ending_rules.decided_together(closing),
        ending_rules.evaluated(case, closing),
        ending_rules.may_end(case, reason),
        ending_rules.helped_on(case, reason),
    )
    return changed(case, "closed", by, at, *problems, closing=closing, **_ended(case, reason, at))


def end(case: FamilyCase, reason: EndReason, *, by: str, at: datetime) -> FamilyCase:
    """The case ends before any visits began: not relevant, helped on to others, withdrawn or moved."""
    problems = (
        rules.stands_as(case, S.NEW, S.VISIT_ARRANGED, S.VISITED, S.WAITING),
        ending_rules.may_end(case, reason),
        ending_rules.helped_on(case, reason),
    )
    return changed(case, "ended", by, at, *problems, **_ended(case, reason, at))


def withdrawal_received(case: FamilyCase, *, at: datetime) -> FamilyCase:
    """The sender said on the status page that it is no longer relevant: a coordinator confirms it with the family."""
    return changed(case, "withdrawal_received", "sender", at, withdrawal_on=case.withdrawal_on or day_of(at))


def withdrawal_taken_back(case: FamilyCase, *, by: str, at: datetime) -> FamilyCase:
    """The family wants to stay after all."""
    return changed(case, "withdrawal_taken_back", by, at, withdrawal_on=None)


def withdrawn(case: FamilyCase, *, by: str, at: datetime) -> FamilyCase:
    """The family confirms that it wants no more: the case ends, or its goodbye begins where there are visits."""
    if case.state not in (S.ACTIVE, S.PAUSED):
        return end(case, EndReason.WITHDRAWN, by=by, at=at)
    return begin_closing(case, Closing(day_of(at), WISHED, family_agrees=True), by=by, at=at)


def over(case: FamilyCase, reason: EndReason, *, by: str, at: datetime) -> FamilyCase:
    """The case ends because the family has its help elsewhere; whether that is so, the act that leads here asks."""
    return changed(case, "ended", by, at, **_ended(case, reason, at))


def _ended(case: FamilyCase, reason: EndReason, at: datetime) -> dict[str, Any]:
    """What a closed case shows: when and why. Nothing is promised any more."""
    nothing_more = {"next_contact": None, "review_on": None, "close_by": None, "withdrawal_on": None}
    end = {"to": S.CLOSED, "closed_on": day_of(at), "end_reason": reason}
    return {**end, **nothing_more, **without_assignment(case)}
