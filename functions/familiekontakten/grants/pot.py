"""What one department hands out of one grant, and to how many. It stays in the department's own book. Pure.

Sources: annual report for 2011 (the coordinator hands out what the organisation got). That the balance never goes below
nothing, and that a child counts once in a grant when its family is known, is to be confirmed by HSFN.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.casebook.marking import personal
from familiekontakten.grants.sums import Sums, added

BEGIN_WITHIN = timedelta(days=7)
"""When to begin, so that what came is on Today at once (ours, to be confirmed by HSFN)."""


@dataclass(frozen=True)
class Handout:
    """Something handed out once; `number` tells it from the others. `family` is the reference of the family in this
    department's book, and `of_family` says which of its children (`children_of`); otherwise "" and only counted.
    """

    number: int
    on: date
    kind: str
    kroner: int
    children: int
    families: int = 1
    family: str = ""
    of_family: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Pot:
    """`id` is the grant's. `kroner`: what the department may hand out in all. `label`: the giver's name.

    `told`: the sums when it was finished; by then it is no longer kept which families it were.
    """

    KIND: ClassVar[str] = "pot"

    id: str
    version: int = 0
    kroner: int
    label: str = personal("")
    spend_by: date
    opened_on: date
    finished_on: date | None = None
    handouts: tuple[Handout, ...] = personal(())
    last: int = 0
    told: Sums | None = None
    history: tuple[Event, ...] = ()

    @property
    def sums(self) -> Sums:
        """What was handed out."""
        return self.told or counted(self.handouts)

    @property
    def left(self) -> int:
        """Kroner still to hand out."""
        return self.kroner - self.sums.kroner

    def filing(self) -> Filing:
        """On the agenda until it is finished."""
        state, step, due = ("finished", None, None) if self.finished_on else ("open", "hand_out", self._due)
        facts = {"kroner": str(self.kroner), "left": str(self.left)}
        return Filing(f"{self.KIND}#{state}", self.opened_on, step, due, self.label, facts=facts)

    @property
    def _due(self) -> date:
        """When there should be something of it in families' hands; then, when all of it should be."""
        return self.spend_by if self.handouts else min(self.spend_by, self.opened_on + BEGIN_WITHIN)


def counted(handouts: tuple[Handout, ...]) -> Sums:
    """The sums of some handouts: of a family that is known each child counts once, however often it got something."""
    unknown = [one for one in handouts if not one.family]
    known = {(one.family, child) for one in handouts for child in one.of_family}
    kinds: Counter[str] = Counter()
    for one in handouts:
        kinds[one.kind] += one.kroner
    loose = added(Sums(children=one.children, families=one.families, about=True) for one in unknown)
    return Sums(
        kroner=sum(one.kroner for one in handouts),
        children=loose.children + len(known),
        families=loose.families + len({one.family for one in handouts if one.family}),
        about=loose.about,
        kinds=dict(kinds),
    )


def children_of(birth_years: tuple[int, ...]) -> dict[str, int]:
    """The children of a family by what tells them apart: the year, and for the next one of that year its place."""
    seen: Counter[int] = Counter()
    named: dict[str, int] = {}
    for year in birth_years:
        seen[year] += 1
        named[f"{year}-{seen[year]}"] = year
    return named
