"""Two departments, Moss and Hamar, each at its own desk and book in a real database, and the national office."""

from datetime import timedelta

import pytest

from tests.casebook.conftest import opener
from tests.database import client_of, empty, remove
from tests.national_desk import office
from tests.volunteers.conftest import Rooms
from tests.workspace.desks import TODAY, desk

__all__ = ["office"]

BOTH = ("moss", "hamar")
NOT_YET = "larvik"
NEXT_YEAR = TODAY + timedelta(days=366)


@pytest.fixture
def both(database: str) -> dict[str, Rooms]:
    """The rooms of two empty departments that can reach each other; a third one is not in operation yet."""
    from familiekontakten.departments import records
    from familiekontakten.departments.department import Department

    client = client_of(database)
    for one in BOTH:
        partitions = {row["partition"]["S"] for row in client.scan(TableName=f"hsf-cases-{one}")["Items"]}
        remove(client, "hsf-keys", [{"id": {"S": f"{one}#{partition}"}} for partition in sorted(partitions)])
    empty(database, [*(f"hsf-cases-{one}" for one in BOTH), "hsf-inbox", "hsf-receipts", "hsf-directory"])
    found: dict[str, Rooms] = {}
    for place, one in enumerate((*BOTH, NOT_YET)):
        found[one] = Rooms(opener(one))
        found[one].desk = desk(department=one, department_name=one.title())
        key = found[one].open_book()._rights.keys.pair().public
        opens_on = NEXT_YEAR if one == NOT_YET else None
        listed = Department(one, one.title(), "Prøve", "organisation", ("3103",), "00", key=key, opens_on=opens_on)
        records.save_department(listed, place)
    return found
