"""What a spreadsheet opens: text, whatever somebody typed."""

import csv
import io

import pytest
from familiekontakten.workspace.csv_export import BOM, csv_text, harmless
from hypothesis import given
from hypothesis import strategies as st

FORMULAS = {
    "sum": "=1+1",
    "command": "=cmd|' /C calc'!A0",
    "plus": "+47 00 00 00 01",
    "minus": "-2+3",
    "at": "@SUM(1+1)",
    "pipe": "|calc",
    "tab": "\t=1+1",
    "carriage return": "\r=1+1",
    "line feed": "\n=1+1",
    "space": "  =1+1",
    "no-break space": "\u00a0=1+1",
    "zero width": "\u200b=1+1",
    "full-width equals": "＝1+1",
    "full-width at": "＠SUM(1)",
}


@pytest.mark.parametrize("cell", FORMULAS.values(), ids=FORMULAS)
def test_a_formula_becomes_text(cell: str) -> None:
    assert harmless(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["", "Prøve Prøvesen", "3.11.2026", "a=b", "Å-Å", "–", "'=1+1"])
def test_other_text_stays_as_it_is(cell: str) -> None:
    assert harmless(cell) == cell


CELL = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))


@given(st.lists(st.lists(CELL, min_size=2, max_size=2)))
def test_every_cell_comes_back_as_one_cell(rows: list[list[str]]) -> None:
    written = csv_text(["A", "B"], rows)
    assert written.startswith(BOM)
    read = list(csv.reader(io.StringIO(written.removeprefix(BOM), newline="")))
    assert read == [["A", "B"], *([harmless(cell) for cell in row] for row in rows)]


def test_lines_end_as_the_standard_says() -> None:
    assert csv_text(["A"], [["b"]]) == BOM + '"A"\r\n"b"\r\n'
