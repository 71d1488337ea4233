"""What is printed from stored counts: whole percents, medians, hours. One place for every rounding. Pure.

Source of the rules: indicator definitions ("share", "median, 90th percentile", "hours rule").
"""

from dataclasses import dataclass
from typing import Any

from familiekontakten.statistics.indicator import ONE, UNKNOWN, Counts, Indicator, Kind

FEWEST = 5
"""Below so many observations no median is printed."""

SEVENTHS_AN_HOUR = 60 * 7
"""Hours are kept as sevenths of a minute, so that a part of a week is a whole number."""


def percent(part: int, whole: int) -> int | None:
    """Whole percent, half up, each category alone: sums of 99 and 101 are left as they are. None of nothing."""
    return (200 * part + whole) // (2 * whole) if whole else None


@dataclass(frozen=True)
class Share:
    """One category of a share: `part` of `whole`."""

    code: str
    part: int
    whole: int

    @property
    def percent(self) -> int | None:
        """As it is printed."""
        return percent(self.part, self.whole)


def whole(kind: Kind, counts: Counts) -> int:
    """What a share is a share of: known units, all mentions, or all who were asked. Never the unknown."""
    if kind is Kind.ASKED:
        return counts.get(ONE, 0)
    return sum(number for code, number in counts.items() if code not in (ONE, UNKNOWN))


def shares(indicator: Indicator[Any], counts: Counts, year: int) -> tuple[Share, ...]:
    """The year's categories in printing order, those with nothing too."""
    categories, base = indicator.categories_in(year), whole(indicator.kind, counts)
    return tuple(Share(code, counts.get(code, 0), base) for code in (categories.names if categories else ()))


def ordered(counts: Counts) -> dict[int, int]:
    """A histogram of days as numbers, smallest first, without what is not known."""
    known = {int(code): number for code, number in counts.items() if code != UNKNOWN}
    return dict(sorted(known.items()))


def observations(counts: Counts) -> int:
    """The n that stands beside a median."""
    return sum(ordered(counts).values())


def percentile(counts: Counts, percent_below: int) -> int | None:
    """Nearest rank: the smallest value with at least so many percent of n at or below it; None below n = 5."""
    values = ordered(counts)
    total = sum(values.values())
    if total < FEWEST:
        return None
    below = 0
    for value, number in values.items():
        below += number
        if 100 * below >= percent_below * total:
            return value
    return None


def median(counts: Counts) -> int | None:
    """The value in the middle, by nearest rank."""
    return percentile(counts, 50)


def within(counts: Counts, days: int) -> Share:
    """How many of the observations are of so many days or fewer."""
    values = ordered(counts)
    return Share(str(days), sum(number for value, number in values.items() if value <= days), sum(values.values()))


def hours(sevenths: int) -> float:
    """Hours with one decimal, half up, from sevenths of a minute."""
    return (20 * sevenths + SEVENTHS_AN_HOUR) // (2 * SEVENTHS_AN_HOUR) / 10


def ratio(counts: Counts) -> float | None:
    """The "part" of the "whole" with one decimal, half up; None where there is nothing to divide by."""
    part, base = counts.get("part", 0), counts.get("whole", 0)
    return (20 * part + base) // (2 * base) / 10 if base else None


@dataclass(frozen=True)
class About:
    """A large number said roughly: the nearest thousand, and on which side of it the number is (-1, 0, 1)."""

    thousands: int
    side: int


def about(number: float) -> About:
    """The nearest thousand: "nesten 94 000" is below it (side -1), "over 94 000" above."""
    nearest = int((number + 500) // 1000)
    return About(nearest, (number > nearest * 1000) - (number < nearest * 1000))


def average(counts: Counts, days: int) -> float | None:
    """Full positions, from hundredths of a position times days, over the days of a period."""
    return counts.get(ONE, 0) / (100 * days) if days else None
