"""The rooms of an empty department in a real database."""

from collections.abc import Callable

import pytest

from tests.casebook.conftest import opener
from tests.database import empty, keys_of
from tests.volunteers.conftest import Rooms

OURS = ("hsf-cases-moss", "hsf-keys", "hsf-inbox", "hsf-receipts")


@pytest.fixture
def empty_again(database: str) -> Callable[[], Rooms]:
    """Empties Moss as often as wanted."""

    def emptied() -> Rooms:
        empty(database, (name for name in keys_of() if name.startswith(OURS)))
        return Rooms(opener("moss"))

    return emptied


@pytest.fixture
def rooms(empty_again: Callable[[], Rooms]) -> Rooms:
    """The rooms of Moss, with nothing in them."""
    return empty_again()
