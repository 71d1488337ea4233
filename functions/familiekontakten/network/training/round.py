"""A round of training for new coordinators (opplæring av nye koordinatorer): its days, and who completed it. Pure.

Source: annual reports for 2011 and 2019 (the national office trains them; in 2019 twice, two days each time).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.casebook.marking import personal
from familiekontakten.languages.catalogue import N_

NOTED_WITHIN = timedelta(days=7)
"""How soon it is to be noted who completed a round (to be confirmed by HSFN)."""


class RoundState(StrEnum):
    """A round is held when it was noted who completed it."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


STATES = {
    RoundState.PLANNED: N_("Planlagt"),
    RoundState.HELD: N_("Holdt"),
    RoundState.CANCELLED: N_("Avlyst"),
}


@dataclass(frozen=True, kw_only=True)
class Round:
    """`invited` and `completed`: ids of coordinators. `place` is a town or a house."""

    KIND: ClassVar[str] = "training_round"

    id: str
    version: int = 0
    state: RoundState = RoundState.PLANNED
    first: date
    last: date
    place: str = personal()
    invited: tuple[str, ...] = ()
    completed: tuple[str, ...] = ()
    history: tuple[Event, ...] = ()

    def filing(self) -> Filing:
        """Listed by its state; when it is over, who completed it must be noted."""
        planned = self.state == RoundState.PLANNED
        step, due = ("note_training", self.last + NOTED_WITHIN) if planned else (None, None)
        facts = {"invited": str(len(self.invited)), "completed": str(len(self.completed))}
        return Filing(f"{self.KIND}#{self.state}", self.first, step, due, self.place, facts=facts)
