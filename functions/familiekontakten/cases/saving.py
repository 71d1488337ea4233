"""What is saved together with a case after an act: the promise on the receipt, and an assignment that ends with it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from familiekontakten.assignments.assignment import Assignment, AssignmentState, EndReason
from familiekontakten.assignments.ending import end
from familiekontakten.casebook.also import Also
from familiekontakten.casebook.filing import Filed
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.promise import new_promise
from familiekontakten.cases.states import EndReason as CaseEnd
from familiekontakten.links.link import revoked
from familiekontakten.links.records import kept
from familiekontakten.receipts.records import promised
from familiekontakten.volunteers.volunteer import Volunteer

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

ENDED_WITH: dict[CaseEnd | None, EndReason] = {
    CaseEnd.WITHDRAWN: EndReason.FAMILY_WITHDREW,
    CaseEnd.MOVED: EndReason.FAMILY_MOVED,
    CaseEnd.HANDED_OVER: EndReason.MOVED,
}
"""Why a familiekontakt's visits end with a case; otherwise the family needs nobody more."""


def save(desk: "Desk", before: FamilyCase, after: FamilyCase, *more: Filed, also: Sequence[Also] = ()) -> None:
    """One transaction of everything. Raises Conflict, as the book does.

    Where the case ends, the familiekontakt has no access from the same moment (declaration of principles, section 9),
    and what was asked of anybody by a link is asked no more.
    """
    promise = new_promise(before, after)
    promises = [promised(promise)] if promise else []
    over, links = _assignment_over(desk, before, after)
    unasked = () if after.open else tuple(revoked(each) for each in after.links if each.asks not in after.evaluated)
    desk.book.save(after, *more, *over, also=[*promises, *links, *kept(unasked), *also])


def _assignment_over(desk: "Desk", before: FamilyCase, after: FamilyCase) -> tuple[tuple[Filed, ...], tuple[Also, ...]]:
    if after.open or before.assignment_id is None:
        return (), ()
    assignment = desk.book.find(Assignment, before.assignment_id)
    volunteer = desk.book.find(Volunteer, assignment.volunteer_id) if assignment else None
    if assignment is None or volunteer is None or assignment.state is AssignmentState.ENDED:
        return (), ()
    reason = ENDED_WITH.get(after.end_reason, EndReason.COMPLETED)
    ended = end(volunteer, assignment, reason, by=desk.person.id, at=desk.now)
    return (ended.volunteer, ended.assignment), kept(ended.assignment.links)
