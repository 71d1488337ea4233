"""The courses that a volunteer can be given a place on, as choices of a form."""

from typing import TYPE_CHECKING

from familiekontakten.forms.field import Choice
from familiekontakten.workspace.writing import short_date

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

LISTS = ("course#open", "course#running", "course#planned")


def course_choices(desk: "Desk") -> tuple[Choice, ...]:
    """The department's courses with a place free. Three queries."""
    entries = [entry for name in LISTS for entry in desk.book.listed(name).entries]
    free = [entry for entry in entries if entry.facts.get("free", "0") != "0"]
    return tuple(Choice(entry.id, f"{entry.label}, {short_date(entry.since)}", proper=True) for entry in free)
