"""Which departments help where somebody lives. Pure.

Agrees with who takes an enquiry (departments/routing.py): the district decides first, then the municipality; a
department that is not in operation is not offered.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from familiekontakten.departments.department import Department
from familiekontakten.finding.looking import Looked
from familiekontakten.finding.names import Spot
from familiekontakten.finding.spelling import spelled
from familiekontakten.open_directory.listing import Entry, entry, open_to_families
from familiekontakten.places.place import DISTRICTS, MUNICIPALITIES, District, districts_of


class Offer(NamedTuple):
    """A department, and the districts there that are its; none where it has the whole municipality."""

    department: Entry
    districts: tuple[District, ...] = ()


class Served(NamedTuple):
    """The departments of one place. `unserved`: its districts that nobody has, where others have a department."""

    spot: Spot
    offers: tuple[Offer, ...]
    unserved: tuple[District, ...] = ()


def served(spot: Spot, departments: Iterable[Department], today: date) -> Served:
    """Who helps there. Where the district is not known, everybody who works in the municipality."""
    ready = open_to_families(departments, today)
    of_all = [one for one in ready if spot.municipality.code in one.areas]
    if spot.district:
        of_district = [one for one in ready if spot.district.code in one.areas]
        return Served(spot, tuple(Offer(entry(one, {})) for one in of_district or of_all))
    districts = districts_of(spot.municipality.code)
    of_parts = [one for one in ready if one not in of_all and _within(one, districts)]
    offers = tuple(Offer(entry(one, {}), _within(one, districts)) for one in (*of_all, *of_parts))
    taken = {district for offer in offers for district in offer.districts}
    nobodys = tuple(one for one in districts if one not in taken) if of_parts and not of_all else ()
    return Served(spot, offers, nobodys)


def named_after(name: str, departments: Iterable[Department], today: date) -> Looked | None:
    """The place of the department of that name, such as "Mo i Rana": no municipality is called so. None without one."""
    wanted = spelled(name)
    areas = (one.areas[0] for one in open_to_families(departments, today) if spelled(one.name) == wanted)
    area = next(areas, None)
    return Looked((spot_of(area),)) if area else None


def spot_of(area: str) -> Spot:
    """An area that a department serves, by its code, as somebody who lives there would say it."""
    district = DISTRICTS.get(area)
    return Spot(MUNICIPALITIES[district.kommune_code if district else area], district)


def _within(department: Department, districts: Sequence[District]) -> tuple[District, ...]:
    return tuple(district for district in districts if district.code in department.areas)
