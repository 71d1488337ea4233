"""The record layer against a real database: each test finds the tables empty, but for the departments' own."""

import pytest

from tests.database import SETTINGS, empty, keys_of
from tests.records.post import COORDINATOR, OFFICE

__all__ = ["SETTINGS"]


@pytest.fixture(autouse=True)
def _empty_tables(database: str) -> None:
    empty(database, (name for name in keys_of() if "cases" not in name))


@pytest.fixture
def office(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Moss and the national office can be told of what is due; the sending key is at hand."""
    from familiekontakten.departments import records
    from familiekontakten.departments.department import NATIONAL, Address, Department
    from familiekontakten.notices import office as offices
    from familiekontakten.sealing.envelope import new_key_pair

    monkeypatch.setenv("SITE_URL", "https://familiekontakten.example.org")
    monkeypatch.setenv("SENDER_ADDRESS", "ikke-svar@example.org")
    pair = new_key_pair("sending-1")
    records.save_sending_public_key(pair.public)
    monkeypatch.setattr(offices, "sending_private_key", lambda: pair.private)
    for n, (department, address) in enumerate([("moss", COORDINATOR), (NATIONAL, OFFICE)]):
        addresses = (Address(address),)
        named = Department(department, department.title(), "Prøve", "organisation", (), "00 00 00 01", addresses)
        records.save_department(named, n)
