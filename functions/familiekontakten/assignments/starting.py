"""How an assignment begins: case, familiekontakt and assignment together, and only through the gate. Pure.

Both have said yes (annual report 2011: voluntary on both sides), the agreement is made, nothing is missing in the gate,
and the coordinator comes along to the first visit. Whoever saves the three saves them in one transaction.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple, TypeVar

from familiekontakten.assignments.assignment import Assignment
from familiekontakten.assignments.plan import Plan
from familiekontakten.casebook.history import Event
from familiekontakten.cases.acts import activate
from familiekontakten.cases.case import FamilyCase
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.matching.rules import results
from familiekontakten.matching.sides import contact_of, family_of
from familiekontakten.months import day_of
from familiekontakten.refused import Refused
from familiekontakten.volunteers.acts import begin_assignment
from familiekontakten.volunteers.volunteer import Volunteer

T = TypeVar("T")
STILL_ASKED = frozenset({"H5", "H8"})
"""Hard rules that both sides' yes cannot set aside; gate, state and room are asked by the volunteer's own act."""

NOT_THE_ONE = N_("Det er en annen familiekontakt som er foreslått for familien")
JOINT_DAY = N_("Velg en dag for det første besøket, i dag eller senere")


class Started(NamedTuple):
    """The three things to save together."""

    case: FamilyCase
    volunteer: Volunteer
    assignment: Assignment


def start(
    case: FamilyCase, volunteer: Volunteer, assignment_id: str, joint_on: date, *, by: str, at: datetime
) -> Started:
    """Begins it. Raises Refused naming everything that is in the way, of all three."""
    problems = list(_in_the_way(case, volunteer, joint_on, day_of(at)))
    active = _collect(problems, lambda: activate(case, assignment_id, by=by, at=at))
    busy = _collect(problems, lambda: begin_assignment(volunteer, assignment_id, by, at))
    if problems or active is None or busy is None:
        raise Refused(*problems)
    return Started(active, busy, _assignment(active, busy, assignment_id, joint_on, by, at))


def _in_the_way(case: FamilyCase, volunteer: Volunteer, joint_on: date, today: date) -> tuple[Problem, ...]:
    proposed = case.proposals[-1].volunteer_id if case.proposals else None
    hard = results(family_of(case), contact_of(volunteer, case, today))
    return (
        *(Problem("", reason.text) for reason in hard if reason.code in STILL_ASKED and not reason.met),
        *((Problem("", NOT_THE_ONE),) if proposed != volunteer.id else ()),
        *((Problem("joint_on", JOINT_DAY),) if joint_on < today else ()),
    )


def _collect(problems: list[Problem], act: Callable[[], T]) -> T | None:
    """What an act gives; or its problems added to the others, so that all are shown at once."""
    try:
        return act()
    except Refused as refused:
        problems.extend(refused.problems)
        return None


def _assignment(
    case: FamilyCase, volunteer: Volunteer, assignment_id: str, joint_on: date, by: str, at: datetime
) -> Assignment:
    agreed = case.agreement
    assert agreed  # activate refuses without one
    return Assignment(
        id=assignment_id,
        case_id=case.id,
        volunteer_id=volunteer.id,
        plan=Plan(agreed.weekday, round(agreed.hours * 60)),
        started_on=day_of(at),
        joint_on=joint_on,
        title=f"{volunteer.name} – {case.label}",
        round=len(case.earlier_assignments) + 1,
        history=(Event(at, by, "started"),),
    )
