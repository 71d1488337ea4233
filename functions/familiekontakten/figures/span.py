"""Which month or year an address asks for, and what it is compared with. Pure."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from familiekontakten.languages.dates import written_month
from familiekontakten.months import month_of_day, months_before
from familiekontakten.statistics.fold.folded import period_of
from familiekontakten.statistics.period import Period

FIRST_YEAR = 1995
"""Home-Start came to Norway (annual report 2011); nothing is older."""

MONTHS_DRAWN = 13


class Span(NamedTuple):
    """A month ("2026-10") or a year ("2026")."""

    name: str

    @property
    def is_year(self) -> bool:
        """Whether it is a whole year."""
        return len(self.name) == len("2026")

    @property
    def period(self) -> Period:
        """Its days."""
        return period_of(self.name)

    @property
    def year(self) -> "Span":
        """The year that it lies in."""
        return Span(self.name[:4])

    def earlier(self, count: int = 1) -> "Span":
        """So many months or years before."""
        return Span(f"{int(self.name) - count:04d}" if self.is_year else months_before(self.name, count))

    @property
    def compared(self) -> tuple["Span", ...]:
        """What stands beside it: last month and the same month last year, or last year."""
        return (self.earlier(),) if self.is_year else (self.earlier(), self.earlier(12))

    @property
    def drawn(self) -> tuple["Span", ...]:
        """The months of its charts: those of the year, or a year back and itself."""
        if self.is_year:
            return tuple(Span(f"{self.name}-{number:02d}") for number in range(1, 13))
        return tuple(self.earlier(number) for number in reversed(range(MONTHS_DRAWN)))

    def runs(self, today: date) -> bool:
        """Whether it is not over yet: its figures are preliminary."""
        return self.period.last >= today

    def written(self, lang: str) -> str:
        """As a reader writes it: "oktober 2026", "2026"."""
        return self.name if self.is_year else written_month(self.name, lang)


def span_of(name: str, today: date) -> Span | None:
    """The month or year with this name; None for what is none, or has not begun."""
    try:
        period = period_of(name)
    except ValueError:
        return None
    ours = name.isascii() and period.year >= FIRST_YEAR and period.first <= today
    return Span(name) if ours else None


def month_asked(query: Mapping[str, str], today: date) -> Span:
    """The month that an address names; else the last that is over."""
    asked = span_of(query.get("month", ""), today)
    return asked if asked and not asked.is_year else last_month(today)


def year_asked(query: Mapping[str, str], today: date) -> Span:
    """The year that an address names; else the one that runs."""
    asked = span_of(query.get("year", ""), today)
    return asked if asked and asked.is_year else Span(f"{today.year:04d}")


def last_month(today: date) -> Span:
    """The last month that is over."""
    return Span(months_before(month_of_day(today), 1))
