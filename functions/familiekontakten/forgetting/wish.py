"""Somebody asks to be forgotten before the time: a thing of its own, because a closed case never changes. Pure.

The night after, the clock forgets what it speaks of, and this with it; until then it can be taken back.
"""

from collections.abc import Sequence
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

ARCHIVED = N_("Kommunens arkiv avgjør når dette kan slettes.")


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
    before: ErasureWish | None, reference: str, problems: Sequence[Problem | None], *, by: str, at: datetime
) -> ErasureWish:
    """They ask. Raises Refused with the `problems` that there are (`standing_against`)."""
    refuse_if(*problems)
    wish = before or ErasureWish(id=reference, asked_on=day_of(at))
    history = (*wish.history, Event(at, by, "erasure_asked"))
    return replace(wish, state=WishState.ASKED, asked_on=day_of(at), history=history)


def standing_against(*, over: bool, danger: bool, archived: bool) -> tuple[Problem | None, ...]:
    """Why nobody can be forgotten yet. `over`: the case is closed, the volunteer has stopped; `danger`: a record of a
    child in danger speaks of them, which is kept for the authority; `archived`: a municipality's archive decides.
    """
    return (
        None if over else Problem("", N_("Avslutt først. Så kan det slettes")),
        Problem("", N_("En bekymring er meldt. Derfor kan det ikke slettes ennå")) if danger else None,
        Problem("", ARCHIVED) if archived else None,
    )


def taken_back(wish: ErasureWish, *, by: str, at: datetime) -> ErasureWish:
    """They have changed their mind before the night."""
    history = (*wish.history, Event(at, by, "erasure_taken_back"))
    return replace(wish, state=WishState.TAKEN_BACK, history=history)
