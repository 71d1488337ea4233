"""A plan to begin with: so many evenings of so many hours, every theme of the list given its share. Pure."""

from collections.abc import Sequence
from datetime import date, timedelta

from familiekontakten.courses.course import Session
from familiekontakten.working_days import public_holidays

EVENINGS = 8
MINUTES = 180
"""Three hours one evening a week, 24 in all (annual report for 2011)."""

WEEK = timedelta(days=7)
STEP = 5


def plan(themes: Sequence[str], first: date, evenings: int = EVENINGS, minutes: int = MINUTES) -> tuple[Session, ...]:
    """Weekly sessions from `first` on, passing over public holidays; `minutes` each, a multiple of five.

    The themes come in their order and get equal shares, to five minutes; what one evening has no room for goes on in
    the next. Raises ValueError when there are more themes than five minutes to give.
    """
    if len(themes) * STEP > evenings * minutes:
        raise ValueError("too little time for the themes")
    ends = [round((n + 1) * evenings * minutes / len(themes) / STEP) * STEP for n in range(len(themes))]
    starts = [0, *ends[:-1]]
    days = _weekly(first, evenings)
    return tuple(
        Session(day, _within(themes, starts, ends, n * minutes, (n + 1) * minutes)) for n, day in enumerate(days)
    )


def _within(themes: Sequence[str], starts: list[int], ends: list[int], start: int, end: int) -> dict[str, int]:
    shares = {t: min(e, end) - max(s, start) for t, s, e in zip(themes, starts, ends, strict=True)}
    return {theme: share for theme, share in shares.items() if share > 0}


def _weekly(first: date, count: int) -> list[date]:
    days: list[date] = []
    day = first
    while len(days) < count:
        if day not in public_holidays(day.year):
            days.append(day)
        day += WEEK
    return days
