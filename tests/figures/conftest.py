"""Moss with the records of a year, in a real database, counted by the rooms themselves."""

from datetime import timedelta

import pytest

from tests.casebook.conftest import OpenBook, open_book
from tests.database import empty
from tests.figures import moss
from tests.volunteers.conftest import Rooms
from tests.workspace.desks import TODAY

__all__ = ["open_book"]
YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def unfilled(database: str, open_book: OpenBook) -> Rooms:
    """The rooms of Moss, with nothing to count."""
    empty(database, ["hsf-statistics"])
    return Rooms(open_book)


@pytest.fixture
def rooms(unfilled: Rooms) -> Rooms:
    """The rooms of Moss with the year 2011, not counted yet."""
    from familiekontakten.statistics.records import store_facts, store_registers

    store_facts("live", "moss", moss.facts())
    store_registers("live", moss.registers())
    return unfilled


@pytest.fixture
def counted(rooms: Rooms) -> Rooms:
    """The same, October and the whole year counted."""
    count("2011-10", "2011")
    return rooms


def count(*periods: str) -> None:
    """What happens every night: the figures are made anew from the facts."""
    from familiekontakten.statistics.fold.nightly import fold_department

    for period in periods:
        fold_department("live", "moss", period, YESTERDAY)
