"""Somebody asks to be forgotten before the time: a thing of its own, because a closed case never changes. Pure.

The night after, the clock forgets what it speaks of, and this with it; until then it can be taken back.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if


class WishState(StrEnum):
    """Whether it still holds."""

    ASKED = "asked"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, kw_only=True)
class ErasureWish:
    """`id`: the reference of the case or the volunteer that is to be forgotten."""

    KIND: ClassVar[str] = "erasure"

    id: str
    version: int = 0
    state: WishState = WishState.ASKED
    asked_on: date
    history: tuple[Event, ...] = ()

    def filing(self) -> Filing:
        """On nobody's agenda: the clock sees to it."""
        return Filing(f"{self.KIND}#{self.state}", self.asked_on, None, None, "", facts={"case": self.id})


def asked(
    before: ErasureWish | None, reference: str, *, over: bool, danger: bool, by: str, at: datetime
) -> ErasureWish:
    """They ask. `over`: the case is closed, the volunteer has stopped; `danger`: a record of a child in danger speaks
    of them, which is kept for the authority. Raises Refused.
    """
    refuse_if(
        None if over else Problem("", N_("Avslutt først. Så kan det glemmes")),
        Problem("", N_("En bekymring er meldt. Da må dette oppbevares, også om de ber om sletting"))
        if danger
        else None,
    )
    wish = before or ErasureWish(id=reference, asked_on=day_of(at))
    history = (*wish.history, Event(at, by, "erasure_asked"))
    return replace(wish, state=WishState.ASKED, asked_on=day_of(at), history=history)


def taken_back(wish: ErasureWish, *, by: str, at: datetime) -> ErasureWish:
    """They have changed their mind before the night."""
    history = (*wish.history, Event(at, by, "erasure_taken_back"))
    return replace(wish, state=WishState.TAKEN_BACK, history=history)
