"""An assignment that runs, reached through the acts themselves."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from familiekontakten.assignments.assignment import Assignment
from familiekontakten.assignments.starting import Started, start
from familiekontakten.assignments.visit import Place, Visit
from familiekontakten.cases import acts
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.parts import Agreement

from tests.cases import families
from tests.volunteers.people import approved

BY = "staff-1"
AT = datetime(2027, 3, 10, 9, tzinfo=UTC)  # a Wednesday
TODAY = date(2027, 3, 10)
JOINT = TODAY + timedelta(days=2)
VOLUNTEER = approved(availability=("tue-morning",), languages=("no",))


def proposed(volunteer_id: str = VOLUNTEER.id, **changes: Any) -> FamilyCase:  # noqa: ANN401 - any field
    """A familiekontakt has been proposed to another household."""
    case = replace(families.waiting(), wished_times=("tue-morning",), phone="+4700000099", email="", **changes)
    return acts.propose_match(case, volunteer_id, by=BY, at=AT)


def agreed(volunteer_id: str = VOLUNTEER.id, **changes: Any) -> FamilyCase:  # noqa: ANN401 - any field
    """A family and a familiekontakt who have both said yes, with an agreement: Tuesdays, three hours."""
    case = proposed(volunteer_id, **changes)
    for who in ("volunteer", "family"):
        case = acts.answer_match(case, who, yes=True, by=BY, at=AT)
    return acts.agree(case, Agreement(TODAY, "tue", 3.0, "Noen å gå tur med"), by=BY, at=AT)


def started() -> Started:
    return start(agreed(), VOLUNTEER, "A2345678C", JOINT, by=BY, at=AT)


def running() -> Assignment:
    """The same, with the joint first visit behind it."""
    joint = Visit(JOINT, True, AT, BY, 180, Place.HOME, joint=True, seen=True)
    return replace(started().assignment, visits=(joint,))


def visit(on: date, **changes: Any) -> Visit:  # noqa: ANN401 - any field
    """Three hours at home."""
    return replace(Visit(on, True, AT, BY, 180, Place.HOME), **changes)
