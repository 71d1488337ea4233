"""Tables as a workbook (XLSX), one sheet for each type of record: read, and written; and the template.

A spreadsheet keeps 15 digits of a number, more than any count, amount or hour has.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Literal
from zipfile import BadZipFile

from familiekontakten.statistics.interchange.cells import Cell
from familiekontakten.statistics.interchange.fields import Field, Kind
from familiekontakten.statistics.interchange.guide import HEADS, INTRODUCTION, allowed_in_a_cell, guide
from familiekontakten.statistics.interchange.schema import TYPES, columns
from familiekontakten.statistics.interchange.tables import Numbered, Sheet, Table
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

HELP = "help"
"""The sheet that explains the others; it is not read."""

FORMATS = {Kind.DATE: "yyyy-mm-dd", Kind.DATE_OR_YES: "yyyy-mm-dd", Kind.TEXT: "@"}
ROWS_TO_FILL_IN = 2000
"""How many rows of the template have formats and choices."""

Bound = tuple[Literal["date", "whole", "decimal"], str]
BOUNDS: Mapping[Kind, Bound] = {
    Kind.DATE: ("date", "DATE(1900,1,1)"),
    Kind.YEAR: ("whole", "1900"),
    Kind.COUNT: ("whole", "0"),
    Kind.NUMBER: ("decimal", "0"),
}
LONGEST_PROMPT = 250


class NoWorkbook(Exception):
    """The file cannot be read as a workbook."""


def sheets(file: Path) -> list[Sheet]:
    """The tables of a workbook, with what its formulas came to when it was saved. Raises NoWorkbook."""
    try:
        book = load_workbook(file, read_only=True, data_only=True)
        return [_read(sheet) for sheet in book.worksheets if sheet.title.lower() != HELP]
    except (BadZipFile, KeyError, ValueError, TypeError, SyntaxError) as error:
        raise NoWorkbook(f"{file.name} is no XLSX workbook that can be read") from error


def write(file: Path, tables: Iterable[Table]) -> None:
    """A workbook with these tables."""
    book = Workbook()
    for table in tables:
        sheet = _with_heads(book, table.name, table.heads)
        kinds = {field.name: field.kind for field in columns(TYPES[table.name])}
        for number, row in enumerate(table.rows, 2):
            for place, (head, value) in enumerate(zip(table.heads, row, strict=True), 1):
                _fill(sheet, number, place, value, kinds[head])
    _save(book, file)


def write_template(file: Path, tables: Iterable[Table]) -> None:
    """A workbook to fill in: a sheet for each type with what its cells may hold, and one that explains."""
    book = Workbook()
    _explain(book)
    for table in tables:
        sheet = _with_heads(book, table.name, table.heads)
        for place, field in enumerate(columns(TYPES[table.name]), 1):
            _guard(sheet, get_column_letter(place), field)
    _save(book, file)


def _read(sheet: Worksheet) -> Sheet:
    rows: list[Numbered] = list(enumerate(sheet.iter_rows(values_only=True), 1))
    return Sheet(sheet.title, f"sheet {sheet.title} row", rows)


def _save(book: Workbook, file: Path) -> None:
    """Without the sheet that every new workbook has."""
    book.remove(book.worksheets[0])
    book.save(file)


def _with_heads(book: Workbook, name: str, heads: Sequence[str]) -> Worksheet:
    sheet: Worksheet = book.create_sheet(name)
    sheet.append(list(heads))
    for place, head in enumerate(heads, 1):
        sheet.cell(1, place).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(place)].width = max(12, len(head) + 2)
    sheet.freeze_panes = "A2"
    return sheet


def _fill(sheet: Worksheet, number: int, place: int, value: Cell, kind: Kind) -> None:
    """A text stays a text, also one that begins with =."""
    if value is None:
        return
    cell = sheet.cell(number, place, value)
    if isinstance(value, str):
        cell.data_type = "s"
    if kind in FORMATS:
        cell.number_format = FORMATS[kind]


def _guard(sheet: Worksheet, column: str, field: Field) -> None:
    """What a column's cells may hold: a choice, or a bound, and in any case what is said beside the cell."""
    allowed = allowed_in_a_cell(field)
    if field.kind in (Kind.ONE_OF, Kind.BOOL):
        check = DataValidation("list", f'"{",".join(field.values or ("true", "false"))}"', error=allowed)
    elif field.kind in BOUNDS:
        kind, least = BOUNDS[field.kind]
        check = DataValidation(kind, least, operator="greaterThanOrEqual", error=allowed)
    else:
        check = DataValidation()
    check.allow_blank, check.showErrorMessage, check.showInputMessage = True, True, True
    check.promptTitle, check.prompt = field.name, f"{field.explained} {allowed}"[:LONGEST_PROMPT]
    sheet.add_data_validation(check)
    check.add(f"{column}2:{column}{ROWS_TO_FILL_IN}")
    sheet.column_dimensions[column].number_format = FORMATS.get(field.kind, "General")


def _explain(book: Workbook) -> None:
    sheet = _with_heads(book, HELP, HEADS)
    for line in (*((said,) for said in INTRODUCTION), *guide()):
        sheet.append(list(line))
    for column, width in zip("ABCD", (24, 26, 70, 70), strict=True):
        sheet.column_dimensions[column].width = width
