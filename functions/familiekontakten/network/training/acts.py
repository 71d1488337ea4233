"""The acts on a round of training, some with the coordinators who took part. Pure; each raises Refused."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import NamedTuple

from familiekontakten.casebook.changing import changed
from familiekontakten.casebook.history import Event
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.network.coordinators import acts as of_coordinators
from familiekontakten.network.coordinators.coordinator import WORKING, Coordinator
from familiekontakten.network.training.round import Round, RoundState
from familiekontakten.refused import refuse_if

OVER = N_("Opplæringen er holdt eller avlyst, så dette kan ikke endres.")
ENDS_BEFORE = N_("Siste dag kan ikke være før første dag. Skriv en senere dato")
MOST = 40
"""Whoever completes a round is saved with it, all at once: a transaction has room for some forty people."""
TOO_MANY = N_("Inviter høyst 40 til én runde. Del dem på to runder.")
NOT_YET = N_("Opplæringen er ikke over ennå. Før hvem som fullførte, når siste dag er kommet.")


class Held(NamedTuple):
    """A round, and those who completed it, afterwards."""

    round: Round
    coordinators: tuple[Coordinator, ...]


def plan(round_id: str, first: date, last: date, place: str, by: str, at: datetime) -> Round:
    """A round to come, or one that was held and is written down now."""
    refuse_if(_order(first, last))
    return Round(id=round_id, first=first, last=last, place=place, history=(Event(at, by, "plan"),))


def move(round_: Round, first: date, last: date, place: str, by: str, at: datetime) -> Round:
    """Other days, or another place."""
    refuse_if(_not_planned(round_), _order(first, last))
    return changed(round_, "move", by, at, first=first, last=last, place=place)


def invite(round_: Round, coordinators: Sequence[str], by: str, at: datetime) -> Round:
    """Who is invited: all of them (ids), in place of those before."""
    refuse_if(_not_planned(round_), Problem("people", TOO_MANY) if len(set(coordinators)) > MOST else None)
    return changed(round_, "invite", by, at, invited=tuple(dict.fromkeys(coordinators)))


def hold(round_: Round, invited: Collection[Coordinator], completed: Collection[str], by: str, at: datetime) -> Held:
    """It was held; of those invited, some completed it: they are trained from its last day on.

    Who has left meanwhile, or was trained elsewhere, took part all the same and is counted.
    """
    refuse_if(_not_planned(round_), Problem("", NOT_YET) if round_.last > day_of(at) else None)
    there = [one for one in invited if one.id in completed and one.id in round_.invited]
    new = (one for one in there if one.state == WORKING and one.trained_on is None)
    after = changed(round_, "hold", by, at, state=RoundState.HELD, completed=tuple(one.id for one in there))
    return Held(after, tuple(of_coordinators.trained(one, round_.last, by, at) for one in new))


def cancel(round_: Round, by: str, at: datetime) -> Round:
    """Called off."""
    refuse_if(_not_planned(round_))
    return changed(round_, "cancel", by, at, state=RoundState.CANCELLED)


def _not_planned(round_: Round) -> Problem | None:
    return None if round_.state == RoundState.PLANNED else Problem("", OVER)


def _order(first: date, last: date) -> Problem | None:
    return Problem("last", ENDS_BEFORE) if last < first else None
