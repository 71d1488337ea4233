"""A release of open figures: what is published at one time, and what everybody knows of it. Pure."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from familiekontakten.statistics.disclosure.cells import NATION, Cell
from familiekontakten.statistics.indicator import Base, Kind, Time


@dataclass(frozen=True)
class Department:
    """A department in the tables. `groups`: the fixed groups it is added up in, "county:Viken", "place:oslo" …"""

    id: str
    name: str
    groups: tuple[str, ...] = ()


def members_of(listed: Collection[Department]) -> dict[str, list[str]]:
    """The departments in each fixed group, by its name."""
    names = sorted({group for one in listed for group in one.groups})
    return {name: [one.id for one in listed if name in one.groups] for name in names}


@dataclass(frozen=True, kw_only=True)
class Described:
    """What a figure is. Names by language; `parts_add_up`: whether each unit is in one category only."""

    names: Mapping[str, str]
    kind: Kind
    time: Time
    base: Base
    defined: str = ""
    categories: Mapping[str, Mapping[str, str]]
    parts_add_up: bool = True


@dataclass(frozen=True, kw_only=True)
class Release:
    """`number`: 1, 2, … in the order of publishing. `edition`: of this period, from 1. `made`: the day.

    `invented`: made from invented records, never to be taken for the charity's own figures.
    `resting_on`: departments with an approved full return, of all departments.
    """

    number: int
    period: str
    edition: int
    made: str
    definitions: str
    invented: bool
    resting_on: tuple[int, int]
    departments: tuple[Department, ...]
    figures: Mapping[str, Described]
    cells: tuple[Cell, ...]

    @property
    def members(self) -> dict[str, list[str]]:
        """The departments that the nation and each fixed group are made of."""
        return {NATION: [one.id for one in self.departments], **members_of(self.departments)}
