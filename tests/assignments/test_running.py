"""Visits, silence, links, suspension and the end of an assignment."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from familiekontakten.assignments import acts
from familiekontakten.assignments.assignment import Assignment, EndReason, may_see, silent_on, tasks
from familiekontakten.assignments.ending import end, family_waits_again
from familiekontakten.assignments.plan import Plan, planned_after, warnings_about
from familiekontakten.assignments.visit import BY_VOLUNTEER, Missed, NotCounted, Place, Uncounted, Visit
from familiekontakten.cases.states import CaseState
from familiekontakten.links.link import Standing, State, standing, visit_link
from familiekontakten.refused import Refused

from tests.assignments.running import AT, BY, JOINT, TODAY, VOLUNTEER, running, started, visit

LATER = AT + timedelta(weeks=3)
TUESDAY = date(2027, 3, 16)
LINK = visit_link("a token", "moss", "A2345678C", "ar", 180, TODAY)


def steps(assignment: Assignment) -> list[str]:
    return [task.step for task in sorted(tasks(assignment))]


def test_the_joint_visit_comes_first_and_then_silence_is_watched() -> None:
    assert [*tasks(started().assignment)] == [(JOINT, "joint_visit")]
    held = acts.log_visit(started().assignment, visit(JOINT, joint=True), by=BY, at=LATER)
    assert [*tasks(held)] == [(TUESDAY + timedelta(days=14), "silent")]


def test_a_first_visit_alone_does_not_count_as_the_joint_one() -> None:
    assert steps(acts.log_visit(started().assignment, visit(JOINT), by=BY, at=LATER)) == ["joint_visit"]


TOLD = visit(JOINT, by=BY_VOLUNTEER)
MISSED = visit(JOINT, by=BY_VOLUNTEER, held=False, minutes=0, place=None, reason=Missed.NOBODY_HOME)
REFUSED = (Uncounted(TOLD, NotCounted.GATE),)

FIRST_OF_ALL: list[tuple[dict[str, Any], str]] = [
    ({}, "joint_visit"),
    ({"visits": (TOLD,)}, "note_joint"),
    ({"visits": (replace(TOLD, on=TODAY),)}, "joint_visit"),  # alone, before the agreed day, which still stands
    ({"visits": (TOLD,), "joint_on": TUESDAY}, "joint_visit"),  # she was not there, and has agreed on another day
    ({"visits": (replace(TOLD, by=BY),)}, "joint_visit"),
    ({"visits": (replace(TOLD, by=BY, joint=True),)}, "silent"),
    ({"visits": (MISSED,)}, "missed_visit"),
    ({"visits": (replace(MISSED, logged_at=LATER),)}, "missed_visit"),  # told of long after the agreed day
    ({"uncounted": REFUSED, "joint_on": TODAY}, "uncounted_visit"),
    ({"uncounted": REFUSED, "visits": (MISSED,)}, "uncounted_visit"),
    ({"uncounted": REFUSED, "held_back_on": TODAY}, "uncounted_visit"),
    ({"visits": (replace(MISSED, seen=True),), "held_back_on": TODAY}, "held_back"),
]


@pytest.mark.parametrize(("now", "first"), FIRST_OF_ALL)
def test_what_was_said_and_not_seen_goes_before_what_lies_ahead(now: dict[str, Any], first: str) -> None:
    assert replace(started().assignment, **now).filing().step == first


def test_saying_that_she_was_there_makes_the_told_visit_the_joint_one() -> None:
    told = replace(started().assignment, visits=(TOLD,))
    assert steps(acts.log_visit(told, visit(JOINT, joint=True), by=BY, at=LATER)) == ["silent"]


@pytest.mark.parametrize(
    ("weekday", "said", "planned"),
    [
        ("tue", date(2027, 3, 9), date(2027, 3, 16)),
        ("tue", date(2027, 3, 14), date(2027, 3, 16)),  # moved to the Sunday before: the next week's plan stands
        ("sun", date(2027, 3, 8), date(2027, 3, 21)),
        ("mon", date(2027, 12, 30), date(2028, 1, 3)),
    ],
)
def test_the_next_visit_is_planned_in_the_week_after(weekday: str, said: date, planned: date) -> None:
    assert planned_after(Plan(weekday, 180), said) == planned


def test_a_visit_that_was_not_held_breaks_the_silence_and_holidays_postpone_it() -> None:
    told = acts.log_visit(running(), visit(TUESDAY, held=False, reason=Missed.FAMILY_ILL), by=BY, at=LATER)
    assert silent_on(told) == TUESDAY + timedelta(days=21)
    away = acts.expect_quiet(told, TUESDAY + timedelta(days=40), by=BY, at=LATER)
    assert silent_on(away) == TUESDAY + timedelta(days=54)


@pytest.mark.parametrize(("minutes", "asked"), [(119, 1), (120, 0), (240, 0), (241, 1)])
def test_outside_two_to_four_hours_is_asked_about_and_never_refused(minutes: int, asked: int) -> None:
    assert len(warnings_about(minutes)) == asked
    assert acts.log_visit(running(), visit(TUESDAY, minutes=minutes), by=BY, at=LATER).visits[-1].minutes == minutes


NOT_A_VISIT: list[tuple[Visit, str]] = [
    (visit(TODAY - timedelta(days=1)), "on"),
    (visit(LATER.date() + timedelta(days=1)), "on"),
    (visit(TUESDAY, minutes=0), "minutes"),
    (visit(TUESDAY, minutes=1441), "minutes"),
    (visit(TUESDAY, held=False), "reason"),
]


@pytest.mark.parametrize(("wrong", "field"), NOT_A_VISIT)
def test_what_cannot_have_been_is_asked_again(wrong: Visit, field: str) -> None:
    with pytest.raises(Refused) as refused:
        acts.log_visit(running(), wrong, by=BY, at=LATER)
    assert [problem.field for problem in refused.value.problems] == [field]


def test_one_visit_a_day_and_the_joint_one_stays_joint() -> None:
    twice = acts.log_visit(running(), visit(JOINT, minutes=150, place=Place.OUTING), by=BY, at=LATER)
    assert [(each.on, each.minutes, each.joint) for each in twice.visits] == [(JOINT, 150, True)]
    assert twice.minutes == 150


def test_a_new_link_revokes_those_before_and_their_own_dates_end_them() -> None:
    one = acts.give_link(running(), LINK, by=BY, at=AT)
    two = acts.give_link(one, replace(LINK, hash="b"), by=BY, at=AT)
    assert [link.state for link in two.links] == [State.REVOKED, State.LIVE]
    assert [link.hash for link in two.live_links] == ["b"]
    assert acts.revoke_links(two, by=BY, at=AT).live_links == ()
    assert standing(LINK, LINK.expires_on) is Standing.LIVE
    assert standing(LINK, LINK.expires_on + timedelta(days=1)) is Standing.EXPIRED
    assert standing(None, TODAY) is Standing.UNKNOWN


def test_suspension_takes_links_and_silence_away_and_tells_the_coordinator() -> None:
    (held,) = acts.hold_all_back([acts.give_link(running(), LINK, by=BY, at=AT)], by=BY, at=LATER)
    assert held.live_links == ()
    assert [*tasks(held)] == [(LATER.date(), "held_back")]
    with pytest.raises(Refused):
        acts.give_link(held, LINK, by=BY, at=LATER)
    assert steps(acts.release(held, by=BY, at=LATER)) == ["silent"]


def ended(at: datetime = LATER) -> tuple[Any, Assignment]:
    busy = replace(VOLUNTEER, assignments=("A2345678C",))
    return end(busy, acts.give_link(running(), LINK, by=BY, at=AT), EndReason.VOLUNTEER_LEFT, by=BY, at=at)


def test_the_end_frees_the_volunteer_revokes_every_link_and_closes_the_assignment() -> None:
    volunteer, over = ended()
    assert (volunteer.assignments, volunteer.rested_since) == ((), LATER.date())
    assert (over.live_links, over.ended_on, over.filing().step) == ((), LATER.date(), None)
    with pytest.raises(Refused):
        end(volunteer, over, EndReason.OTHER, by=BY, at=LATER)
    for act in (acts.hold_back, acts.release):
        with pytest.raises(Refused):
            act(over, by=BY, at=LATER)
    with pytest.raises(Refused):
        acts.give_link(over, LINK, by=BY, at=LATER)


def test_the_family_waits_again_in_its_old_place_with_a_promised_day() -> None:
    case = started().case
    with pytest.raises(Refused):
        family_waits_again(case, None, by=BY, at=LATER)
    waits = family_waits_again(case, LATER.date() + timedelta(days=7), by=BY, at=LATER)
    assert (waits.state, waits.waiting_since) == (CaseState.WAITING, case.waiting_since)
    assert waits.earlier_assignments == ("A2345678C",)


def test_a_family_is_seen_by_its_own_familiekontakt_from_the_first_to_the_last_day() -> None:
    _, over = ended()
    own = (over.volunteer_id, over.case_id)
    days = [TODAY - timedelta(days=1), TODAY, LATER.date(), LATER.date() + timedelta(days=1)]
    assert [may_see((over,), *own, day) for day in days] == [False, True, True, False]
    assert not may_see((over,), "V99999999", over.case_id, TODAY)
    assert not may_see((over,), over.volunteer_id, "C99999999", TODAY)


def test_a_running_assignment_always_has_a_next_step() -> None:
    for one in (started().assignment, running(), acts.hold_back(running(), by=BY, at=AT)):
        filing = one.filing()
        assert (filing.list, bool(filing.step), bool(filing.due)) == ("assignment#active", True, True)
