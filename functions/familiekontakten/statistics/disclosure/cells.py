"""What a release says, cell by cell, and what each number is about. Pure.

    Cell("departments", Quantity("2019", "vol.active", "department:moss"), How.ROUNDED, 15)

A period is "2019", "2019-Q1", "2019-03" or, from the beginning of the year on, "2019-01..03".
"""

from dataclasses import dataclass
from enum import StrEnum

from familiekontakten.statistics.period import Period, month

NATION = "nation"
ALL = ""
"""The category of a figure's total: of a share, the known units that it rests on."""

NOT_KNOWN = "unknown"
"""The category of those of whom nothing is known: beside a share, in neither part nor whole."""


class How(StrEnum):
    """How a number is shown: EXACT; ROUNDED alone to the nearest 5; FEWER than 5; a whole PERCENT of its base;
    LEFT_OUT, which says nothing."""

    EXACT = "exact"
    ROUNDED = "rounded"
    FEWER = "fewer"
    PERCENT = "percent"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, order=True)
class Quantity:
    """A number that is true of somebody, shown or not.

    `whose`: NATION, "department:moss", "county:Viken", "place:oslo", "operator:municipality".
    `edition`: of two editions that contradict each other, the release that says so; otherwise 0.
    """

    period: str
    figure: str
    whose: str = NATION
    category: str = ALL
    edition: int = 0

    @property
    def name(self) -> str:
        """How an operator reads it: what it is about, never how many."""
        return " ".join(part for part in (self.period, self.figure, self.whose, self.category) if part)


@dataclass(frozen=True)
class Cell:
    """One cell of a table. `value`: the number shown; None where it is FEWER or LEFT_OUT."""

    table: str
    of: Quantity
    how: How
    value: int | None = None


def months_of(period: str) -> tuple[int, int]:
    """The first and the last month of a period, counted from the year nought. ValueError where it is none."""
    year, _, rest = period.partition("-")
    january = int(year) * 12
    if not rest:
        return january, january + 11
    if rest.startswith("Q"):
        last = int(rest[1:]) * 3
        return january + last - 3, january + last - 1
    first, _, last_month = rest.partition("..")
    return january + int(first) - 1, january + int(last_month or first) - 1


def period_of(name: str) -> Period:
    """The days of a period. ValueError where it is none."""
    first, last = (month(f"{number // 12}-{number % 12 + 1:02}") for number in months_of(name))
    return Period(first.first, last.last)
