"""The departments by county, as the site and the open data show them. Pure."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from familiekontakten.departments.department import Department
from familiekontakten.open_directory.waiting import Waiting
from familiekontakten.places.place import DISTRICTS, MUNICIPALITIES, Municipality, alphabetical, place_name


class Entry(NamedTuple):
    """One department. `areas`: names of the municipalities and districts it serves; `codes`: the same in code.
    `opens_on`: its first day, where that is known.
    """

    id: str
    name: str
    operator: str
    areas: tuple[str, ...]
    phone: str
    email: str
    codes: tuple[str, ...] = ()
    home_start_plus: bool = False
    waiting: Waiting | None = None
    opens_on: date | None = None


class County(NamedTuple):
    """A county (fylke) that has departments, with them in alphabetical order."""

    code: str
    name: str
    departments: tuple[Entry, ...]


def open_to_families(departments: Iterable[Department], today: date) -> tuple[Department, ...]:
    """The local departments that somebody can turn to today."""
    return tuple(one for one in departments if one.areas and not one.national and one.takes_families(today))


def by_county(departments: Iterable[Department], waiting: Mapping[str, Waiting]) -> tuple[County, ...]:
    """The counties that have departments, both in alphabetical order; those that serve nothing are left out.

    `waiting`: what holds today, by department. Raises KeyError where an area is no municipality and no district.
    """
    local = sorted((one for one in departments if one.areas), key=lambda one: alphabetical(one.name))
    home = {one.id: _municipality(one.areas[0]) for one in local}
    counties = {(place.county_code, place.county) for place in home.values()}
    return tuple(
        County(code, name, tuple(entry(one, waiting) for one in local if home[one.id].county_code == code))
        for code, name in sorted(counties, key=lambda county: alphabetical(county[1]))
    )


def entry(one: Department, waiting: Mapping[str, Waiting]) -> Entry:
    """A department as it is shown; mail that comes back is not given to anybody."""
    addresses = one.reachable or ("",)
    return Entry(
        one.id,
        one.name,
        one.operator,
        tuple(place_name(code) for code in one.areas),
        one.phone,
        addresses[0],
        one.areas,
        one.home_start_plus_on is not None,
        waiting.get(one.id),
        one.opens_on,
    )


def _municipality(code: str) -> Municipality:
    return MUNICIPALITIES[DISTRICTS[code].kommune_code if code in DISTRICTS else code]
