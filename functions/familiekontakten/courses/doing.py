"""What the rooms of courses do when a form is right: the act, saved with all that it touches. Each raises Refused."""

from datetime import date
from typing import TYPE_CHECKING

from familiekontakten.casebook.identity import new_id
from familiekontakten.courses import acts
from familiekontakten.courses.course import Course, How, Session, Taken
from familiekontakten.courses.forms import attendance_of, session_of
from familiekontakten.courses.offers import BUTTONS
from familiekontakten.courses.opening import planned
from familiekontakten.courses.saving import save
from familiekontakten.courses.together import cancel as called_off
from familiekontakten.courses.together import complete as completed
from familiekontakten.courses.together import reschedule_people
from familiekontakten.forms.field import Values
from familiekontakten.volunteers.volunteer import Volunteer
from familiekontakten.workspace.acting import fresh

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk


def plan(desk: "Desk", values: Values) -> str:
    """A new course; the address of its page, as each of these returns."""
    course = planned(values, new_id(), desk.person.id, desk.now)
    save(desk, course)
    return path_of(course)


def press(desk: "Desk", course: Course, act: str) -> str:
    """What a button does."""
    save(desk, BUTTONS[act].do(fresh(desk, course), desk.person.id, desk.now))
    return path_of(course)


def cancel(desk: "Desk", course: Course) -> str:
    """Called off; everybody on it waits for another."""
    off = called_off(fresh(desk, course), on_it(desk, course), desk.person.id, desk.now)
    save(desk, off.course, *off.volunteers)
    return path_of(course)


def change(desk: "Desk", course: Course, session: Session, values: Values) -> str:
    """A session changed, and with the last one the end for everybody."""
    others = [one for one in fresh(desk, course).sessions if one.on != session.on]
    after = acts.reschedule(course, [*others, session_of(values, course)], desk.person.id, desk.now)
    save(desk, after, *(reschedule_people(after, on_it(desk, course)) if after.ends_on != course.ends_on else ()))
    return path_of(course)


def note(desk: "Desk", course: Course, session: Session, values: Values) -> str:
    """A session's attendance."""
    minutes = attendance_of(values, fresh(desk, course), session)
    save(desk, acts.note_attendance(course, session.on, minutes, desk.person.id, desk.now))
    return path_of(course)


def catch_up(desk: "Desk", course: Course, values: Values) -> str:
    """A theme taken later or elsewhere."""
    on, how = date.fromisoformat(str(values["on"])), How(str(values["how"]))
    taken = Taken(str(values["volunteer"]), str(values["theme"]), int(str(values["minutes"])), on, how)
    save(desk, acts.catch_up(fresh(desk, course), taken, desk.person.id, desk.now))
    return path_of(course)


def complete(desk: "Desk", course: Course, reference: str) -> str:
    """Somebody has completed the course."""
    volunteer = desk.book.get(Volunteer, reference)
    save(desk, *completed(fresh(desk, course), volunteer, desk.person.id, desk.now))
    return path_of(course)


def people(desk: "Desk", course: Course) -> tuple[Volunteer, ...]:
    """Those on it, and those who have completed it."""
    return desk.book.many(Volunteer, (*course.participants, *course.completed))


def on_it(desk: "Desk", course: Course) -> tuple[Volunteer, ...]:
    """Those on it."""
    return desk.book.many(Volunteer, course.participants)


def path_of(course: Course) -> str:
    """The address of its page."""
    return f"/workspace/courses/{course.id}"
