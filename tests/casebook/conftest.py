"""A department's book in a real database, with a key service that wraps nothing: that one is not tried here."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from familiekontakten.sealing.envelope import new_key_pair

from tests.database import client_of, empty, remove

if TYPE_CHECKING:
    from familiekontakten.casebook.records import Casebook

OpenBook = Callable[[], "Casebook"]
EMPTIED = ("hsf-cases-moss", "hsf-inbox", "hsf-receipts", "hsf-statistics")

MEASURED = ("askim", "bergen")
"""Departments with so many cases that other tests leave them alone."""


@pytest.fixture
def open_book(database: str) -> OpenBook:
    """Opens the empty book of Moss anew, as each request does."""
    client = client_of(database)
    partitions = {row["partition"]["S"] for row in client.scan(TableName="hsf-cases-moss")["Items"]}
    remove(client, "hsf-keys", [{"id": {"S": f"moss#{partition}"}} for partition in sorted(partitions)])
    empty(database, EMPTIED)
    return opener("moss")


@pytest.fixture
def book(open_book: OpenBook) -> "Casebook":
    """The empty book of Moss."""
    return open_book()


def opener(department: str) -> OpenBook:
    """Gives a department its key pair, and opens its book as often as wanted."""
    from familiekontakten.access.credentials import Rights
    from familiekontakten.casebook.records import Casebook
    from familiekontakten.casebook.table import HEAD, book_rows
    from familiekontakten.door.table import connection
    from familiekontakten.sealing.records import OF_DEPARTMENT, DepartmentKeys

    pair = new_key_pair(f"{department}-1")
    row = book_rows(department, connection())(OF_DEPARTMENT, HEAD, key_id=pair.public.id, suite=pair.public.suite)
    row.public, row.wrapped = pair.public.raw, pair.private
    row.save()
    rights = Rights(connection(), DepartmentKeys(department, connection(), lambda wrapped, _: wrapped))
    return lambda: Casebook(department, rights)
