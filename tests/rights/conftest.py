"""Rooms of a department with an empty book."""

from tests.volunteers.conftest import open_book, rooms

__all__ = ["open_book", "rooms"]
