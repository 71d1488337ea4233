"""A course through its rooms, with a real database: planned, opened to the public, attended, completed."""

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from familiekontakten.courses.course import Course, CourseState
from familiekontakten.volunteers.volunteer import Volunteer, VolunteerState

from tests.volunteers.conftest import Rooms
from tests.volunteers.people import approved
from tests.workspace.desks import NOW, TODAY

if TYPE_CHECKING:
    from familiekontakten.open_courses.open_course import OpenCourse

ANNE, BERIT = "7KMP3XTV4", "9XTV7KMP4"
FIRST = TODAY + timedelta(days=51)
PLAN = {
    "first": f"{FIRST.day}.{FIRST.month}.{FIRST.year}",
    "place": "Biblioteket",
    "seats": "2",
    "evenings": "8",
    "minutes": "180",
}


@pytest.fixture
def course(rooms: Rooms) -> str:
    """The id of a course that was just planned."""
    from familiekontakten.courses.routes import make_plan

    answer = rooms.send(make_plan, PLAN)
    assert answer.status_code == 303
    return str(answer.headers["Location"]).rpartition("/")[2]


def found(rooms: Rooms, course_id: str) -> Course:
    return rooms.open_book().get(Course, course_id)


def press(rooms: Rooms, course_id: str, act: str) -> Any:  # noqa: ANN401 - a chalice answer
    from familiekontakten.courses.routes import do_course_act

    return rooms.send(do_course_act, {}, course_id, act, version=found(rooms, course_id).version)


def enrol(rooms: Rooms, course_id: str, *people: str) -> None:
    """People whose conversation was held get a place, from their own page."""
    from familiekontakten.volunteers.routes import do_volunteer_act

    for reference in people:
        state = VolunteerState.TALK_HELD
        waiting = replace(approved(state=state, approval=None, training=None), id=reference, name=f"Prøve {reference}")
        rooms.open_book().save(waiting)
        answer = rooms.send(do_volunteer_act, {"course_id": course_id}, reference, "enrol", version=1)
        assert answer.status_code == 303, answer.body


def offered() -> "tuple[OpenCourse, ...]":
    from familiekontakten.open_courses.records import open_courses

    return open_courses()


def later(rooms: Rooms, day: date) -> None:
    """The desk on another day."""
    rooms.desk = replace(rooms.desk, today=day, now=NOW + (day - TODAY))


def test_a_plan_of_eight_evenings_covers_every_theme(rooms: Rooms, course: str) -> None:
    from familiekontakten.courses.routes import show_course

    planned = found(rooms, course)
    assert (planned.state, planned.minutes, planned.season) == (CourseState.PLANNED, 1440, "2027-spring")
    body = rooms.ask(show_course, course).body
    assert "Kultursensitivitet" in body
    assert "Åpne for påmelding" in body


def test_an_open_course_is_published_and_a_full_one_says_so(rooms: Rooms, course: str) -> None:
    assert offered() == ()
    assert press(rooms, course, "open").status_code == 303
    (one,) = offered()
    assert (one.id, one.department, one.department_name, one.place) == (course, "moss", "Moss", "Biblioteket")
    assert (one.starts_on, one.free) == (FIRST, True)
    enrol(rooms, course, ANNE, BERIT)
    assert [one.free for one in offered()] == [False]


def test_a_course_that_began_or_was_called_off_is_offered_no_longer(rooms: Rooms, course: str) -> None:
    press(rooms, course, "open")
    assert press(rooms, course, "cancel").status_code == 303
    assert offered() == ()
    assert found(rooms, course).filing().step is None


def test_when_a_course_is_called_off_everybody_waits_for_another(rooms: Rooms, course: str) -> None:
    press(rooms, course, "open")
    enrol(rooms, course, ANNE)
    press(rooms, course, "cancel")
    anne = rooms.open_book().get(Volunteer, ANNE)
    assert (anne.state, anne.course_id, anne.filing().step) == (VolunteerState.TALK_HELD, "", "find_course")


