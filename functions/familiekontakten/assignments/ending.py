"""How an assignment ends: for the familiekontakt and for the case, in one transaction. Pure; raises Refused.

From that moment the volunteer has no access (declaration of principles, section 9) and every link is worth nothing. The
family keeps its place in the queue (to be confirmed by HSFN).
"""

from datetime import date, datetime
from typing import NamedTuple

from familiekontakten.assignments.acts import ENDED
from familiekontakten.assignments.assignment import Assignment, AssignmentState, EndReason
from familiekontakten.casebook.changing import changed
from familiekontakten.cases.acts import back_to_waiting
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.states import CaseState
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.links.link import revoked
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if
from familiekontakten.volunteers.acts import end_assignment
from familiekontakten.volunteers.volunteer import Volunteer

WHEN_NEXT = N_("Velg dagen familien hører fra oss igjen")

END_NAMES = {
    EndReason.COMPLETED: N_("Familien trenger det ikke lenger"),
    EndReason.FAMILY_WISH: N_("Familien ønsker en annen"),
    EndReason.VOLUNTEER_WISH: N_("Familiekontakten ønsker en annen familie"),
    EndReason.VOLUNTEER_LEFT: N_("Familiekontakten slutter"),
    EndReason.MOVED: N_("En annen familiekontakt tar over"),
    EndReason.OTHER: N_("En annen grunn"),
    EndReason.FAMILY_WITHDREW: N_("Familien ønsker det ikke lenger"),
    EndReason.FAMILY_MOVED: N_("Familien har flyttet"),
}

WITH_THE_CASE = frozenset({EndReason.FAMILY_WITHDREW, EndReason.FAMILY_MOVED})
"""Reasons that follow from the end of the family's case."""


class Ended(NamedTuple):
    """The familiekontakt and the assignment afterwards; save them together with the case and the rows of the links."""

    volunteer: Volunteer
    assignment: Assignment


def end(
    volunteer: Volunteer, assignment: Assignment, reason: EndReason, words: str = "", *, by: str, at: datetime
) -> Ended:
    """Ends it today. Raises Refused when it has ended before."""
    refuse_if(Problem("", ENDED) if assignment.state is AssignmentState.ENDED else None)
    over = changed(
        assignment,
        "ended",
        by,
        at,
        state=AssignmentState.ENDED,
        ended_on=day_of(at),
        end_reason=reason,
        end_words=" ".join(words.split()),
        links=tuple(revoked(link) for link in assignment.links),
        held_back_on=None,
    )
    return Ended(end_assignment(volunteer, assignment.id, by, at), over)


def family_waits_again(case: FamilyCase, next_contact: date | None, *, by: str, at: datetime) -> FamilyCase:
    """The case after its familiekontakt has gone: waiting again, or as it was where the goodbye is under way."""
    if case.state is CaseState.CLOSING:
        return case
    refuse_if(None if next_contact else Problem("next_contact", WHEN_NEXT))
    assert next_contact
    return back_to_waiting(case, next_contact, by=by, at=at)
