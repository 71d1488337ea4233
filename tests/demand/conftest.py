"""The tables that the wishes touch, empty before each test that asks for them; and the key that opens addresses."""

from collections.abc import Iterator

import pytest

from tests.database import empty

SENDING = "sending_private_key"


@pytest.fixture
def no_department(database: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A national inbox and a sending key, and no department at all. The address of the database."""
    from familiekontakten.departments import records
    from familiekontakten.departments.department import NATIONAL, Address, Department
    from familiekontakten.notices import office
    from familiekontakten.sealing.envelope import new_key_pair

    empty(database, ("hsf-inbox", "hsf-receipts", "hsf-directory"))
    monkeypatch.setenv("SITE_URL", "https://familiekontakten.example.org")
    monkeypatch.setenv("SENDER_ADDRESS", "ikke-svar@example.org")
    sending, key = new_key_pair("sending-1"), new_key_pair("national-1").public
    monkeypatch.setattr(office, SENDING, lambda: sending.private)
    addresses = (Address("national@example.org"),)
    national = Department(
        NATIONAL, "Nasjonalt", "HSFN", "organisation", (), "00 00 00 99", addresses, national=True, key=key
    )
    records.save_sending_public_key(sending.public)
    records.save_department(national, 0)
    records._known = None
    yield database
    records._known = None
    empty(database, ("hsf-inbox", "hsf-receipts", "hsf-directory"))
