"""/workspace/courses: planning a course, its sessions and people, attendance, and the certificate of completion."""

from collections.abc import Callable
from functools import partial

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.casebook.records import Missing
from familiekontakten.courses import doing, page
from familiekontakten.courses.course import Course, CourseState, Session
from familiekontakten.courses.forms import (
    PLAN,
    attendance_form,
    catch_up_form,
    session_form,
)
from familiekontakten.courses.listing import FIRST_LOOKED_IN, LISTING
from familiekontakten.courses.offers import BUTTONS, CANCEL
from familiekontakten.courses.texts import written_season
from familiekontakten.door.answers import see_other
from familiekontakten.languages.catalogue import translate
from familiekontakten.today.warnings import seasons_to_plan
from familiekontakten.volunteers.volunteer import Volunteer
from familiekontakten.workspace.acting import NO_QUESTIONS
from familiekontakten.workspace.acting import act as acted
from familiekontakten.workspace.lists import list_room

routes = Blueprint(__name__)


@routes.route("/courses", methods=["GET"], content_types=["*/*"])
@room(Permission.COURSES, act="list", of="course")
def list_courses(desk: Desk) -> Response:
    """Those in one state, at first the first state that has any; and a warning when a season has none."""
    query = desk.query if "state" in desk.query else {**desk.query, "state": _where_something_is(desk)}
    lacking = seasons_to_plan(desk.book, desk.today)
    written = partial(written_season, t=partial(translate, desk.language))
    return list_room(desk, LISTING, "courses/list.html.j2", query, lacking=lacking, written_season=written)


@routes.route("/courses/new/plan", methods=["GET"], content_types=["*/*"])
@room(Permission.COURSES, act="read", of="course")
def show_plan(desk: Desk) -> Response:
    """The form for a new course."""
    return page.plan_page(desk)


@routes.route("/courses/new/plan", methods=["POST"], content_types=["*/*"])
@room(Permission.COURSES, act="write", of="course")
def make_plan(desk: Desk) -> Response:
    """A new course with its sessions."""
    return acted(
        desk,
        PLAN,
        lambda values: doing.plan(desk, values),
        lambda typed, problems: page.plan_page(desk, typed, problems),
    )


@routes.route("/courses/{course}", methods=["GET"], content_types=["*/*"])
@room(Permission.COURSES, act="read", of="course")
def show_course(desk: Desk, course: str) -> Response:
    """One course."""
    found = desk.book.get(Course, course)
    return page.course_page(desk, found, doing.people(desk, found))


@routes.route("/courses/{course}/{act}", methods=["GET"], content_types=["*/*"])
@room(Permission.COURSES, act="read", of="course")
def show_course_act(desk: Desk, course: str, act: str) -> Response:
    """The form for a theme taken elsewhere; or on to the session whose attendance is due."""
    found = desk.book.get(Course, course)
    if act == "catch-up":
        return page.catch_up_page(desk, found, doing.on_it(desk, found))
    if act == "attendance" and found.sessions:
        due = next((one for one in found.sessions if one.on not in found.noted), found.sessions[-1])
        return see_other(f"{doing.path_of(found)}/attendance/{due.on.isoformat()}")
    raise Missing


@routes.route("/courses/{course}/{act}", methods=["POST"], content_types=["*/*"])
@room(Permission.COURSES, act="write", of="course")
def do_course_act(desk: Desk, course: str, act: str) -> Response:
    """A button, or a theme taken elsewhere."""
    found = desk.book.get(Course, course)
    if act == "catch-up":
        people = doing.on_it(desk, found)
        form = catch_up_form(found, [(one.id, one.name) for one in people])
        return acted(
            desk,
            form,
            lambda values: doing.catch_up(desk, found, values),
            lambda typed, problems: page.catch_up_page(desk, found, people, typed, problems),
        )
    if act != CANCEL and act not in BUTTONS:
        raise Missing
    return _pressed(desk, found, lambda: doing.cancel(desk, found) if act == CANCEL else doing.press(desk, found, act))


@routes.route("/courses/{course}/{act}/{part}", methods=["GET"], content_types=["*/*"])
@room(Permission.COURSES, act="read", of="course")
def show_part(desk: Desk, course: str, act: str, part: str) -> Response:
    """A session's form or its attendance, by its day; somebody's certificate of completion, by their reference."""
    found = desk.book.get(Course, course)
    if act == "session":
        return page.session_page(desk, found, _session(found, part))
    if act == "attendance":
        return page.attendance_page(desk, found, _session(found, part), doing.on_it(desk, found))
    if act == "diploma" and part in found.completed:
        return page.diploma_page(desk, found, desk.book.get(Volunteer, part))
    raise Missing


@routes.route("/courses/{course}/{act}/{part}", methods=["POST"], content_types=["*/*"])
@room(Permission.COURSES, act="write", of="course")
def do_part(desk: Desk, course: str, act: str, part: str) -> Response:
    """Changes a session, notes attendance, or registers that somebody has completed the course."""
    found = desk.book.get(Course, course)
    if act == "complete":
        return _pressed(desk, found, lambda: doing.complete(desk, found, part))
    session = _session(found, part)
    if act == "session":
        return acted(
            desk,
            session_form(found, session),
            lambda values: doing.change(desk, found, session, values),
            lambda typed, problems: page.session_page(desk, found, session, typed, problems),
        )
    if act == "attendance":
        people = doing.on_it(desk, found)
        return acted(
            desk,
            attendance_form(found, session),
            lambda values: doing.note(desk, found, session, values),
            lambda typed, problems: page.attendance_page(desk, found, session, people, typed, problems),
        )
    raise Missing


def _where_something_is(desk: Desk) -> str:
    """The first state with a course that has not ended; three short reads at most, however many courses there are."""
    filled = (state for state in FIRST_LOOKED_IN if desk.book.listed(f"course#{state}", limit=1).entries)
    return next(filled, CourseState.PLANNED).value


def _pressed(desk: Desk, course: Course, do: Callable[[], str]) -> Response:
    """What a button does; when a rule refuses, the course's page says why."""
    return acted(
        desk,
        NO_QUESTIONS,
        lambda _: do(),
        lambda _, problems: page.course_page(desk, course, doing.people(desk, course), problems),
    )


def _session(course: Course, day: str) -> Session:
    found = next((one for one in course.sessions if one.on.isoformat() == day), None)
    if found is None:
        raise Missing
    return found
