"""What a familiekontakt says by link: counted once, or kept for the coordinator to see."""

from dataclasses import replace
from datetime import datetime, timedelta

from familiekontakten.assignments import acts
from familiekontakten.assignments.assignment import Assignment, EndReason, tasks
from familiekontakten.assignments.ending import end
from familiekontakten.assignments.reporting import reported
from familiekontakten.assignments.visit import BY_VOLUNTEER, Missed, NotCounted, Place, Visit
from hypothesis import given
from hypothesis import strategies as st

from tests.assignments.running import AT, BY, JOINT, TODAY, VOLUNTEER, running, visit

TOLD_AT = AT + timedelta(days=7)
DAY = JOINT + timedelta(days=4)
HELD = Visit(DAY, True, TOLD_AT, BY_VOLUNTEER, 180, Place.HOME)
MISSED = Visit(DAY, False, TOLD_AT, BY_VOLUNTEER, reason=Missed.NOBODY_HOME)


def report(assignment: Assignment, said: Visit, *, gate: bool = True, at: datetime = TOLD_AT) -> Assignment:
    return reported(assignment, said, gate_complete=gate, at=at)


def why(assignment: Assignment) -> list[NotCounted]:
    return [each.why for each in assignment.uncounted]


def test_a_double_tap_is_one_visit() -> None:
    once = report(running(), HELD)
    assert report(once, replace(HELD, logged_at=TOLD_AT + timedelta(seconds=1))) is once
    assert [each.on for each in once.visits] == [JOINT, DAY]


def test_the_last_thing_said_about_a_day_counts() -> None:
    after = report(report(running(), MISSED), replace(HELD, minutes=240))
    assert [(each.held, each.minutes) for each in after.visits if each.on == DAY] == [(True, 240)]


def test_a_missed_visit_reaches_the_coordinator_until_she_has_seen_it() -> None:
    told = report(running(), MISSED)
    assert "missed_visit" in [task.step for task in tasks(told)]
    assert told.filing().step == "missed_visit"
    seen = acts.note_seen(told, by=BY, at=TOLD_AT)
    assert [task.step for task in tasks(seen)] == ["silent"]


def test_what_is_logged_after_the_end_is_shown_and_not_counted() -> None:
    _, over = end(VOLUNTEER, running(), EndReason.COMPLETED, by=BY, at=TOLD_AT)
    late = report(over, replace(HELD, on=TODAY, logged_at=TOLD_AT + timedelta(minutes=1)))
    assert (why(late), late.minutes) == ([NotCounted.ENDED], over.minutes)
    assert late.filing().step == "uncounted_visit"
    assert acts.note_seen(late, by=BY, at=TOLD_AT).filing().step is None


def test_what_was_logged_before_the_end_counts_however_late_it_is_taken_in() -> None:
    _, over = end(VOLUNTEER, running(), EndReason.COMPLETED, by=BY, at=TOLD_AT + timedelta(hours=1))
    assert why(report(over, HELD, at=TOLD_AT + timedelta(days=2))) == []


def test_what_is_logged_while_suspended_is_not_counted_and_before_and_after_it_is() -> None:
    held = acts.hold_back(running(), by=BY, at=TOLD_AT)
    free = acts.release(held, by=BY, at=TOLD_AT + timedelta(days=1))
    during = replace(HELD, logged_at=TOLD_AT + timedelta(hours=1))
    assert why(report(held, during)) == why(report(free, during)) == [NotCounted.GATE]
    assert why(report(held, replace(HELD, logged_at=TOLD_AT - timedelta(hours=1)))) == []
    assert why(report(free, replace(HELD, logged_at=TOLD_AT + timedelta(days=2)))) == []


def test_a_missing_gate_and_days_outside_are_not_counted() -> None:
    assert why(report(running(), HELD, gate=False)) == [NotCounted.GATE]
    assert why(report(running(), replace(HELD, on=TODAY - timedelta(days=3)))) == [NotCounted.NOT_STARTED]


def test_what_the_coordinator_wrote_stands_and_the_other_word_is_shown_to_her() -> None:
    written = acts.log_visit(running(), visit(DAY, minutes=120), by=BY, at=TOLD_AT)
    assert why(report(written, HELD)) == [NotCounted.LOGGED_OTHERWISE]
    assert report(written, replace(HELD, minutes=120)) is written


REPORTS = st.lists(
    st.builds(
        lambda days, held, minutes: Visit(
            JOINT + timedelta(days=days),
            held,
            TOLD_AT,
            BY_VOLUNTEER,
            minutes if held else 0,
            Place.HOME if held else None,
            None if held else Missed.OTHER,
        ),
        st.integers(-5, 5),
        st.booleans(),
        st.sampled_from([120, 180]),
    ),
    max_size=8,
)


@given(REPORTS)
def test_nothing_reported_is_lost_and_no_day_is_counted_twice(said: list[Visit]) -> None:
    told = running()
    for each in said:
        told = report(told, each)
    days = [each.on for each in told.visits]
    assert days == sorted(set(days))
    kept = {each.on for each in told.visits} | {each.visit.on for each in told.uncounted}
    assert {each.on for each in said} <= kept
    assert all(told.runs_on(day) for day in days)
