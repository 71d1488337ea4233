"""The national office at its own empty book in a real database, with three departments in the directory, one closed.

A folder that wants it says in its conftest: `from tests.national_desk import office`.
"""

import os
import re
from collections.abc import Mapping
from typing import Any, TypeVar

import pytest
from chalice.app import Response
from familiekontakten.access.roles import Role
from familiekontakten.casebook.filing import Filed
from familiekontakten.departments.department import NATIONAL, Department

from tests.casebook.conftest import opener
from tests.database import SETTINGS, client_of, empty, remove
from tests.volunteers.conftest import Handler, Rooms
from tests.workspace.desks import desk

for name, value in SETTINGS.items():
    os.environ.setdefault(name, value)

T = TypeVar("T", bound=Filed)
CLOSED = "larvik"
DEPARTMENTS = ("hamar", "moss", CLOSED)


class Office(Rooms):
    """The rooms of the national desk as the guard calls them."""

    def begin(self, handler: Handler, typed: Mapping[str, str]) -> str:
        """The id of what a form begins."""
        return id_of(self.send(handler, typed))

    def act(self, handler: Handler, cls: type[T], thing: str, act: str, *typed: tuple[str, str]) -> Response:
        """An act on a thing from its newest page; a field may come several times."""
        return self.ask(handler, thing, act, typed=list(typed), version=self.found(cls, thing).version)

    def found(self, cls: type[T], thing: str) -> T:
        """The thing as it stands."""
        return self.open_book().get(cls, thing)

    def rows(self, kind: str) -> list[dict[str, Any]]:
        """What is counted of the book's things, as the figures read it."""
        from familiekontakten.statistics.facts.fact import LIVE
        from familiekontakten.statistics.records import registers

        return [dict(row) for row in registers(LIVE) if row["type"] == kind]


def id_of(answer: Response) -> str:
    """The id at the end of where an answer leads."""
    assert answer.status_code == 303, answer.body
    return str(answer.headers["Location"]).rpartition("/")[2]


def shown(body: str) -> str:
    """The text of a page, without its tags."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", body))


@pytest.fixture
def office(database: str) -> Office:
    """The office's rooms with nothing in them."""
    from familiekontakten.departments.records import save_department

    client = client_of(database)
    partitions = {row["partition"]["S"] for row in client.scan(TableName="hsf-cases-national")["Items"]}
    remove(client, "hsf-keys", [{"id": {"S": f"{NATIONAL}#{partition}"}} for partition in sorted(partitions)])
    empty(database, ["hsf-cases-national", "hsf-statistics", "hsf-directory"])
    for place, one in enumerate(DEPARTMENTS):
        save_department(Department(one, one.title(), "Prøve", "organisation", (), "00", closed=one == CLOSED), place)
    rooms = Office(opener(NATIONAL))
    rooms.desk = desk(Role.NATIONAL_OFFICE, department=NATIONAL, department_name="Nasjonalt kontor")
    return rooms
