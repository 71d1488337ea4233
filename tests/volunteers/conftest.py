"""A desk in Moss with an empty book in a real database, and an address to send forms to without a login."""

import os
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from chalice.app import Response

from tests.casebook.conftest import OpenBook, open_book
from tests.database import SETTINGS, empty
from tests.workspace.desks import desk

__all__ = ["open_book"]

for name, value in SETTINGS.items():
    os.environ.setdefault(name, value)

Handler = Any
"""A view with its guard around it."""


class Rooms:
    """Handlers as the guard calls them, one request after another: whoever may enter is tested elsewhere."""

    def __init__(self, opened: OpenBook) -> None:
        self.open_book = opened
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
def rooms(database: str, open_book: OpenBook) -> Rooms:
    """The rooms of an empty department, with no open course in the country."""
    empty(database, ["hsf-courses"])
    return Rooms(open_book)
