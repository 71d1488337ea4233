"""The door's card: areas, keys and the national inbox of all departments on one small row.

A function that has just started reads one row instead of forty; that is a few hundredths of its cold start.
"""

import json
from datetime import date
from typing import Any, NamedTuple

from familiekontakten.departments.department import Department
from familiekontakten.sealing.key import PublicKey


class Directory(NamedTuple):
    """What the public door needs to take something in. Departments read from a card have no names and addresses."""

    departments: tuple[Department, ...]
    sending_key: PublicKey | None


def card(directory: Directory) -> str:
    """The text of the card."""
    rows = [[d.id, d.areas, d.national, _key_row(d.key), _written(d.opens_on)] for d in directory.departments]
    return json.dumps({"departments": rows, "sending": _key_row(directory.sending_key)}, separators=(",", ":"))


def read_card(text: str) -> Directory:
    """The directory on a card; departments in the order of the list."""
    content = json.loads(text)
    return Directory(tuple(_department(*row) for row in content["departments"]), _key(content["sending"]))


def _department(
    department_id: str,
    areas: list[str],
    national: bool,
    key: Any,  # noqa: ANN401 - JSON
    opens_on: str | None = None,  # a card from before departments could be prepared does not say
) -> Department:
    opens = date.fromisoformat(opens_on) if opens_on else None
    return Department(department_id, "", "", "", tuple(areas), "", national=national, key=_key(key), opens_on=opens)


def _written(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _key_row(key: PublicKey | None) -> list[str | int] | None:
    return [key.id, key.suite, key.raw.hex()] if key else None


def _key(row: Any) -> PublicKey | None:  # noqa: ANN401 - JSON
    return PublicKey(row[0], row[1], bytes.fromhex(row[2])) if row else None
