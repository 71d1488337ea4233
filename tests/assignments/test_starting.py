"""An assignment begins only through the gate, with two yes and an agreement; then three things are saved together."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from familiekontakten.assignments.assignment import AssignmentState
from familiekontakten.assignments.starting import start
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.states import CaseState
from familiekontakten.refused import Refused
from familiekontakten.volunteers.papers import Pause
from familiekontakten.volunteers.volunteer import Volunteer, VolunteerState

from tests.assignments.running import AT, BY, JOINT, TODAY, VOLUNTEER, agreed, proposed, started


def test_case_volunteer_and_assignment_change_together() -> None:
    case, volunteer, assignment = started()
    assert (case.state, case.assignment_id) == (CaseState.ACTIVE, assignment.id)
    assert volunteer.assignments == (assignment.id,)
    assert (assignment.state, assignment.started_on, assignment.joint_on) == (AssignmentState.ACTIVE, TODAY, JOINT)
    assert (assignment.plan.weekday, assignment.plan.minutes, assignment.round) == ("tue", 180, 1)
    assert assignment.history[-1].by == BY


IN_THE_WAY: dict[str, tuple[FamilyCase, Volunteer, date, int]] = {
    "certificate": (agreed(), replace(VOLUNTEER, certificate=replace(VOLUNTEER.certificate, in_order=False)), JOINT, 1),
    "pledge and home visit": (agreed(), replace(VOLUNTEER, pledge=None, home_visit_on=None), JOINT, 2),
    "course": (agreed(), replace(VOLUNTEER, training=None), JOINT, 1),
    "suspended": (agreed(), replace(VOLUNTEER, state=VolunteerState.SUSPENDED), JOINT, 1),
    "away": (agreed(), replace(VOLUNTEER, pauses=(Pause(TODAY),)), JOINT, 1),
    "full": (agreed(), replace(VOLUNTEER, assignments=("X",)), JOINT, 1),
    "kept apart": (agreed(not_with=(VOLUNTEER.id,)), VOLUNTEER, JOINT, 1),
    "somebody else": (agreed("V99999999"), VOLUNTEER, JOINT, 1),
    "day behind us": (agreed(), VOLUNTEER, TODAY - timedelta(days=1), 1),
    "no answers, no agreement": (proposed(), VOLUNTEER, JOINT, 2),
    "gate, room and answers": (proposed(), replace(VOLUNTEER, pledge=None, assignments=("X",)), JOINT, 4),
}


@pytest.mark.parametrize("why", IN_THE_WAY)
def test_it_does_not_begin_and_everything_in_the_way_is_told_at_once(why: str) -> None:
    case, volunteer, day, count = IN_THE_WAY[why]
    with pytest.raises(Refused) as refused:
        start(case, volunteer, "A2345678C", day, by=BY, at=AT)
    assert len(refused.value.problems) == count


def test_one_at_a_time_in_a_case() -> None:
    active = started().case
    with pytest.raises(Refused):
        start(active, VOLUNTEER, "A3333333C", JOINT, by=BY, at=AT)


def test_a_change_of_familiekontakt_is_counted() -> None:
    changes: dict[str, Any] = {"earlier_assignments": ("A1", "A2")}
    assert start(agreed(**changes), VOLUNTEER, "A3", JOINT, by=BY, at=AT).assignment.round == 3
