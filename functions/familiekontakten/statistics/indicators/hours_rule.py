"""The hours rule: what was logged, and an estimate where nothing was. Pure.

Source: indicator definitions, "hours rule" (annual report 2019 prints an estimate of "almost 94,000 hours" and does not
say how). For each match and month: if at least one visit is logged, the sum of the logged hours; otherwise the days of
the month inside the match, over 7, times the weekly hours agreed, 3 where none were recorded. Never both. A month that
the department marked as completely logged has no estimate. Whole sevenths of a minute, so that every sum is exact.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from familiekontakten.statistics.period import Period
from familiekontakten.statistics.units import Case, Match

USUAL, LEAST, MOST = 180, 120, 240
"""Minutes a week: where nothing was recorded, and the ends of the range that is printed (two to four hours a week)."""

WEEK = 7


@dataclass(frozen=True)
class MatchMonth:
    """One month of one match. `logged` in sevenths of a minute; `days`: those of the estimate, none beside a log."""

    match: Match
    logged: int
    days: int
    covered: bool
    active: bool

    def estimated(self, weekly_minutes: int | None = None) -> int:
        """Sevenths of a minute: days over 7 times the minutes a week, as agreed or as given."""
        agreed = USUAL if self.match.weekly_minutes is None else self.match.weekly_minutes
        return self.days * (agreed if weekly_minutes is None else weekly_minutes)


def match_months(case: Case, period: Period) -> Iterator[MatchMonth]:
    """Every month of every match of a case that has something to count in the period."""
    for match in case.matches:
        logged = _logged(match, period)
        if logged or match.active(period):
            yield from (_month(case, match, part, logged) for part in period.months())


def _month(case: Case, match: Match, part: Period, logged: dict[tuple[int, int], int]) -> MatchMonth:
    key = (part.first.year, part.first.month)
    covered = key in logged or f"{part.first:%Y-%m}" in case.log.complete
    days = part.shared_days(match.start, match.end) if match.start and not covered else 0
    return MatchMonth(match, logged.get(key, 0) * WEEK, days, covered, match.active(part))


def _logged(match: Match, period: Period) -> dict[tuple[int, int], int]:
    """Minutes by month; a month is there if a visit is, however short."""
    minutes: dict[tuple[int, int], int] = defaultdict(int)
    for visit in match.visits:
        if visit.on in period:
            minutes[visit.on.year, visit.on.month] += visit.minutes
    return minutes
