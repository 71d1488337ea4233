"""A department (avdeling) as the national office knows it: operator, agreement, resource group, goals. Pure.

Name, operator and places are those of the department list, taken over whenever this is saved. Sources: the charity's
page for municipalities (operator, resource group, agreement); annual report for 2019 (goals follow the position,
departments that closed or merged, positions for families with a child with special needs).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar, NamedTuple

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.network.area import home_of
from familiekontakten.start_ups.application import Agreement
from familiekontakten.start_ups.resource_group import Seat, gaps
from familiekontakten.statistics.period import months_earlier

OPEN, CLOSED, MERGED = "open", "closed", "merged"
WARNED = 6
"""Months before an agreement ends in which it is to be renewed (to be confirmed by HSFN)."""
REGISTERED_WITHIN = timedelta(days=30)
"""How soon the agreement is to be registered (to be confirmed by HSFN)."""
OSLO = "0301"


class Goal(NamedTuple):
    """What a department means to reach in a year: familiekontakter with a family, families. `percent`: the position,
    of a full one, that it was set for.
    """

    year: int
    volunteers: int
    families: int
    percent: int


@dataclass(frozen=True, kw_only=True)
class Branch:
    """`id` is that of the department list. `operator_kind`: municipality, organisation or foundation. `areas`: codes of
    municipalities and districts. `opened_on`, `closed_on`: first and last day. `agreement`: the newest; those that it
    followed are `earlier_agreements`. `state`: open, closed, or merged into `successor` (an id). `goals`: one a year at
    most. `funded_years`: with money for a position for families that have a child with special needs.
    """

    KIND: ClassVar[str] = "branch"

    id: str
    version: int = 0
    state: str = OPEN
    state_since: date
    name: str
    operator: str
    operator_kind: str
    areas: tuple[str, ...]
    opened_on: date
    closed_on: date | None = None
    successor: str = ""
    agreement: Agreement | None = None
    earlier_agreements: tuple[Agreement, ...] = ()
    resource_group: tuple[Seat, ...] = ()
    goals: tuple[Goal, ...] = ()
    funded_years: tuple[int, ...] = ()
    history: tuple[Event, ...] = ()

    @property
    def closed(self) -> bool:
        """Whether nobody works there any more."""
        return self.state != OPEN

    @property
    def county(self) -> str:
        """The county that it is counted in, by its name; "" where it serves no place any more."""
        home = home_of(self.areas)
        return home.county if home else ""

    @property
    def in_oslo(self) -> bool:
        """Whether it is in Oslo."""
        home = home_of(self.areas)
        return home is not None and home.code == OSLO

    def agreement_on(self, day: date) -> Agreement | None:
        """The agreement in force on a day; a new one may be signed before the old one has ended."""
        known = (*self.earlier_agreements, *([self.agreement] if self.agreement else []))
        return next((one for one in known if one.holds(day)), None)

    def goal_of(self, year: int) -> Goal | None:
        """What it means to reach in a year, where that is set."""
        return next((goal for goal in self.goals if goal.year == year), None)

    def filing(self) -> Filing:
        """Listed by its state; while it is open, its agreement is what must be seen to."""
        step, due = (None, None) if self.closed else self._next_step()
        facts = {
            "agreement": self.agreement.until.isoformat() if self.agreement else "",
            "gaps": str(len(gaps(self.resource_group))) if self.resource_group else "",
        }
        return Filing(f"{self.KIND}#{self.state}", self.opened_on, step, due, self.name, facts=facts)

    def _next_step(self) -> tuple[str, date]:
        if self.agreement is None:
            return "register_agreement", self.state_since + REGISTERED_WITHIN
        return "renew_agreement", warned_on(self.agreement.until)


def warned_on(until: date) -> date:
    """The day from which the end of an agreement is on the first page: six months ahead."""
    return months_earlier(until, WARNED)
