"""The empty book of Moss in a real database, its inbox and its ledger."""

from collections.abc import Callable

import pytest

from tests.casebook.conftest import OpenBook, book, open_book
from tests.database import empty

__all__ = ["book", "open_book"]


@pytest.fixture(autouse=True)
def _no_ledger(request: pytest.FixtureRequest) -> None:
    """Only where the test asks for a database."""
    if "open_book" in request.fixturenames:
        empty(request.getfixturevalue("database"), ["hsf-erasures"])


@pytest.fixture
def raw(open_book: OpenBook) -> Callable[[], str]:
    """All that lies in the tables of a department, as it lies there."""
    from familiekontakten.casebook.table import book_rows, data_keys
    from familiekontakten.door.table import connection

    def read() -> str:
        keys = [row.id for row in data_keys(connection()).scan()]
        return repr([row.serialize() for row in book_rows("moss", connection()).scan()] + keys)

    return read
