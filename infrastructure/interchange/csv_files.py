"""Tables as CSV files, one for each type of record: read, and written. UTF-8, commas or semicolons.

A spreadsheet takes a cell that begins with = for a formula; in a file that we write, such a cell has an apostrophe in
front (workspace/csv_export.py), and so has one that begins with an apostrophe itself. Reading takes it off again.
"""

import csv
import io
from collections.abc import Iterator
from datetime import date

from familiekontakten.statistics.interchange.cells import Cell
from familiekontakten.statistics.interchange.found import Findings
from familiekontakten.statistics.interchange.tables import Numbered, Sheet, Table
from familiekontakten.workspace.csv_export import BOM, csv_text, harmless

APOSTROPHE = "'"


def written(table: Table) -> str:
    """The text of a table's file."""
    return csv_text(table.heads, ([_text(cell) for cell in row] for row in table.rows))


def sheet(name: str, content: bytes, findings: Findings) -> Sheet:
    """The table in a file called `<name>.csv`."""
    where = f"{name}.csv line"
    return Sheet(name, where, _rows(where, content, findings))


def _rows(where: str, content: bytes, findings: Findings) -> Iterator[Numbered]:
    try:
        text = content.decode().removeprefix(BOM)
    except UnicodeDecodeError as error:
        number = content.count(b"\n", 0, error.start) + 1
        findings.wrong(f"{where} {number}", "", "is not UTF-8; save the table as CSV UTF-8")
        return
    head = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";" if head.count(";") > head.count(",") else ",")
    try:
        yield from ((reader.line_num, [_plain(cell) for cell in row]) for row in reader)
    except csv.Error:
        findings.wrong(f"{where} {reader.line_num}", "", "is not CSV")


def _text(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, date):
        return cell.isoformat()
    text = "" if cell is None else str(cell)
    return APOSTROPHE + text if text.startswith(APOSTROPHE) else text


def _plain(cell: str) -> str:
    """The cell without the apostrophe that `_text` and `csv_text` put in front."""
    rest = cell.removeprefix(APOSTROPHE)
    put = rest != cell and (rest.startswith(APOSTROPHE) or harmless(rest) != rest)
    return rest if put else cell
