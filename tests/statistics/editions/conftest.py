"""Three departments' worth of tables, empty but for the departments."""

import pytest

from tests.database import empty

USED = ("hsf-directory", "hsf-inbox", "hsf-statistics", "hsf-staff")


@pytest.fixture
def charity(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Moss, Horten and the national office, of whom nothing is counted yet."""
    empty(database, USED)
    monkeypatch.setenv("SITE_URL", "https://familiekontakten.example.org")
    monkeypatch.setenv("SENDER_ADDRESS", "ikke-svar@example.org")
    from familiekontakten.departments.department import NATIONAL, Address, Department
    from familiekontakten.departments.records import save_department

    for place, name in enumerate(["moss", "horten", NATIONAL]):
        address = Address(f"{name}@example.org")
        save_department(Department(name, name.title(), "Prøve", "organisation", (), "00", (address,)), place)
