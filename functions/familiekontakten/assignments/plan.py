"""The planned frame of an assignment, and the days that follow from it. Pure.

Two to four hours, once a week, for about six months (programme description; annual report 2019). Outside the frame
there is a warning, never a block: what happened is written down as it was (to be confirmed by HSFN).
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_

LEAST_MINUTES, MOST_MINUTES = 120, 240
REVIEW_MONTHS = 6
NEXT_REVIEW_MONTHS = 3
SILENT_AFTER = timedelta(days=14)
"""Nothing heard this long after a planned visit, and the coordinator asks. To be confirmed by HSFN."""

OUTSIDE = N_("Et besøk varer vanligvis to til fire timer. Stemmer det med det dere ble enige om?")
TWICE = N_("Det er allerede et besøk denne uken. Vanligvis er det ett i uken")


@dataclass(frozen=True)
class Plan:
    """The weekly frame: `weekday` 0 = Monday, and how many minutes."""

    weekday: int
    minutes: int


def warnings_about(minutes: int) -> tuple[Problem, ...]:
    """What to ask about a visit of that length; empty within the frame."""
    inside = LEAST_MINUTES <= minutes <= MOST_MINUTES
    return () if inside else (Problem("minutes", OUTSIDE),)


def planned_after(plan: Plan, day: date) -> date:
    """The planned day in the week after the one of `day` (weeks begin on Monday): once a week, whatever moved."""
    monday = day - timedelta(days=day.weekday())
    return monday + timedelta(days=7 + plan.weekday)


def months_later(day: date, months: int) -> date:
    """The same day that many months later; the month's last day where it has no such day."""
    years, zero_based = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, zero_based + 1, min(day.day, monthrange(years, zero_based + 1)[1]))


def review_on(started_on: date) -> date:
    """When coordinator, family and volunteer look at it together."""
    return months_later(started_on, REVIEW_MONTHS)
