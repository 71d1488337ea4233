"""A grant: applied for, granted or refused, and reported. The national office shares its own between departments. Pure.

Sources: annual report for 2019 (a campaign's money was passed on to departments; departments apply for money of their
own), annual report for 2011 (the organisation holds the money, the coordinator hands it out). How the acts follow each
other is to be confirmed by HSFN.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.grants.sums import NOTHING, Sums
from familiekontakten.grants.terms import Terms

ANSWER_WITHIN = timedelta(days=90)
"""When to ask a giver who has not answered (ours, to be confirmed by HSFN)."""
SHARE_WITHIN = timedelta(days=14)
"""When money that came should be shared (ours, to be confirmed by HSFN)."""
REPORT_WITHIN = timedelta(days=90)
"""When a giver is told who has set no day (ours, to be confirmed by HSFN)."""


class GrantState(StrEnum):
    """Granted money is shared and handed out in that state: how far that has come follows from the sums."""

    APPLIED = "applied"
    GRANTED = "granted"
    REFUSED = "refused"
    REPORTED = "reported"


@dataclass(frozen=True)
class Share:
    """What one department may hand out, in kroner; and what it had told of when that was last looked at."""

    department: str
    kroner: int
    sums: Sums = NOTHING


@dataclass(frozen=True, kw_only=True)
class Applied:
    """What the national office's grants and a department's own have in common. `asked` and `granted` are kroner."""

    KIND: ClassVar[str] = ""

    id: str
    version: int = 0
    state: GrantState = GrantState.APPLIED
    state_since: date
    terms: Terms
    applied_on: date
    asked: int
    granted_on: date | None = None
    granted: int = 0
    told: Sums | None = None
    history: tuple[Event, ...] = ()

    @property
    def closed(self) -> bool:
        """Whether nothing more is to be done."""
        return self.state in (GrantState.REFUSED, GrantState.REPORTED)

    def filing(self) -> Filing:
        """Where it is listed, and what comes next."""
        step, due = (None, None) if self.closed else self.next_step()
        facts = {"campaign": self.terms.campaign, "kroner": str(self.granted or self.asked)}
        return Filing(f"{self.KIND}#{self.state}", self.applied_on, step, due, self.terms.written, facts=facts)

    def next_step(self) -> tuple[str, date]:
        """What somebody must do, by when."""
        if self.state is GrantState.APPLIED:
            return f"decide_{self.KIND}", self.applied_on + ANSWER_WITHIN
        return f"report_{self.KIND}", self.terms.report_by or self.state_since + REPORT_WITHIN


@dataclass(frozen=True, kw_only=True)
class Grant(Applied):
    """A grant of the national office, shared between departments."""

    KIND: ClassVar[str] = "grant"

    shares: tuple[Share, ...] = ()

    @property
    def shared(self) -> int:
        """Kroner that departments got."""
        return sum(share.kroner for share in self.shares)

    @property
    def left(self) -> int:
        """Kroner that are nobody's yet."""
        return self.granted - self.shared

    def given_to(self, department: str) -> int:
        """Kroner that one department got."""
        return next((share.kroner for share in self.shares if share.department == department), 0)

    def next_step(self) -> tuple[str, date]:
        """Money that came is shared first."""
        if self.state is GrantState.GRANTED and not self.shares:
            return "share_grant", self.state_since + SHARE_WITHIN
        return super().next_step()


@dataclass(frozen=True, kw_only=True)
class OwnGrant(Applied):
    """A grant that a department applied for itself: it hands it out alone."""

    KIND: ClassVar[str] = "own_grant"
