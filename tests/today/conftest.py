"""The rooms of an empty department in a real database."""

from collections.abc import Callable

import pytest

from infrastructure.build import templates
from infrastructure.local.cloud import Cloud
from tests.casebook.conftest import opener
from tests.database import empty
from tests.volunteers.conftest import Rooms

OURS = ("hsf-cases-moss", "hsf-keys", "hsf-inbox", "hsf-receipts")


@pytest.fixture
def empty_again(database: str) -> Callable[[], Rooms]:
    """Empties Moss as often as wanted."""
    client = Cloud(database).client("dynamodb")
    tables = [resource["Properties"] for resource in templates.base()["Resources"].values()]

    def emptied() -> Rooms:
        for table in tables:
            if table.get("TableName", "").startswith(OURS):
                empty(client, table)
        return Rooms(opener("moss"))

    return emptied


@pytest.fixture
def rooms(empty_again: Callable[[], Rooms]) -> Rooms:
    """The rooms of Moss, with nothing in them."""
    return empty_again()
