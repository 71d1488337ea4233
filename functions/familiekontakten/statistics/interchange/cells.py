"""A value as a cell of a table, and a cell as a value. Pure.

Cells as people write them: yes and no, 31.03.2019, 0,5; what cannot be understood stays as it is, and is then refused
with what is allowed. Empty: not known. A list: its values with semicolons between, or "none" for asked, and none.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date

from familiekontakten.statistics.interchange.fields import Field, Kind
from familiekontakten.statistics.interchange.values import BETWEEN

Cell = str | int | float | bool | date | None
NONE = "none"
"""An empty list."""

SPOKEN = {"true": True, "yes": True, "ja": True, "false": False, "no": False, "nei": False}
MIDNIGHT = "T00:00:00"
"""How a workbook's day ends: it has no dates without a time."""

NORWEGIAN = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")


def cell_of(field: Field, value: object) -> Cell:
    """What stands in a table for a value."""
    if isinstance(value, list):
        return BETWEEN.join(value) or NONE
    if isinstance(value, str) and field.kind in (Kind.DATE, Kind.DATE_OR_YES):
        return date.fromisoformat(value)
    return value if isinstance(value, str | int | float) else None


def value_of(field: Field, cell: object) -> object:
    """What a cell says, where it says something."""
    cell = cell.strip() if isinstance(cell, str) else cell
    return None if cell is None or cell == "" else UNDERSTOOD[field.kind](field, cell)


def _text(_: Field, cell: object) -> object:
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return cell
    return str(int(cell) if float(cell).is_integer() else cell)


def _date(_: Field, cell: object) -> object:
    if isinstance(cell, date):
        return cell.isoformat().removesuffix(MIDNIGHT)
    written = NORWEGIAN.fullmatch(cell) if isinstance(cell, str) else None
    return f"{written[3]}-{written[2]:0>2}-{written[1]:0>2}" if written else cell


def _date_or_yes(field: Field, cell: object) -> object:
    said = _yes_no(field, cell)
    return said if isinstance(said, bool) else _date(field, cell)


def _number(_: Field, cell: object) -> object:
    try:
        return float(cell.replace(",", ".")) if isinstance(cell, str) else cell
    except ValueError:
        return cell


def _yes_no(_: Field, cell: object) -> object:
    return SPOKEN.get(cell.lower(), cell) if isinstance(cell, str) else cell


def _list(_: Field, cell: object) -> object:
    if not isinstance(cell, str):
        return [_text(_, cell)]
    return [] if cell.lower() == NONE else [part.strip() for part in cell.split(BETWEEN) if part.strip()]


UNDERSTOOD: Mapping[Kind, Callable[[Field, object], object]] = {
    Kind.TEXT: _text,
    Kind.DATE: _date,
    Kind.DATE_OR_YES: _date_or_yes,
    Kind.YEAR: _number,
    Kind.COUNT: _number,
    Kind.NUMBER: _number,
    Kind.BOOL: _yes_no,
    Kind.ONE_OF: lambda _, cell: cell,
    Kind.LIST: _list,
}
