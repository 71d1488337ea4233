"""Spring and autumn: a department holds a course in each (description of the programme). Pure.

From when on a missing course is a warning is to be confirmed by HSFN.
"""

from collections.abc import Collection
from datetime import date

FIRST_MONTH_OF_AUTUMN = 7
LATEST_START = {"spring": (3, 1), "autumn": (10, 1)}
"""Month and day by which a season's course should have begun."""

WARN_WEEKS = 12


def season_of(day: date) -> str:
    """The season of a day: "2027-spring" until June, then "2027-autumn"."""
    return f"{day.year}-{'autumn' if day.month >= FIRST_MONTH_OF_AUTUMN else 'spring'}"


def after(season: str) -> str:
    """The season that follows."""
    year, part = season.split("-")
    return f"{int(year) + 1}-spring" if part == "autumn" else f"{year}-autumn"


def plan_by(season: str) -> date:
    """The day from which on a season without a course is a warning: twelve weeks before it should have begun."""
    year, part = season.split("-")
    return date.fromordinal(date(int(year), *LATEST_START[part]).toordinal() - 7 * WARN_WEEKS)


def without_course(seasons: Collection[str], today: date) -> tuple[str, ...]:
    """The seasons, this and the next, for which a course should be planned by now and is not.

    `seasons` are those of the department's courses that were not called off.
    """
    near = season_of(today), after(season_of(today))
    return tuple(season for season in near if season not in seasons and plan_by(season) <= today)
