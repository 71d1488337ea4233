"""A meeting of the national board (styremøte) and the matters (saker) on its table. Pure.

Source: annual report for 2011 (four meetings and 43 matters; what they were about), annual report for 2019 (the board
approves every new department).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.casebook.marking import personal
from familiekontakten.languages.catalogue import N_

DECIDE_WITHIN = timedelta(weeks=2)
"""How long the minutes may take (to be confirmed by HSFN)."""


class MeetingState(StrEnum):
    """Held: its matters have been dealt with, though not every outcome may be written down yet."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class Subject(StrEnum):
    """What a matter is about, as the annual report for 2011 lists them."""

    DEPARTMENT = "department"
    HOME_START_PLUS = "home_start_plus"
    BUDGET = "budget"
    ACCOUNTS = "accounts"
    PLAN = "plan"
    ANNUAL_REPORT = "annual_report"
    STATUTES = "statutes"
    APPLICATION = "application"
    STAFF = "staff"
    INFORMATION = "information"
    OTHER = "other"


class Outcome(StrEnum):
    """How a matter ended. A withdrawn one was not dealt with, and does not count."""

    APPROVED = "approved"
    REFUSED = "refused"
    DEFERRED = "deferred"
    NOTED = "noted"
    WITHDRAWN = "withdrawn"


STATES = {
    MeetingState.PLANNED: N_("Planlagt"),
    MeetingState.HELD: N_("Holdt"),
    MeetingState.CANCELLED: N_("Avlyst"),
}


@dataclass(frozen=True)
class Matter:
    """A matter: its `number` in the year of the meeting, and for one about a department-to-be the start-up's id.

    `place`: in which it was put up at the meeting, kept for good: numbers may be corrected while somebody writes.
    """

    place: int
    number: int
    subject: Subject
    title: str
    start_up: str = ""
    outcome: Outcome | None = None


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """`number`: of the meeting in its year. `matters`: in the order of their numbers."""

    KIND: ClassVar[str] = "board_meeting"

    id: str
    version: int = 0
    state: MeetingState = MeetingState.PLANNED
    state_since: date
    number: int
    on: date
    matters: tuple[Matter, ...] = personal(())
    history: tuple[Event, ...] = ()

    @property
    def name(self) -> str:
        """As it is called: "4/2026"."""
        return f"{self.number}/{self.on.year}"

    @property
    def dealt_with(self) -> tuple[Matter, ...]:
        """The matters that count when it was held."""
        return tuple(one for one in self.matters if one.outcome is not Outcome.WITHDRAWN)

    @property
    def undecided(self) -> tuple[Matter, ...]:
        """The matters whose outcome is not written down."""
        return tuple(one for one in self.matters if one.outcome is None)

    def filing(self) -> Filing:
        """By its day; to be held, then its outcomes to be written down."""
        step, due = self._next_step()
        return Filing(
            list=f"{self.KIND}#{self.state}",
            since=self.on,
            step=step,
            due=due,
            label=self.name,
            facts={"matters": str(len(self.matters)), "undecided": str(len(self.undecided))},
        )

    def _next_step(self) -> tuple[str, date] | tuple[None, None]:
        if self.state is MeetingState.PLANNED:
            return "hold_board_meeting", self.on
        if self.state is MeetingState.HELD and self.undecided:
            return "note_outcomes", self.state_since + DECIDE_WITHIN
        return None, None
