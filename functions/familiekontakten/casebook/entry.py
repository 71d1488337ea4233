"""A thing as lists show it, and a page of such entries. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from familiekontakten.casebook.cursor import Cursor

T = TypeVar("T")


@dataclass(frozen=True)
class Entry:
    """What a list shows of a thing without opening it. `label` is personal, and "" when the thing was forgotten."""

    kind: str
    id: str
    list: str
    since: date
    step: str | None
    due: date | None
    label: str
    facts: Mapping[str, str]

    @property
    def state(self) -> str:
        """The part of `list` after the kind."""
        return self.list.partition("#")[2]


@dataclass(frozen=True)
class Page(Generic[T]):
    """Some entries in order; `after` leads to the next page, None on the last."""

    entries: tuple[T, ...]
    after: Cursor | None = None
