"""The departments as the page about them shows them: by county, with the places they serve."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from familiekontakten.places.place import DISTRICTS, MUNICIPALITIES, Municipality, alphabetical, place_name

from infrastructure.build.places import DEPARTMENTS


@dataclass(frozen=True)
class Entry:
    """One department on the page. `areas`: names of the municipalities and districts it serves."""

    id: str
    name: str
    operator: str
    areas: tuple[str, ...]
    phone: str
    email: str


@dataclass(frozen=True)
class County:
    """A county (fylke) that has departments, with them in alphabetical order."""

    code: str
    name: str
    departments: tuple[Entry, ...]


def listed(file: Path = DEPARTMENTS) -> list[dict[str, Any]]:
    """Return the entries of the list of departments, as they are written there."""
    return list(yaml.safe_load(file.read_text("utf-8"))["departments"])


def by_county(entries: list[dict[str, Any]]) -> tuple[County, ...]:
    """Return the counties that have departments, both in alphabetical order. The national inbox is not among them.

    Raises KeyError where an area is no municipality and no district that `places` knows.
    """
    local = sorted((entry for entry in entries if entry["areas"]), key=lambda entry: alphabetical(entry["name"]))
    counties = {
        _municipality(entry["areas"][0]).county_code: _municipality(entry["areas"][0]).county for entry in local
    }
    return tuple(
        County(
            code, name, tuple(_entry(entry) for entry in local if _municipality(entry["areas"][0]).county_code == code)
        )
        for code, name in sorted(counties.items(), key=lambda county: alphabetical(county[1]))
    )


def national(entries: list[dict[str, Any]]) -> Entry:
    """Return the national office. Raises StopIteration when the list has none."""
    return next(_entry(entry) for entry in entries if entry.get("national"))


def _entry(entry: dict[str, Any]) -> Entry:
    areas = tuple(place_name(code) for code in entry["areas"])
    return Entry(entry["id"], entry["name"], entry["operator"], areas, entry["phone"], entry["addresses"][0])


def _municipality(code: str) -> Municipality:
    return MUNICIPALITIES[DISTRICTS[code].kommune_code if code in DISTRICTS else code]
