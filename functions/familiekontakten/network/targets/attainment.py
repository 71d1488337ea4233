"""How far departments have come towards their goals: totals only, as the national office gets them. Pure."""

from collections.abc import Mapping
from typing import NamedTuple

from familiekontakten.network.branches.branch import Goal
from familiekontakten.statistics.editions.totals import totals_of
from familiekontakten.statistics.fold.folded import Folded
from familiekontakten.statistics.values import percent

FAMILIES, VOLUNTEERS = "fam.supported", "vol.active"


class Attained(NamedTuple):
    """A department's year: the goal, None where none is set, and what was reached; None where nothing was counted."""

    department: str
    goal: Goal | None
    volunteers: int | None
    families: int | None

    @property
    def volunteers_percent(self) -> int | None:
        """Of the goal; None where there is none, or nothing was counted."""
        return percent(self.volunteers, self.goal.volunteers) if self.goal and self.volunteers is not None else None

    @property
    def families_percent(self) -> int | None:
        """Of the goal; None where there is none, or nothing was counted."""
        return percent(self.families, self.goal.families) if self.goal and self.families is not None else None


def attained(department: str, goal: Goal | None, folded: Folded | None) -> Attained:
    """From the figures of a year, as far as it has gone."""
    totals: Mapping[str, int] = totals_of(folded.figures) if folded else {}
    return Attained(department, goal, totals.get(VOLUNTEERS), totals.get(FAMILIES))
