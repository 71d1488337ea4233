"""A department's line in the list of departments: made of what was applied for, added, and changed when it closes.

The list is the source of everything that a department has, so it is edited as a person would: one line, and the others
with their comments stay as they are.
"""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import yaml
from familiekontakten.places.place import DISTRICTS, MUNICIPALITIES, districts_of
from familiekontakten.start_ups.application import Application

Entry = Mapping[str, Any]
NATIONAL = "national"
BEGINS = "  - {"
PLAIN = str.maketrans({"æ": "a", "ø": "o", "å": "a"})
"""As the departments of old have them: "barum", "tromso"."""


class Wrong(Exception):
    """The line cannot be written; the message says what to do."""


class Told(NamedTuple):
    """What only the operator knows of a new department. Nothing said ("", ()): it follows from the application."""

    phone: str
    addresses: tuple[str, ...]
    opens_on: date
    id: str = ""
    name: str = ""
    areas: tuple[str, ...] = ()


def entry_of(application: Application, told: Told, listed: Sequence[Entry]) -> Entry:
    """The line of a department that was applied for. Raises Wrong when its areas are somebody's, or are none."""
    name = told.name or " og ".join(MUNICIPALITIES[code].name for code in application.kommune_codes)
    department = told.id or id_of(name)
    areas = told.areas or application.kommune_codes
    _check_areas(areas, {area: one["id"] for one in listed for area in one["areas"] if one["id"] != department})
    return {
        "id": department,
        "name": name,
        "operator": application.operator_name,
        "operator_kind": application.operator_type,
        "areas": list(areas),
        "phone": told.phone,
        "addresses": list(told.addresses),
        "opens_on": told.opens_on,
    }


def id_of(name: str) -> str:
    """What a department is called in tables and addresses: "Mo i Rana" is "mo-i-rana"."""
    return "-".join(re.findall("[a-z0-9]+", name.casefold().translate(PLAIN)))


def _check_areas(areas: Sequence[str], taken: Mapping[str, str]) -> None:
    for area in areas:
        if area not in MUNICIPALITIES and area not in DISTRICTS:
            raise Wrong(f"{area} is the code of no municipality and no district")
        parts = [area, *(part.code for part in districts_of(area))]
        if shared := [f"{part} is served by {taken[part]}" for part in parts if part in taken]:
            raise Wrong(f"{', '.join(shared)}: say with --areas which parts the new department serves")


def added(text: str, entry: Entry) -> str:
    """The list with one more line, after the departments and before the national inbox. Raises Wrong when its id is
    listed already with something else; the list as it was where it has this very line.
    """
    known = _find(text, entry["id"])
    if known == entry:
        return text
    if known:
        raise Wrong(f"{entry['id']} is listed already, and otherwise: choose another with --id")
    lines = text.splitlines(keepends=True)
    last = max(at for at, line in enumerate(lines) if line.startswith(BEGINS) and f"{NATIONAL}: true" not in line)
    return _read_back("".join([*lines[: last + 1], written(entry), *lines[last + 1 :]]), entry)


def emptied(text: str, department: str, successor: str = "") -> str:
    """The list with a department that nobody is led to any more: its areas are its successor's, or nobody's. Safe to
    repeat. Raises Wrong.
    """
    known = _known(text, department)
    text = _replaced(text, {**known, "areas": []})
    if not successor:
        return text
    heir = _known(text, successor)
    if heir.get("closed") or heir.get(NATIONAL):
        raise Wrong(f"{successor} is no department that could carry on")
    return _replaced(text, {**heir, "areas": list(dict.fromkeys([*heir["areas"], *known["areas"]]))})


def closed(text: str, department: str) -> str:
    """The list with a department closed that nobody is led to any more; its line stays. Raises Wrong."""
    known = _known(text, department)
    if known["areas"]:
        raise Wrong(f"{department} still has areas")
    return _replaced(text, {**known, "closed": True})


def approved_for_plus(text: str, department: str, on: date) -> str:
    """The list with the day on which the national board approved a department for Home-Start+. Raises Wrong."""
    known = _known(text, department)
    return text if known.get("home_start_plus_on") == on else _replaced(text, {**known, "home_start_plus_on": on})


def areas_of(text: str, department: str) -> tuple[str, ...]:
    """What a department serves by the list. Raises Wrong where it is not listed."""
    return tuple(_known(text, department)["areas"])


def written(entry: Entry) -> str:
    """One line, as the list has them."""
    return f"  - {{{', '.join(f'{name}: {_value(name, value)}' for name, value in entry.items())}}}\n"


def _value(name: str, value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    plain = name in ("id", "operator_kind")
    return str(value) if plain else json.dumps(value, ensure_ascii=False)


def _replaced(text: str, entry: Entry) -> str:
    begins = f"{BEGINS}id: {entry['id']},"
    lines = text.splitlines(keepends=True)
    return _read_back("".join(written(entry) if line.startswith(begins) else line for line in lines), entry)


def _read_back(text: str, entry: Entry) -> str:
    """The text, when it says what it should: some signs cannot stand in it, and the line may be laid out otherwise."""
    try:
        said = _find(text, entry["id"]) == entry
    except yaml.YAMLError:
        said = False
    if not said:
        raise Wrong(f"the line of {entry['id']} cannot be written into the list: write it by hand, and run this again")
    return text


def _known(text: str, department: str) -> Entry:
    found = _find(text, department)
    if not found:
        raise Wrong(f"{department} is not listed")
    return found


def _find(text: str, department: str) -> Entry | None:
    listed: list[Entry] = yaml.safe_load(text)["departments"]
    return next((one for one in listed if one["id"] == department), None)
