"""A release of open figures: what is published at one time, and what everybody knows of it. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from familiekontakten.statistics.disclosure.cells import Cell
from familiekontakten.statistics.indicator import Base, Kind, Time


@dataclass(frozen=True)
class Department:
    """A department in the tables. `groups`: the fixed groups it is added up in, "county:Viken", "place:oslo" …"""

    id: str
    name: str
    groups: tuple[str, ...] = ()


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
