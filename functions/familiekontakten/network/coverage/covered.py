"""Which municipalities have a department, wholly or in some of their districts; by municipality and by county. Pure.

Source: the charity's page for municipalities (the goal is most municipalities). A department that is closed or not in
operation yet covers nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from familiekontakten.departments.department import Department
from familiekontakten.network.area import kommune_of
from familiekontakten.places.place import Municipality, by_name, districts_of
from familiekontakten.statistics.values import percent


class Covered(NamedTuple):
    """A municipality with the departments that serve it (ids, in the order of the list). `part`: only some of its
    districts are served.
    """

    place: Municipality
    departments: tuple[str, ...] = ()
    part: bool = False


class Share(NamedTuple):
    """How many municipalities of how many have a department; and children under school age, likewise."""

    municipalities: int
    of_municipalities: int
    children: int
    of_children: int

    @property
    def percent(self) -> int | None:
        """Of the municipalities."""
        return percent(self.municipalities, self.of_municipalities)

    @property
    def children_percent(self) -> int | None:
        """Of the children, estimated."""
        return percent(self.children, self.of_children)


class County(NamedTuple):
    """A county (code and name) with its share."""

    code: str
    name: str
    share: Share


def coverage(departments: Iterable[Department], on: date) -> tuple[Covered, ...]:
    """Every municipality of the country, by county and name."""
    served: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for one in departments:
        if one.takes_families(on) and not one.national:
            for area in one.areas:
                _add(served, area, one.id)
    return tuple(_covered(place, served.get(place.code, {})) for place in by_name())


def _add(served: Mapping[str, dict[str, list[str]]], area: str, department: str) -> None:
    place = kommune_of(area)
    if place:
        served[place.code].setdefault(area, []).append(department)


def _covered(place: Municipality, areas: Mapping[str, Sequence[str]]) -> Covered:
    ids = dict.fromkeys(one for found in areas.values() for one in found)
    districts = {district.code for district in districts_of(place.code)}
    whole = place.code in areas or (bool(districts) and districts <= set(areas))
    return Covered(place, tuple(ids), part=bool(areas) and not whole)


def share_of(places: Iterable[Covered], children: Mapping[str, int]) -> Share:
    """What part is covered; a municipality that is served in part counts as one that has a department, with all its
    children (to be confirmed by HSFN). `children`: by municipality code.
    """
    every = list(places)
    with_one = [one for one in every if one.departments]
    counts = (sum(children.get(one.place.code, 0) for one in some) for some in (with_one, every))
    return Share(len(with_one), len(every), *counts)


def by_county(places: Iterable[Covered], children: Mapping[str, int]) -> tuple[County, ...]:
    """The counties in the order of their names."""
    found: dict[str, list[Covered]] = defaultdict(list)
    for one in places:
        found[one.place.county_code].append(one)
    return tuple(County(code, some[0].place.county, share_of(some, children)) for code, some in found.items())
