"""The public list of open courses."""

from collections.abc import Iterable
from functools import cache, partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from familiekontakten.door.skeletons import framed
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.open_courses.open_course import OpenCourse, described

if TYPE_CHECKING:
    from jinja2 import Template

TITLE = N_("Kurs som er åpne for påmelding")


def listing(language: str, courses: Iterable[OpenCourse]) -> str:
    """The whole page."""
    return framed(language, translate(language, TITLE), content(language, courses))


def content(language: str, courses: Iterable[OpenCourse]) -> str:
    """Courses by department, and the way to sign up."""
    groups = [(name, list(members)) for name, members in groupby(courses, key=lambda course: course.department_name)]
    t = partial(translate, language)
    return _template().render(t=t, lang=language, title=TITLE, groups=groups, described=described)


@cache
def _template() -> "Template":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # only this page needs it

    folder = Path(__file__).parent / "templates"
    environment = Environment(loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined)
    return environment.get_template("listing.html.j2")
