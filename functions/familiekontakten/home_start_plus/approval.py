"""A department's approval for Home-Start+: applied for, decided by the national board, begun. Pure.

Source: annual report for 2019 (the national board approves each department for the pilot; four began that year, one the
year after). That the department applies and the office registers it is to be confirmed by HSFN.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar, NamedTuple

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.casebook.marking import personal
from familiekontakten.languages.catalogue import N_

DECIDE_WITHIN = timedelta(days=90)
"""When to ask the board (ours, to be confirmed by HSFN)."""
BEGIN_WITHIN = timedelta(days=365)
"""When to ask an approved department whether it has begun (ours, to be confirmed by HSFN)."""


class PlusState(StrEnum):
    """How far it has come."""

    APPLIED = "applied"
    APPROVED = "approved"
    REFUSED = "refused"
    BEGUN = "begun"


STATES = {
    PlusState.APPLIED: N_("Søkt"),
    PlusState.APPROVED: N_("Godkjent"),
    PlusState.BEGUN: N_("I gang"),
    PlusState.REFUSED: N_("Avslått"),
}


class BoardDecision(NamedTuple):
    """What the national board decided: its day, the meeting and the case number as the minutes have them."""

    on: date
    meeting: str
    case_number: str


@dataclass(frozen=True, kw_only=True)
class PlusApproval:
    """`id` is the department's, so that each has one; `name` is what readers call it. `starts_on`: the first day of the
    offer there, which may lie ahead.
    """

    KIND: ClassVar[str] = "home_start_plus"

    id: str
    version: int = 0
    state: PlusState = PlusState.APPLIED
    state_since: date
    name: str
    applied_on: date
    decision: BoardDecision | None = personal(None)
    starts_on: date | None = None
    history: tuple[Event, ...] = ()

    @property
    def approved_on(self) -> date | None:
        """The day of the approval, None where there is none."""
        return self.decision.on if self.decision and self.state in (PlusState.APPROVED, PlusState.BEGUN) else None

    def filing(self) -> Filing:
        """On the agenda until it has begun."""
        step, due = self._next()
        list_, since = f"{self.KIND}#{self.state}", self.starts_on or self.state_since
        return Filing(list_, since, step, due, self.name, facts={"decided": str(self.approved_on or "")})

    def _next(self) -> tuple[str | None, date | None]:
        if self.state is PlusState.APPLIED:
            return "decide_plus", self.applied_on + DECIDE_WITHIN
        if self.state is PlusState.APPROVED:
            return "begin_plus", self.state_since + BEGIN_WITHIN
        return None, None
