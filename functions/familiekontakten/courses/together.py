"""What changes a course and familiekontakter at once; whoever saves them saves them in one transaction. Pure."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from familiekontakten.courses import acts
from familiekontakten.courses.course import Course
from familiekontakten.volunteers import becoming
from familiekontakten.volunteers.volunteer import Volunteer


class Both(NamedTuple):
    """A course and one of those on it, afterwards."""

    course: Course
    volunteer: Volunteer


class All(NamedTuple):
    """A course and all who were on it, afterwards."""

    course: Course
    volunteers: tuple[Volunteer, ...]


def enrol(course: Course, volunteer: Volunteer, by: str, at: datetime) -> Both:
    """A place on the course, for somebody who is on none. Raises Refused."""
    placed = acts.take_part(course, volunteer.id, by, at)
    return Both(placed, becoming.enrol(volunteer, course.id, course.ends_on, by, at))


def give_back(course: Course, volunteer: Volunteer, by: str, at: datetime) -> Both:
    """The place is given back, and the volunteer waits for another course. Raises Refused."""
    return Both(acts.drop_out(course, volunteer.id, by, at), becoming.leave_course(volunteer, by, at))


def complete(course: Course, volunteer: Volunteer, by: str, at: datetime) -> Both:
    """Twenty hours and every theme: the volunteer moves on. Raises Refused."""
    after, training = acts.complete(course, volunteer.id, by, at)
    return Both(after, becoming.complete_course(volunteer, training, by, at))


def cancel(course: Course, volunteers: Iterable[Volunteer], by: str, at: datetime) -> All:
    """Called off: everybody on it waits for another course. Raises Refused."""
    off = acts.cancel(course, by, at)
    return All(off, tuple(becoming.leave_course(volunteer, by, at) for volunteer in volunteers))


def reschedule_people(course: Course, volunteers: Iterable[Volunteer]) -> tuple[Volunteer, ...]:
    """Those on it, with the course's new last day."""
    return tuple(becoming.with_course_end(volunteer, course.ends_on) for volunteer in volunteers)
