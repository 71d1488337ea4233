"""Which departments work in a municipality, and which others of the same county have one. Pure.

The county stands for the neighbourhood: who borders on whom is in none of the registers that we hold.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from familiekontakten.departments.department import Department
from familiekontakten.places.place import DISTRICTS, MUNICIPALITIES, Municipality, alphabetical


class Neighbourhood(NamedTuple):
    """`here`: the departments at work in the municipality. `others`: the municipalities of its county that have one."""

    here: tuple[Department, ...]
    others: tuple[Municipality, ...]


def around(kommune: str, departments: Iterable[Department], today: date) -> Neighbourhood:
    """Who works in a municipality and near it; departments not in operation and the national inbox work nowhere."""
    at_work = [(one, _served(one)) for one in departments if one.takes_families(today) and not one.national]
    here = sorted((one for one, places in at_work if kommune in places), key=lambda one: alphabetical(one.name))
    served = {place for _, places in at_work for place in places} - {kommune}
    county = MUNICIPALITIES[kommune].county_code
    others = (MUNICIPALITIES[code] for code in served if MUNICIPALITIES[code].county_code == county)
    return Neighbourhood(tuple(here), tuple(sorted(others, key=lambda place: alphabetical(place.name))))


def _served(department: Department) -> set[str]:
    """The municipalities that a department works in, wholly or in part."""
    return {DISTRICTS[area].kommune_code if area in DISTRICTS else area for area in department.areas}
