"""The national office at its desk, with an empty book and three departments in the list."""

import pytest
from familiekontakten.access.roles import Role
from familiekontakten.departments.department import NATIONAL, Department

from tests.casebook.conftest import opener
from tests.database import client_of, empty, remove
from tests.volunteers.conftest import Rooms
from tests.workspace.desks import desk

LISTED = (
    Department("moss", "Moss", "Moss og omegn kvinneråd", "organisation", ("0104",), "00 00 00 16"),
    Department("rygge", "Rygge", "Kommunene sammen", "municipality", ("0136", "3112"), "00 00 00 29"),
    Department("larvik", "Larvik", "Larvik kommune", "municipality", ("3909",), "00 00 00 14"),
    Department(NATIONAL, "Nasjonalt kontor", "", "organisation", (), "00 00 00 99", national=True),
)
EMPTIED = ("hsf-cases-national", "hsf-directory", "hsf-statistics")


@pytest.fixture
def office(database: str) -> Rooms:
    """The rooms of the national office."""
    from familiekontakten.departments.records import save_department

    client = client_of(database)
    partitions = {row["partition"]["S"] for row in client.scan(TableName="hsf-cases-national")["Items"]}
    remove(client, "hsf-keys", [{"id": {"S": f"{NATIONAL}#{partition}"}} for partition in sorted(partitions)])
    empty(database, EMPTIED)
    for position, one in enumerate(LISTED):
        save_department(one, position)
    rooms = Rooms(opener(NATIONAL))
    rooms.desk = desk(Role.NATIONAL_OFFICE, department=NATIONAL, department_name="Nasjonalt kontor")
    return rooms
