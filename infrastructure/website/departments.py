"""The departments as the page about them shows them: by county, with the places they serve. From the same entries as
the open directory, but without what a coordinator confirms from day to day: the door has that.
"""

from datetime import date
from pathlib import Path
from typing import Any

import yaml
from familiekontakten.departments.department import Address, Department
from familiekontakten.open_directory import listing
from familiekontakten.open_directory.listing import County, Entry
from familiekontakten.places.place import MUNICIPALITIES, districts_of

from infrastructure.build.places import DEPARTMENTS


def listed(file: Path = DEPARTMENTS) -> list[dict[str, Any]]:
    """Return the entries of the list of departments, as they are written there."""
    return list(yaml.safe_load(file.read_text("utf-8"))["departments"])


def by_county(entries: list[dict[str, Any]]) -> tuple[County, ...]:
    """Return the counties that have departments, both in alphabetical order. The national inbox is not among them.

    Raises KeyError where an area is no municipality and no district that `places` knows.
    """
    return listing.by_county(map(department_of, entries), {})


def unserved(entries: list[dict[str, Any]], day: date) -> tuple[str, ...]:
    """Return the municipalities that no department serves wholly on a day: where it makes sense to wish for one."""
    areas = {area for entry in entries if entry.get("opens_on", day) <= day for area in entry["areas"]}
    districts = {code: {one.code for one in districts_of(code)} for code in MUNICIPALITIES}
    return tuple(code for code, own in districts.items() if code not in areas and not (own and own <= areas))


def national(entries: list[dict[str, Any]]) -> Entry:
    """Return the national office. Raises StopIteration when the list has none."""
    return next(listing.entry(department_of(entry), {}) for entry in entries if entry.get("national"))


def department_of(entry: dict[str, Any]) -> Department:
    """A line of the list as the rules know it: what is public, without a key."""
    addresses = tuple(Address(email) for email in entry["addresses"])
    areas, named = tuple(entry["areas"]), (entry["id"], entry["name"], entry["operator"])
    one = Department(*named, entry.get("operator_kind", ""), areas, entry["phone"], addresses)
    return one._replace(home_start_plus_on=entry.get("home_start_plus_on"), opens_on=entry.get("opens_on"))
