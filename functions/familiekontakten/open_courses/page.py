"""The public list of open courses."""

from collections.abc import Iterable
from itertools import groupby

from familiekontakten.door.page import render
from familiekontakten.door.skeletons import framed
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.open_courses.open_course import OpenCourse, described

TITLE = N_("Kurs som er åpne for påmelding")


def listing(language: str, courses: Iterable[OpenCourse]) -> str:
    """The whole page."""
    return framed(language, translate(language, TITLE), content(language, courses))


def content(language: str, courses: Iterable[OpenCourse]) -> str:
    """Courses by department, and the way to sign up."""
    groups = [(name, list(members)) for name, members in groupby(courses, key=lambda course: course.department_name)]
    return render("open_courses/listing.html.j2", language, title=TITLE, groups=groups, described=described)
