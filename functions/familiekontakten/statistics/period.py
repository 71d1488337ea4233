"""Periods: months and years of calendar days in Norwegian time, both ends included. Pure."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from familiekontakten.months import first_day, month_of_day, months_before


@dataclass(frozen=True)
class Period:
    """From one day to another, both included."""

    first: date
    last: date

    def __contains__(self, day: date | None) -> bool:
        """Whether a day lies in the period; a day that is not known lies in none."""
        return day is not None and self.first <= day <= self.last

    @property
    def year(self) -> int:
        """The report year: ages are counted to it."""
        return self.last.year

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def shared_days(self, first: date, last: date | None) -> int:
        """How many of its days lie between two days; `last` None means still going on."""
        end = min(self.last, last) if last else self.last
        return max((end - max(self.first, first)).days + 1, 0)

    def until(self, day: date) -> "Period":
        """The part of it that has passed on the evening of a day: nothing is counted before it has happened."""
        return Period(self.first, min(self.last, day))

    def months(self) -> Iterator["Period"]:
        """Its calendar months, the first and last cut where the period begins and ends."""
        return iter(_months(self))


@lru_cache(maxsize=64)
def _months(period: Period) -> tuple[Period, ...]:
    """Asked for by every match of a year."""
    name, found = month_of_day(period.first), []
    while (one := month(name)).first <= period.last:
        found.append(Period(max(one.first, period.first), min(one.last, period.last)))
        name = months_before(name, -1)
    return tuple(found)


def month(name: str) -> Period:
    """The month written "2026-10"; ValueError when it is written otherwise."""
    first = first_day(name)
    return Period(first, first.replace(day=monthrange(first.year, first.month)[1]))


def year(number: int) -> Period:
    """A calendar year."""
    return Period(date(number, 1, 1), date(number, 12, 31))


def so_far(period: Period) -> Period:
    """The year up to the end of a period: what targets are held against."""
    return Period(date(period.last.year, 1, 1), period.last)


def completed_months(first: date, last: date) -> int:
    """Whole calendar months between two days: 15 March to 14 April is none, to 15 April one.

    Source: indicator definitions, "completed months" (annual report 2019 prints 0-6, 7-12 and over 12).
    """
    months = (last.year - first.year) * 12 + last.month - first.month
    return months - (last.day < first.day)


def months_earlier(day: date, months: int) -> date:
    """The same day of the month so many months earlier, or that month's last day: 31 May, three months: 28 February."""
    name = months_before(month_of_day(day), months)
    return min(first_day(name) + timedelta(days=day.day - 1), month(name).last)


def days_before(day: date, days: int) -> date:
    """The day so many days earlier."""
    return day - timedelta(days=days)
