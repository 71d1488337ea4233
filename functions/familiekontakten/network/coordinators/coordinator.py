"""A coordinator in a department: the position, its size over time, the education, and the training of new ones. Pure.

Sources: the charity's page for municipalities (paid, at least half a position, education in health or social work);
annual report for 2019 (new coordinators are trained by the national office).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar, NamedTuple

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.casebook.marking import personal

WORKING, LEFT, RETRACTED = "working", "left", "retracted"
TRAINED_WITHIN = timedelta(days=183)
"""How soon a new coordinator is to be trained: rounds are held twice a year (annual report for 2019); the limit itself
is to be confirmed by HSFN."""


class Position(NamedTuple):
    """The size of a position, percent of a full one, from a day on; `until`: its last day, None while it goes on."""

    percent: int
    since: date
    until: date | None = None


@dataclass(frozen=True, kw_only=True)
class Coordinator:
    """`state`: retracted is what was written down by mistake; nobody is shown it, and it counts as nothing.
    `department` is an id. `background`: whether they have an education in health or social work. `positions`: the first
    to the last, each beginning after the one before. `trained_on`: the day on which the training for new coordinators
    was completed.
    """

    KIND: ClassVar[str] = "coordinator"

    id: str
    version: int = 0
    state: str = WORKING
    department: str
    name: str = personal("")
    background: bool | None = None
    positions: tuple[Position, ...]
    trained_on: date | None = None
    history: tuple[Event, ...] = ()

    @property
    def since(self) -> date:
        """The first day."""
        return self.positions[0].since

    @property
    def left_on(self) -> date | None:
        """The last day, None while they work there."""
        return self.positions[-1].until

    @property
    def percent(self) -> int:
        """The size of the position they have, or had last."""
        return self.positions[-1].percent

    def filing(self) -> Filing:
        """Listed by whether they work there; who is new must be trained."""
        new = self.state == WORKING and self.trained_on is None
        step, due = ("train_coordinator", self.since + TRAINED_WITHIN) if new else (None, None)
        facts = {
            "department": self.department,
            "percent": str(self.percent),
            "trained": self.trained_on.isoformat() if self.trained_on else "",
        }
        return Filing(f"{self.KIND}#{self.state}", self.since, step, due, self.name, (self.name,), facts)
