"""A desk in Moss with an empty book in a real database, and an address to send forms to without a login."""

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from chalice.app import Response

from tests.casebook.conftest import EMPTIED, opener
from tests.database import SETTINGS, empty
from tests.workspace.desks import desk

if TYPE_CHECKING:
    from familiekontakten.casebook.records import Casebook


for name, value in SETTINGS.items():
    os.environ.setdefault(name, value)

Handler = Any
"""A view with its guard around it."""


class Rooms:
    """Handlers as the guard calls them, one request after another: whoever may enter is tested elsewhere."""

    def __init__(self, open_book: "Callable[[], Casebook]") -> None:
        self.open_book = open_book
        self.desk = desk()

    def ask(self, handler: Handler, *parts: str, **changes: object) -> Response:
        """What a handler answers at a desk with these fields changed."""
        at = replace(self.desk, **changes)  # type: ignore[arg-type]
        at.__dict__["book"] = self.open_book()
        answer: Response = handler.__wrapped__.__wrapped__(at, *parts)
        return answer

    def send(self, handler: Handler, typed: Mapping[str, str], *parts: str, version: int | None = None) -> Response:
        """The same with a form that was posted, of fields with one answer each."""
        return self.ask(handler, *parts, typed=list(typed.items()), version=version)


@pytest.fixture
def rooms(database: str) -> Rooms:
    """The rooms of an empty department."""
    from infrastructure.build import templates
    from infrastructure.local.cloud import Cloud

    client = Cloud(database).client("dynamodb")
    for table in templates.base()["Resources"].values():
        if table["Properties"].get("TableName") in (*EMPTIED, "hsf-directory"):
            empty(client, table["Properties"])
    return Rooms(opener("moss"))
