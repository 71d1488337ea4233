"""The planned frame of an assignment, and the days that follow from it. Pure.

Two to four hours, once a week, for about six months (programme description; annual report 2019). Outside the frame
there is a warning, never a block: what happened is written down as it was (to be confirmed by HSFN).
"""

from dataclasses import dataclass
from datetime import date, timedelta

from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LEAST_MINUTES, MOST_MINUTES = 120, 240
SILENT_AFTER = timedelta(days=14)
"""Nothing heard this long after a planned visit, and the coordinator asks. To be confirmed by HSFN."""

OUTSIDE = N_("Et besøk varer vanligvis to til fire timer. Stemmer det med det dere ble enige om?")


@dataclass(frozen=True)
class Plan:
    """The weekly frame: `weekday` "mon" to "sun", and how many minutes."""

    weekday: str
    minutes: int


def warnings_about(minutes: int) -> tuple[Problem, ...]:
    """What to ask about a visit of that length; empty within the frame."""
    inside = LEAST_MINUTES <= minutes <= MOST_MINUTES
    return () if inside else (Problem("minutes", OUTSIDE),)


def planned_after(plan: Plan, day: date) -> date:
    """The planned day in the week after the one of `day` (weeks begin on Monday): once a week, whatever moved."""
    monday = day - timedelta(days=day.weekday())
    return monday + timedelta(days=7 + WEEKDAYS.index(plan.weekday))
