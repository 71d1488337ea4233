"""What the whole organisation reached with its coordinators in the years it has published, and what a position may
reach by that. Pure.

Sources: annual report for 2011 (the table of the years; it does not say how many coordinators there were) and annual
report for 2019. Neither says how large the coordinators' positions were.
"""

from collections.abc import Callable
from typing import NamedTuple

FULL = 100
LEAST = 50
"""Per cent of a position: nobody is taken to have had more or less (a department's least is half a position)."""


class Year(NamedTuple):
    """The published totals of a year. `coordinators` is None where the report does not give them."""

    year: int
    departments: int
    families: int
    children: int
    volunteers: int
    coordinators: int | None = None


class Range(NamedTuple):
    """Between two numbers, both included."""

    low: int
    high: int


IN_2011 = Year(2011, 33, 820, 1702, 605)
IN_2019 = Year(2019, 37, 1034, 2130, 730, coordinators=50)
YEARS = (IN_2011, IN_2019)

Total = Callable[[Year], int]


def coordinators(year: Year) -> float:
    """How many there were; where it is not published, as many to a department as in 2019."""
    known = IN_2019.coordinators or 0
    return year.coordinators or year.departments * known / IN_2019.departments


def by_position(total: Total, percent: int, year: Year) -> Range:
    """What a position of `percent` reaches of a year's total.

    The lower end takes every coordinator to have had a full position, the upper one half a position.
    """
    each = total(year) / coordinators(year) * percent
    return Range(round(each / FULL), round(each / LEAST))


def expected(total: Total, percent: int) -> Range:
    """What a position of `percent` may reach in a year: from the least of the years to the most."""
    ranges = [by_position(total, percent, year) for year in YEARS]
    return Range(min(one.low for one in ranges), max(one.high for one in ranges))
