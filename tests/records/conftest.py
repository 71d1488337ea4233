"""The record layer against a real database: each test finds the tables empty, but for the departments' own."""

import pytest

from tests.database import SETTINGS, empty, keys_of

__all__ = ["SETTINGS"]


@pytest.fixture(autouse=True)
def _empty_tables(database: str) -> None:
    empty(database, (name for name in keys_of() if "cases" not in name))
