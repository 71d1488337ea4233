"""What is missing and so has no date of its own: a season without a course. Pure but for the book that it is given."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from familiekontakten.courses.course import Course, CourseState
from familiekontakten.courses.seasons import without_course

if TYPE_CHECKING:
    from familiekontakten.casebook.records import Casebook

_NOT_CALLED_OFF = tuple(state for state in CourseState if state != CourseState.CANCELLED)
_RECENT = 10
"""Courses to look at in each state: more than a department holds in two seasons."""


def seasons_to_plan(book: "Casebook", today: date) -> tuple[str, ...]:
    """The seasons ("2027-spring") that should have a course by now and have none. At most one query a state."""
    if not without_course((), today):
        return ()
    return without_course(set(_seasons(book)), today)


def _seasons(book: "Casebook") -> Iterator[str]:
    for state in _NOT_CALLED_OFF:
        recent = book.listed(f"{Course.KIND}#{state}", limit=_RECENT, newest_first=True)
        yield from (entry.facts.get("season", "") for entry in recent.entries)
