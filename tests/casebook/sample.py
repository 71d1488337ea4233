"""A thing to keep, with everything that things are made of."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.casebook.marking import personal

MONDAY = date(2026, 11, 23)


class State(StrEnum):
    WAITING = "waiting"
    CLOSED = "closed"


@dataclass(frozen=True)
class Child:
    birth_year: int
    special_needs: bool = False


@dataclass(frozen=True)
class Note:
    """An invented thing; its people are as invented."""

    KIND: ClassVar[str] = "note"

    id: str
    state: State = State.WAITING
    since: date = MONDAY
    due: date | None = MONDAY
    kommune_code: str = "3103"
    history: tuple[Event, ...] = ()
    version: int = 0
    name: str = personal("Prøve Prøvesen")
    phone: str | None = personal("00 00 00 01")
    email: str = personal("prove@example.org")
    children: tuple[Child, ...] = personal((Child(2024),))
    met_at: datetime | None = personal(None)
    words: dict[str, str] = field(default_factory=dict)

    def filing(self) -> Filing:
        """As a case would be filed: on the agenda until it is closed."""
        closed = self.state is State.CLOSED
        return Filing(
            list=f"note#{self.state}",
            since=self.since,
            step=None if closed else "call",
            due=None if closed else self.due,
            label=self.name,
            terms=(self.name, self.phone or "", self.email),
            facts={"kommune": self.kommune_code},
        )
