"""The national office's desk and a department's, each with its own book, over one database."""

import os
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from familiekontakten.access.roles import Role

from tests.casebook.conftest import OpenBook, opener
from tests.database import SETTINGS, client_of, empty, remove
from tests.volunteers.conftest import Handler, Rooms
from tests.workspace.desks import desk

for name, value in SETTINGS.items():
    os.environ.setdefault(name, value)

PEOPLE = {"national": Role.NATIONAL_OFFICE, "moss": Role.COORDINATOR, "hamar": Role.COORDINATOR}


class Desks:
    """Rooms of the national office and of two departments."""

    def __init__(self, rooms: Mapping[str, Rooms]) -> None:
        self.office, self.moss, self.hamar = rooms["national"], rooms["moss"], rooms["hamar"]

    def post(
        self, rooms: Rooms, handler: Handler, typed: Mapping[str, Any], *parts: str, version: int | None = None
    ) -> Any:  # noqa: ANN401 - chalice's own
        """A form that was posted; a field with several answers is a list."""
        pairs = [(n, str(one)) for n, given in typed.items() for one in (given if isinstance(given, list) else [given])]
        return rooms.ask(handler, *parts, typed=pairs, version=version)


@pytest.fixture
def desks(database: str) -> Desks:
    """All three with empty books, and no grant in the country."""
    from familiekontakten.departments.department import Address, Department
    from familiekontakten.departments.records import save_department

    emptied(database)
    for place, (one, title) in enumerate((("moss", "Moss"), ("hamar", "Hamar"))):
        save_department(
            Department(one, title, "Prøven", "organisation", (), "00 00 00 01", (Address("p@example.org"),)), place
        )
    return Desks({department: _rooms(department, role) for department, role in PEOPLE.items()})


def emptied(database: str) -> None:
    """Nothing in the books of the three, and no balance."""
    client = client_of(database)
    for department in PEOPLE:
        table = f"hsf-cases-{department}"
        partitions = {row["partition"]["S"] for row in client.scan(TableName=table)["Items"]}
        remove(client, "hsf-keys", [{"id": {"S": f"{department}#{one}"}} for one in sorted(partitions)])
        empty(database, [table])
    empty(database, ["hsf-grants", "hsf-statistics", "hsf-directory"])


def _rooms(department: str, role: Role) -> Rooms:
    opened: OpenBook = opener(department)
    rooms = Rooms(opened)
    rooms.desk = replace(desk(role), department=department, department_name=department.title())
    return rooms
