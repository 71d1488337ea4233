"""A course from its plan to the last person who makes up for what they missed."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from familiekontakten.courses import acts
from familiekontakten.courses.course import Course, CourseState, How, Session, Taken
from familiekontakten.courses.planning import plan
from familiekontakten.courses.themes import LEAST_MINUTES, list_of
from familiekontakten.refused import Refused
from hypothesis import given
from hypothesis import strategies as st

THEMES = list_of("v2019").themes
BY = "staff-1"
FIRST = date(2027, 1, 12)
SESSIONS = plan(THEMES, FIRST)
LAST_EVENING = datetime.combine(SESSIONS[-1].on, datetime.min.time(), UTC) + timedelta(hours=20)
ANNE, BERIT = "7KMP3XTV4", "9XTV7KMP4"


def course(state: CourseState = CourseState.PLANNED, *participants: str, seats: int = 8) -> Course:
    return Course(
        id="C7KMP3XTV",
        state=state,
        state_since=date(2026, 11, 22),
        season="2027-spring",
        place="Biblioteket",
        lead=BY,
        seats=seats,
        theme_list="v2019",
        sessions=SESSIONS,
        participants=participants,
    )


def attended(of: Course, *people: str, but: tuple[tuple[str, str], ...] = ()) -> Course:
    """Every session noted, everybody there all the time but for those themes."""
    for session in of.sessions:
        minutes = {(who, t): 0 if (who, t) in but else m for who in people for t, m in session.themes.items()}
        of = acts.note_attendance(of, session.on, minutes, BY, LAST_EVENING)
    return of


def texts(act: Callable[[], object]) -> list[str]:
    with pytest.raises(Refused) as refused:
        act()
    return [problem.text for problem in refused.value.problems]


def test_from_plan_to_closed() -> None:
    planned = course()
    assert planned.filing().step == "open_course"
    opened = acts.take_part(acts.open_course(planned, BY, LAST_EVENING), ANNE, BY, LAST_EVENING)
    assert (opened.filing().step, opened.filing().due) == ("begin_course", FIRST)
    running = acts.begin(opened, BY, LAST_EVENING)
    assert (running.filing().step, running.filing().due) == ("note_attendance", FIRST + timedelta(days=1))
    noted = attended(running, ANNE)
    assert noted.filing().step == "end_course"
    held = acts.end(noted, BY, LAST_EVENING)
    assert (held.filing().step, held.closed) == ("finish_participants", False)
    done, training = acts.complete(held, ANNE, BY, LAST_EVENING)
    assert (done.closed, done.filing().step, done.completed) == (True, None, (ANNE,))
    assert (sum(training.minutes.values()), set(training.minutes)) == (24 * 60, set(THEMES))


def test_the_first_attendance_noted_begins_the_course() -> None:
    assert acts.note_attendance(course(CourseState.OPEN), FIRST, {}, BY, LAST_EVENING).state == CourseState.RUNNING


def test_a_course_is_not_opened_with_less_than_twenty_hours_or_without_a_theme() -> None:
    short = acts.reschedule(course(), plan(THEMES[:-1], FIRST, 6), BY, LAST_EVENING)
    assert texts(lambda: acts.open_course(short, BY, LAST_EVENING)) == [acts.TOO_SHORT, acts.THEMES_MISSING]


def test_a_missed_theme_is_lacking_until_it_is_taken_elsewhere() -> None:
    missed = attended(course(CourseState.RUNNING, ANNE, BERIT), ANNE, BERIT, but=((ANNE, "culture"),))
    assert (missed.lacking(ANNE).themes, missed.lacking(BERIT).themes) == (("culture",), ())
    assert texts(lambda: acts.complete(missed, ANNE, BY, LAST_EVENING)) == [acts.NOT_COMPLETE]
    taken = Taken(ANNE, "culture", 60, SESSIONS[-1].on, How.ONE_TO_ONE)
    assert not acts.catch_up(missed, taken, BY, LAST_EVENING).lacking(ANNE)


@pytest.mark.parametrize("how", [how for how in How if how != How.HERE])
def test_noting_a_session_again_replaces_it_and_keeps_what_was_taken_elsewhere(how: How) -> None:
    taken = Taken(ANNE, "culture", 60, FIRST, how)
    first = acts.catch_up(attended(course(CourseState.RUNNING, ANNE), ANNE), taken, BY, LAST_EVENING)
    again = acts.note_attendance(first, FIRST, {(ANNE, "about_hsf"): 30}, BY, LAST_EVENING)
    assert [one for one in again.taken if one.on == FIRST] == [taken, Taken(ANNE, "about_hsf", 30, FIRST)]


@pytest.mark.parametrize(("minutes", "text"), [(-1, acts.NEGATIVE), (500, acts.TOO_MANY)])
def test_nobody_attends_longer_than_a_theme_lasts(minutes: int, text: str) -> None:
    wrong = {(ANNE, "about_hsf"): minutes}
    assert texts(lambda: acts.note_attendance(course(CourseState.RUNNING, ANNE), FIRST, wrong, BY, LAST_EVENING)) == [
        text
    ]


def test_attendance_is_not_noted_before_the_session() -> None:
    early = datetime(2027, 1, 11, 20, tzinfo=UTC)
    assert texts(lambda: acts.note_attendance(course(CourseState.OPEN), FIRST, {}, BY, early)) == [acts.IN_FUTURE]


def test_a_full_course_takes_nobody_and_nobody_twice() -> None:
    full = course(CourseState.OPEN, ANNE, seats=1)
    assert texts(lambda: acts.take_part(full, ANNE, BY, LAST_EVENING)) == [acts.FULL, acts.ALREADY]


def test_a_course_with_a_session_not_noted_is_not_over() -> None:
    assert texts(lambda: acts.end(course(CourseState.RUNNING), BY, LAST_EVENING)) == [acts.NOT_NOTED]


def test_a_running_course_is_not_called_off() -> None:
    assert texts(lambda: acts.cancel(course(CourseState.RUNNING), BY, LAST_EVENING)) == [acts.NOT_NOW]


def test_two_sessions_on_one_day_are_a_slip() -> None:
    twice = (Session(FIRST, {"values": 60}), Session(FIRST, {"culture": 60}))
    assert texts(lambda: acts.reschedule(course(), twice, BY, LAST_EVENING)) == [acts.SAME_DAY]


def test_a_session_with_attendance_stays_on_its_day() -> None:
    noted = attended(course(CourseState.RUNNING, ANNE), ANNE)
    moved = [Session(FIRST + timedelta(days=1), SESSIONS[0].themes), *SESSIONS[1:]]
    assert texts(lambda: acts.reschedule(noted, moved, BY, LAST_EVENING)) == [acts.HELD_THEN]


@given(st.dictionaries(st.tuples(st.sampled_from(range(8)), st.sampled_from(THEMES)), st.integers(0, 180)))
def test_whoever_completes_has_twenty_hours_and_every_theme(shares: dict[tuple[int, str], int]) -> None:
    """Property: whatever was attended, completing is refused or all of it is there."""
    of = course(CourseState.RUNNING, ANNE)
    for number, session in enumerate(SESSIONS):
        minutes = {(ANNE, t): min(shares.get((number, t), m), m) for t, m in session.themes.items()}
        of = acts.note_attendance(of, session.on, minutes, BY, LAST_EVENING)
    try:
        _, training = acts.complete(of, ANNE, BY, LAST_EVENING)
    except Refused:
        assert of.lacking(ANNE)
    else:
        assert sum(training.minutes.values()) >= LEAST_MINUTES
        assert all(training.minutes[theme] > 0 for theme in THEMES)
