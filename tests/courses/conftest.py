"""The rooms of an empty department, as for familiekontakter."""

from tests.volunteers.conftest import rooms

__all__ = ["rooms"]