def test_an_act_that_a_rule_refuses_says_why_on_the_course(rooms: Rooms) -> None:
    from familiekontakten.courses.routes import make_plan

    short = str(rooms.send(make_plan, {**PLAN, "minutes": "60"}).headers["Location"]).rpartition("/")[2]
    answer = press(rooms, short, "open")
    assert answer.status_code == 422
    assert "Kurset må vare minst 20 timer til sammen." in answer.body


def test_attendance_by_theme_until_completed(rooms: Rooms, course: str) -> None:
    from familiekontakten.courses.routes import do_part, show_part

    press(rooms, course, "open")
    enrol(rooms, course, ANNE)
    sessions = found(rooms, course).sessions
    later(rooms, sessions[-1].on)
    grid = rooms.ask(show_part, course, "attendance", sessions[0].on.isoformat()).body
    assert 'value="130"' in grid
    for session in sessions:
        typed = {f"{ANNE}-{theme}": str(minutes) for theme, minutes in session.themes.items()}
        version = found(rooms, course).version
        answer = rooms.send(do_part, typed, course, "attendance", session.on.isoformat(), version=version)
        assert answer.status_code == 303, answer.body
    assert press(rooms, course, "end").status_code == 303
    assert rooms.send(do_part, {}, course, "complete", ANNE, version=found(rooms, course).version).status_code == 303
    anne = rooms.open_book().get(Volunteer, ANNE)
    assert anne.state == VolunteerState.COURSE_COMPLETED
    assert anne.training
    assert sum(anne.training.minutes.values()) == 1440
    assert found(rooms, course).closed
    assert "24 t" in rooms.ask(show_part, course, "diploma", ANNE).body


def test_too_many_minutes_are_sent_back_with_everything_typed(rooms: Rooms, course: str) -> None:
    from familiekontakten.courses.routes import do_part

    press(rooms, course, "open")
    enrol(rooms, course, ANNE)
    later(rooms, FIRST)
    typed = {f"{ANNE}-about_hsf": "999", f"{ANNE}-home_visits": "17"}
    answer = rooms.send(do_part, typed, course, "attendance", FIRST.isoformat())
    assert answer.status_code == 422
    assert 'value="999"' in answer.body
    assert 'value="17"' in answer.body
    assert found(rooms, course).noted == ()


def test_a_missed_theme_taken_one_to_one_counts(rooms: Rooms, course: str) -> None:
    from familiekontakten.courses.routes import do_course_act

    press(rooms, course, "open")
    enrol(rooms, course, ANNE)
    today = f"{TODAY.day}.{TODAY.month}.{TODAY.year}"
    typed = {"volunteer": ANNE, "theme": "culture", "minutes": "90", "on": today, "how": "one_to_one"}
    assert rooms.send(do_course_act, typed, course, "catch-up").status_code == 303
    assert found(rooms, course).minutes_of(ANNE) == {"culture": 90}


def test_a_session_on_another_day_moves_the_end_for_everybody(rooms: Rooms, course: str) -> None:
    from familiekontakten.courses.routes import do_part

    press(rooms, course, "open")
    enrol(rooms, course, ANNE)
    last = found(rooms, course).sessions[-1]
    new = last.on + timedelta(days=1)
    typed = {theme: str(minutes) for theme, minutes in last.themes.items()}
    typed["on"] = f"{new.day}.{new.month}.{new.year}"
    assert rooms.send(do_part, typed, course, "session", last.on.isoformat()).status_code == 303
    assert rooms.open_book().get(Volunteer, ANNE).course_ends_on == new


def test_the_list_warns_about_a_season_without_a_course(rooms: Rooms) -> None:
    from familiekontakten.courses.routes import list_courses

    assert "høsten 2026" in rooms.ask(list_courses).body


def test_the_list_opens_where_a_course_is(rooms: Rooms, course: str) -> None:
    from familiekontakten.courses.routes import list_courses

    chosen = '<a href="/workspace/courses?state={}" aria-current="true">'
    assert chosen.format("planned") in rooms.ask(list_courses).body
    press(rooms, course, "open")
    shown = rooms.ask(list_courses).body
    assert chosen.format("open") in shown
    assert f"/workspace/courses/{course}" in shown
    assert chosen.format("planned") in rooms.ask(list_courses, query={"state": "planned"}).body
