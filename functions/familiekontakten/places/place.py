"""Municipalities (kommuner) and their districts (bydeler): the places a family can live in.

`municipalities.csv` holds the 357 municipalities since 2024, by Statistics Norway's Klass 131; one with a name in more
than one language has them all, the Norwegian first. `districts.csv` holds the city districts of Oslo, Bergen, Trondheim
and Stavanger by Klass 103, and the former municipalities, by their code of 2019, where a merged municipality still has
several departments; the names and codes of districts are to be confirmed against the register by HSFN. Both are copies:
`sources.csv` says of when, and `hsf places import` renews the first.
"""

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent

#: The answer "I do not know my district"; allowed wherever a district is asked for.
UNKNOWN_DISTRICT = "unknown"

BETWEEN_LANGUAGES = " – "


class Municipality(NamedTuple):
    """A kommune: four-digit code, name, and the county it lies in."""

    code: str
    name: str
    county_code: str
    county: str

    @property
    def names(self) -> tuple[str, ...]:
        """Its name in each of its languages."""
        return tuple(self.name.split(BETWEEN_LANGUAGES))


class District(NamedTuple):
    """A part of a municipality: a city district (six digits) or a former municipality (four digits)."""

    code: str
    name: str
    kommune_code: str


def rows(name: str) -> list[dict[str, str]]:
    """The lines of one of this folder's lists, by the names of its columns."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


MUNICIPALITIES: dict[str, Municipality] = {row["code"]: Municipality(**row) for row in rows("municipalities.csv")}
DISTRICTS: dict[str, District] = {row["code"]: District(**row) for row in rows("districts.csv")}


@cache
def districts_of(kommune_code: str) -> tuple[District, ...]:
    """The districts of a municipality, in the register's order; empty where none are asked for."""
    return tuple(district for district in DISTRICTS.values() if district.kommune_code == kommune_code)


@cache
def divided() -> tuple[Municipality, ...]:
    """The municipalities that have districts, by name."""
    codes = {district.kommune_code for district in DISTRICTS.values()}
    return tuple(sorted((MUNICIPALITIES[code] for code in codes), key=lambda place: alphabetical(place.name)))


@cache
def by_name() -> tuple[Municipality, ...]:
    """All municipalities in the order a reader looks for them: county, then name, in Norwegian alphabetical order."""
    return tuple(
        sorted(MUNICIPALITIES.values(), key=lambda place: (alphabetical(place.county), alphabetical(place.name)))
    )


def place_name(code: str) -> str:
    """The name of a municipality or a district."""
    return DISTRICTS[code].name if code in DISTRICTS else MUNICIPALITIES[code].name


def alphabetical(name: str) -> str:
    """A key that sorts æ, ø and å last, as a Norwegian reader expects."""
    return name.casefold().translate(str.maketrans("æøå", "{|}"))
