"""The pages about courses, inside the workspace's frame."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from familiekontakten.courses.course import STATES, Course, Session
from familiekontakten.courses.forms import (
    PLAN,
    PROPOSED,
    attendance_form,
    attendance_shown,
    catch_up_form,
    cell,
    session_form,
)
from familiekontakten.courses.offers import CANCEL, CANCEL_LABEL, CANCEL_STATES, offered
from familiekontakten.courses.steps import STEPS
from familiekontakten.courses.texts import ACTS, written_minutes, written_season
from familiekontakten.courses.themes import THEMES, list_of
from familiekontakten.door.answers import Answer
from familiekontakten.forms.field import Problem, Values
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.volunteers.volunteer import Volunteer
from familiekontakten.workspace.page import room_page, staff_form_html

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

TITLE, ATTENDANCE, DIPLOMA = N_("Kurs"), N_("Oppmøte"), N_("Kursbevis")
Typed = Mapping[str, Sequence[str]]
NOTHING: Typed = {}


def plan_page(desk: "Desk", typed: Typed | None = None, problems: Sequence[Problem] = ()) -> Answer:
    """The form by which a course is planned."""
    values: Values = dict(PROPOSED)
    html = staff_form_html(desk, PLAN, typed, problems, values=values)
    return room_page(desk, PLAN.title, "courses/form.html.j2", {"form": html, "back": "/workspace/courses"})


def course_page(desk: "Desk", course: Course, people: Sequence[Volunteer], problems: Sequence[Problem] = ()) -> Answer:
    """Sessions, people and what they lack, and the next step on top. `people`: those on it and those who completed."""
    filing = course.filing()
    facts = {
        **_words(desk),
        "course": course,
        "path": f"/workspace/courses/{course.id}",
        "state": STATES[course.state],
        "step": filing.step,
        "step_label": STEPS[filing.step].label if filing.step else "",
        "due": filing.due,
        "late": bool(filing.due and filing.due < desk.today),
        "people": [(one, course.lacking(one.id), sum(course.minutes_of(one.id).values())) for one in people],
        "buttons": offered(course),
        "cancel": (CANCEL, CANCEL_LABEL) if course.state in CANCEL_STATES else None,
        "acts": ACTS,
        "problems": problems,
    }
    return room_page(desk, TITLE, "courses/course.html.j2", facts)


def session_page(
    desk: "Desk", course: Course, session: Session, typed: Typed | None = None, problems: Sequence[Problem] = ()
) -> Answer:
    """The form by which a session is changed."""
    values: Values = {"on": session.on.isoformat(), "guest": session.guest, **session.themes}
    form = session_form(course, session)
    html = staff_form_html(desk, form, typed, problems, course.version, values)
    return _form_page(desk, course, form.title, html)


def catch_up_page(
    desk: "Desk",
    course: Course,
    people: Sequence[Volunteer],
    typed: Typed | None = None,
    problems: Sequence[Problem] = (),
) -> Answer:
    """The form by which a theme taken later or elsewhere is noted."""
    form = catch_up_form(course, [(one.id, one.name) for one in people])
    return _form_page(desk, course, form.title, staff_form_html(desk, form, typed, problems, course.version))


def attendance_page(
    desk: "Desk",
    course: Course,
    session: Session,
    people: Sequence[Volunteer],
    typed: Typed | None = None,
    problems: Sequence[Problem] = (),
) -> Answer:
    """The grid of one session: a row for each person, a column for each theme, minutes in the cells."""
    form = attendance_form(course, session)
    shown = {name: [str(minutes)] for name, minutes in attendance_shown(course, session).items()}
    told = {problem.field: translate(desk.language, problem.text, **problem.params) for problem in problems}
    facts = {
        **_words(desk),
        "course": course,
        "session": session,
        "form": form,
        "people": people,
        "cell": cell,
        "shown": shown | dict(typed or NOTHING),
        "told": told,
        "noted": session.on in course.noted,
    }
    return room_page(desk, ATTENDANCE, "courses/attendance.html.j2", facts)


def diploma_page(desk: "Desk", course: Course, volunteer: Volunteer) -> Answer:
    """The certificate of completion, to print."""
    minutes = course.minutes_of(volunteer.id)
    themes = [theme for theme in list_of(course.theme_list).themes if minutes.get(theme)]
    facts = {
        **_words(desk),
        "course": course,
        "volunteer": volunteer,
        "taken": themes,
        "minutes": sum(minutes.values()),
    }
    return room_page(desk, DIPLOMA, "courses/diploma.html.j2", facts)


def _form_page(desk: "Desk", course: Course, title: str, html: object) -> Answer:
    return room_page(desk, title, "courses/form.html.j2", {"form": html, "back": f"/workspace/courses/{course.id}"})


def _words(desk: "Desk") -> dict[str, object]:
    t = partial(translate, desk.language)
    return {"themes": THEMES, "season": partial(written_season, t=t), "hours": partial(written_minutes, t=t)}
