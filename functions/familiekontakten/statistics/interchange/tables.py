"""Records as tables, one for each type: a line of heads, one record a row; and tables as records. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from familiekontakten.statistics.interchange.cells import Cell, cell_of, value_of
from familiekontakten.statistics.interchange.fields import Field
from familiekontakten.statistics.interchange.found import Entry, Findings
from familiekontakten.statistics.interchange.schema import TYPES, columns
from familiekontakten.statistics.interchange.writing import exported
from familiekontakten.statistics.rows import Row

Numbered = tuple[int, Sequence[object]]
"""A row of cells, and its number as people count."""


class Sheet(NamedTuple):
    """A table as it was found. `name`: of the type; `where`: what its rows are called, such as "child.csv line"."""

    name: str
    where: str
    rows: Iterable[Numbered]


class Table(NamedTuple):
    """A table to be written."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def tables(rows: Iterable[Row]) -> list[Table]:
    """The tables of these records, in the order of the schema; none where there is no record."""
    by_type = groupby(exported(rows), key=lambda row: str(row["type"]))
    return [_table(name, list(same)) for name, same in by_type]


def empty_tables() -> list[Table]:
    """A table of every type, to be filled in."""
    return [_table(name, []) for name in TYPES]


def entries(sheets: Iterable[Sheet], findings: Findings) -> Iterator[Entry]:
    """The records in these tables. Rows in which nothing is written are passed over."""
    for sheet in sheets:
        written = ((number, cells) for number, cells in sheet.rows if any(cell not in (None, "") for cell in cells))
        for number, heads in written:
            if _usable(sheet, number, heads, findings):
                yield from _entries(sheet, [str(head or "").strip() for head in heads], written)
            break


def _table(name: str, rows: Sequence[Row]) -> Table:
    fields = [field for field in columns(TYPES[name]) if field.name != "deleted" or not rows]
    cells = (tuple(cell_of(field, row[field.name]) for field in fields) for row in rows)
    return Table(name, tuple(field.name for field in fields), tuple(cells))


def _usable(sheet: Sheet, number: int, heads: Sequence[object], findings: Findings) -> bool:
    """Whether a table is of a type, and its heads say which column is which."""
    before, names = len(findings.problems), [str(head).strip() for head in heads if head]
    where = f"{sheet.where} {number}"
    if sheet.name not in TYPES:
        findings.wrong(where, "", f"the table's name must be one of {', '.join(TYPES)}")
    elif "id" not in names:
        findings.wrong(where, f"{sheet.name}.id", "this column is missing")
    for name in sorted({name for name in names if names.count(name) > 1}):
        findings.wrong(where, f"{sheet.name}.{name}", "this column stands there twice")
    return len(findings.problems) == before


def _entries(sheet: Sheet, heads: Sequence[str], rows: Iterable[Numbered]) -> Iterator[Entry]:
    fields = {field.name: field for field in columns(TYPES[sheet.name])}
    for number, cells in rows:
        found = {name: _value(fields.get(name), cell) for name, cell in zip(heads, cells, strict=False) if name}
        known = {name: value for name, value in found.items() if value is not None}
        yield Entry(f"{sheet.where} {number}", {"rev": 1, **known, "type": sheet.name})


def _value(field: Field | None, cell: object) -> object:
    return value_of(field, cell) if field else cell or None
