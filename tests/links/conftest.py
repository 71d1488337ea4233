"""The empty book of Moss."""

from tests.casebook.conftest import book, open_book

__all__ = ["book", "open_book"]
