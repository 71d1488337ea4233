"""Working days in Norway: what a promise such as "within five working days" means as a date.

Not working days: Saturdays, Sundays and the public holidays of lov 1947-04-30 nr. 1 and lov 1995-02-24 nr. 12.
Christmas Eve and the days between are working days here (to be confirmed by HSFN).
"""

from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter

ONE_DAY = timedelta(days=1)
FIXED = ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26))  # New Year, Labour Day, Constitution Day, Christmas
FROM_EASTER = (-3, -2, 0, 1, 39, 49, 50)  # Maundy Thursday to Easter Monday, Ascension Day, Whit Sunday and Monday


@cache
def public_holidays(year: int) -> frozenset[date]:
    """Return the public holidays of a year."""
    moving = {easter(year) + timedelta(days=offset) for offset in FROM_EASTER}
    return frozenset(moving | {date(year, month, day) for month, day in FIXED})


def is_working_day(day: date) -> bool:
    """Tell whether people are expected to be at work on this day."""
    return day.weekday() < 5 and day not in public_holidays(day.year)


def add_working_days(day: date, n: int) -> date:
    """Return the n-th working day after `day`; n = 0 gives `day` itself. `day` need not be a working day."""
    while n > 0:
        day += ONE_DAY
        n -= is_working_day(day)
    return day


def working_days_between(start: date, end: date) -> int:
    """Count the working days after `start` up to and including `end`; 0 when `end` is not later than `start`."""
    days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
    return sum(map(is_working_day, days))
