"""A cursor is read as it was written, and everything else leads to the first page."""

from datetime import date

import pytest
from familiekontakten.casebook.cursor import Cursor, read_cursor
from hypothesis import given
from hypothesis import strategies as some


@given(some.builds(Cursor, some.dates(), some.from_regex("[a-z_]{1,20}", fullmatch=True), some.just("7KMP3XTV3")))
def test_read_as_written(cursor: Cursor) -> None:
    assert read_cursor(cursor.written()) == cursor


@pytest.mark.parametrize("typed", ["", "x", "2026-13-01.case.a", "2026-01-01.case.", "2026-01-01.case.a#b"])
def test_anything_else_is_the_first_page(typed: str) -> None:
    assert read_cursor(typed) is None


@given(some.text())
def test_nothing_typed_breaks_it(typed: str) -> None:
    found = read_cursor(typed)
    assert found is None or found.on >= date.min
