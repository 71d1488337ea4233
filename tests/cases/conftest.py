"""The rooms of an empty department, for what is asked of them here."""

from tests.casebook.conftest import open_book
from tests.volunteers.conftest import rooms

__all__ = ["open_book", "rooms"]
