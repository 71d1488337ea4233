"""The order of waiting families: longest first, unless the coordinator has lifted one with a written reason. Pure.

That families wait in order of days is to be confirmed by HSFN.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.refused import refuse_if

REASON_NEEDED = N_("Skriv hvorfor denne familien skal foran de andre")


@dataclass(frozen=True)
class Lift:
    """A family was moved to the front on a day, by whom, and why."""

    on: date
    by: str
    reason: str


@dataclass(frozen=True)
class Waiting:
    """A family's place in the queue."""

    id: str
    since: date
    lifted_on: date | None = None

    def days(self, today: date) -> int:
        """How many days it has waited."""
        return (today - self.since).days


def lift(reason: str, by: str, on: date) -> Lift:
    """Moving a family to the front. Raises Refused without a reason."""
    words = " ".join(reason.split())
    refuse_if(None if words else Problem("reason", REASON_NEEDED))
    return Lift(on, by, words)


def in_order(families: Iterable[Waiting]) -> tuple[Waiting, ...]:
    """Lifted ones first, in the order they were lifted; then by waiting days."""
    return tuple(
        sorted(families, key=lambda each: (each.lifted_on is None, each.lifted_on or each.since, each.since, each.id))
    )
