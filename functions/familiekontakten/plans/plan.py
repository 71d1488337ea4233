"""A plan of the organisation, its goals, and how far they have come. Pure.

Source: annual report for 2011 (an action plan for the next year is enclosed), annual report for 2019 (a strategy for
three years is made). Which states a goal has is to be confirmed by HSFN.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.casebook.marking import personal
from familiekontakten.languages.catalogue import N_


class PlanState(StrEnum):
    """Ended: every goal has been settled."""

    CURRENT = "current"
    ENDED = "ended"


class PlanKind(StrEnum):
    """What the annual reports know."""

    STRATEGY = "strategy"
    ACTION_PLAN = "action_plan"


class GoalStatus(StrEnum):
    """How far a goal has come. Carried on: it goes into the next plan."""

    NOT_BEGUN = "not_begun"
    UNDER_WAY = "under_way"
    REACHED = "reached"
    CARRIED_ON = "carried_on"
    DROPPED = "dropped"


STATES = {PlanState.CURRENT: N_("Gjelder"), PlanState.ENDED: N_("Avsluttet")}
KINDS: Mapping[str, str] = {PlanKind.STRATEGY: N_("Strategi"), PlanKind.ACTION_PLAN: N_("Handlingsplan")}
STATUSES = {
    GoalStatus.NOT_BEGUN: N_("Ikke begynt"),
    GoalStatus.UNDER_WAY: N_("I gang"),
    GoalStatus.REACHED: N_("Nådd"),
    GoalStatus.CARRIED_ON: N_("Ført videre til neste plan"),
    GoalStatus.DROPPED: N_("Lagt bort"),
}
SETTLED = frozenset({GoalStatus.REACHED, GoalStatus.CARRIED_ON, GoalStatus.DROPPED})


@dataclass(frozen=True)
class Goal:
    """`number`: its own in the plan, kept for good. `measure`: how one sees that it is reached. `note`: how it goes, or
    why it was dropped."""

    number: int
    what: str
    measure: str
    due: date
    status: GoalStatus = GoalStatus.NOT_BEGUN
    note: str = ""

    @property
    def settled(self) -> bool:
        """Whether nothing more is to be done about it."""
        return self.status in SETTLED


@dataclass(frozen=True, kw_only=True)
class Plan:
    """`starts_on`, `ends_on`: its first and last day. `adopted`: where the board adopted it, such as "sak 12/2026"."""

    KIND: ClassVar[str] = "plan"

    id: str
    version: int = 0
    state: PlanState = PlanState.CURRENT
    state_since: date
    kind: PlanKind
    title: str = personal()
    adopted: str = personal("")
    starts_on: date
    ends_on: date
    goals: tuple[Goal, ...] = personal(())
    history: tuple[Event, ...] = ()

    @property
    def unsettled(self) -> tuple[Goal, ...]:
        """The goals that somebody must still do something about."""
        return tuple(one for one in self.goals if not one.settled)

    @property
    def reached(self) -> int:
        """How many goals are reached."""
        return sum(one.status is GoalStatus.REACHED for one in self.goals)

    def filing(self) -> Filing:
        """By its first day; the next goal to look at, then the plan itself."""
        step, due = self._next_step()
        return Filing(
            list=f"{self.KIND}#{self.state}",
            since=self.starts_on,
            step=step,
            due=due,
            label=self.title,
            facts={"kind": self.kind, "goals": str(len(self.goals)), "reached": str(self.reached)},
        )

    def _next_step(self) -> tuple[str, date] | tuple[None, None]:
        if self.state is PlanState.ENDED:
            return None, None
        if self.unsettled:
            return "review_goals", min(one.due for one in self.unsettled)
        return "end_plan", self.ends_on
