"""Which departments work in municipalities, and which others of the same county have one. Pure.

The county stands for the neighbourhood: who borders on whom is in none of the registers that we hold.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from familiekontakten.departments.department import Department
from familiekontakten.places.place import DISTRICTS, MUNICIPALITIES, Municipality, alphabetical


class Neighbourhood(NamedTuple):
    """`here`: the departments at work in the municipalities asked about; `lacking`: those of them that have none.
    `others`: the municipalities of their counties that have one. All by name.
    """

    here: tuple[Department, ...]
    lacking: tuple[Municipality, ...]
    others: tuple[Municipality, ...]


def around(kommuner: Sequence[str], departments: Iterable[Department], today: date) -> Neighbourhood:
    """Who works in municipalities and near them; departments not in operation and the national inbox work nowhere."""
    at_work = [(one, _served(one)) for one in departments if one.takes_families(today) and not one.national]
    here = (one for one, places in at_work if places.intersection(kommuner))
    served = {place for _, places in at_work for place in places}
    counties = {MUNICIPALITIES[kommune].county_code for kommune in kommuner}
    near = {code for code in served if MUNICIPALITIES[code].county_code in counties}
    return Neighbourhood(
        tuple(sorted(here, key=lambda one: alphabetical(one.name))),
        _by_name(set(kommuner) - served),
        _by_name(near.difference(kommuner)),
    )


def _by_name(codes: Iterable[str]) -> tuple[Municipality, ...]:
    return tuple(sorted((MUNICIPALITIES[code] for code in codes), key=lambda place: alphabetical(place.name)))


def _served(department: Department) -> set[str]:
    """The municipalities that a department works in, wholly or in part."""
    return {DISTRICTS[area].kommune_code if area in DISTRICTS else area for area in department.areas}
