"""The rooms of an empty department, as for familiekontakter."""

from tests.volunteers.conftest import open_book, rooms

__all__ = ["open_book", "rooms"]
