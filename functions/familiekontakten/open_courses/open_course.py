"""An open course as the public sees it: department, place and first day. Nothing about a person. Pure."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from familiekontakten.forms.field import Choice, Form
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.languages.dates import written_date

QUESTION = "course_id"
_LABEL = N_("{place}, fra {date}")
_FULL = N_("{place}, fra {date} (fullt, men du kan stå på venteliste)")


class OpenCourse(NamedTuple):
    """`department_name` is what readers see; `free`: whether there is a place left."""

    id: str
    department: str
    department_name: str
    place: str
    starts_on: date
    free: bool


def still_open(courses: Iterable[OpenCourse], today: date) -> tuple[OpenCourse, ...]:
    """Those that have not begun, by department and day."""
    waiting = (course for course in courses if course.starts_on >= today)
    return tuple(sorted(waiting, key=lambda course: (course.department_name, course.starts_on)))


def choices(courses: Iterable[OpenCourse], language: str) -> tuple[Choice, ...]:
    """The courses as answers to choose, in groups by department."""
    return tuple(Choice(one.id, described(one, language), one.department_name, proper=True) for one in courses)


def described(course: OpenCourse, language: str) -> str:
    """Place and first day in a language."""
    text = _LABEL if course.free else _FULL
    return translate(language, text, place=course.place, date=written_date(course.starts_on, language))


def asks_for_course(form: Form) -> bool:
    """Whether the form has the question at all: only the volunteers' has."""
    return any(field.name == QUESTION for fieldset in form.fieldsets for field in fieldset.fields)
