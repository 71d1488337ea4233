"""What a department's position lets expect: familiekontakter and families by its size, in a table that is set. Pure.

That goals follow the coordinator's position is in the annual report for 2019; the figures are not published, so the
table is empty until the charity has said what it is (to be confirmed by HSFN).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import ClassVar, NamedTuple

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if

ID = "goals"
"""There is one such table."""
TWICE = N_("To linjer har samme stilling. Behold én av dem.")


class Line(NamedTuple):
    """From this position on (percent of a full one): how many familiekontakter with a family, and how many families."""

    percent: int
    volunteers: int
    families: int


@dataclass(frozen=True, kw_only=True)
class GoalTable:
    """The table, smallest position first; empty where nothing is decided."""

    KIND: ClassVar[str] = "goal_table"

    id: str = ID
    version: int = 0
    since: date
    lines: tuple[Line, ...] = ()
    history: tuple[Event, ...] = ()

    def filing(self) -> Filing:
        """A list of its own; there is nothing to be done about it."""
        return Filing(f"{self.KIND}#set", self.since, None, None, "")


def expected(lines: Sequence[Line], percent: int) -> Line | None:
    """The line for a position: the largest that is not larger than it. None below the smallest."""
    fitting = [line for line in lines if line.percent <= percent]
    return max(fitting, default=None)


def decide(table: GoalTable | None, lines: Sequence[Line], by: str, at: datetime) -> GoalTable:
    """The whole table anew. Raises Refused where two lines speak of the same position."""
    twice = len({line.percent for line in lines}) < len(lines)
    refuse_if(Problem("", TWICE) if twice else None)
    before = table or GoalTable(since=day_of(at))
    event = Event(at, by, "goals")
    return replace(before, since=day_of(at), lines=tuple(sorted(lines)), history=(*before.history, event))
