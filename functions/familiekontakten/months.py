"""Calendar months as the departments live them: in Norwegian time, written "2026-10"."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

OSLO = ZoneInfo("Europe/Oslo")
WRITTEN = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")


def day_of(instant: datetime) -> date:
    """Return the Norwegian calendar day of an instant (which must carry its time zone)."""
    if instant.tzinfo is None:
        raise ValueError("an instant without a time zone has no calendar day")
    return instant.astimezone(OSLO).date()


def month_of(instant: datetime) -> str:
    """Return the Norwegian calendar month of an instant, as "2026-10"."""
    return month_of_day(day_of(instant))


def month_of_day(day: date) -> str:
    """Return the month of a calendar day, as "2026-10"."""
    return f"{day.year:04d}-{day.month:02d}"


def first_day(month: str) -> date:
    """Return the first day of a month written "2026-10"; ValueError when it is written otherwise."""
    found = WRITTEN.fullmatch(month)
    if not found:
        raise ValueError("a month is written as 2026-10")
    return date(int(found[1]), int(found[2]), 1)


def months_before(month: str, n: int) -> str:
    """Return the month n months earlier (later, if n is negative)."""
    first = first_day(month)
    years, zero_based = divmod(first.year * 12 + first.month - 1 - n, 12)
    return f"{years:04d}-{zero_based + 1:02d}"
