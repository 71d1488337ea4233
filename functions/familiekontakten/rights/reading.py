"""Brings together what a department's book has about somebody. Pure."""

from familiekontakten.assignments.assignment import Assignment, AssignmentState
from familiekontakten.casebook.records import Casebook
from familiekontakten.casebook.whole import whole_list
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.follow_up import FollowUp
from familiekontakten.cases.guest import Guest
from familiekontakten.evaluations.evaluation import Evaluation, list_of
from familiekontakten.forgetting.wish import ErasureWish
from familiekontakten.rights.kept import Kept
from familiekontakten.safety.report import ReportState
from familiekontakten.volunteers.volunteer import Volunteer


def everything(book: Casebook, reference: str) -> Kept:
    """All that is kept about the case or the volunteer with this reference. Raises Missing."""
    case = book.find(FamilyCase, reference)
    main = case or book.get(Volunteer, reference)
    return Kept(
        main,
        book.many(Assignment, _assignments_of(case) if case else _assignments_by(book, reference)),
        book.many(Evaluation, [entry.id for entry in whole_list(book, list_of(reference))]),
        book.find(FollowUp, reference),
        book.find(Guest, reference),
        book.find(ErasureWish, reference),
        _danger(book, reference),
    )


def _assignments_of(case: FamilyCase) -> list[str]:
    return [*case.earlier_assignments, *([case.assignment_id] if case.assignment_id else [])]


def _assignments_by(book: Casebook, volunteer: str) -> list[str]:
    lists = (whole_list(book, f"{Assignment.KIND}#{state}") for state in AssignmentState)
    return [entry.id for found in lists for entry in found if entry.facts.get("volunteer") == volunteer]


def _danger(book: Casebook, reference: str) -> int:
    lists = (whole_list(book, f"safety#{state}") for state in ReportState)
    return sum(entry.facts.get("case") == reference for found in lists for entry in found)
