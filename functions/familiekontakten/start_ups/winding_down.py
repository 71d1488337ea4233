"""How a department winds down, and closes or goes into another. Pure; each raises Refused.

Source: annual report for 2019 (departments close and merge). Every family and every familiekontakt is handed over or
ended by the department's own coordinator before it closes; that this is demanded is to be confirmed by HSFN.
"""

from dataclasses import replace
from datetime import datetime

from familiekontakten.casebook.changing import changed
from familiekontakten.casebook.history import Event
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if
from familiekontakten.start_ups.application import Agreement
from familiekontakten.start_ups.changing import not_in
from familiekontakten.start_ups.deciding import missing_on
from familiekontakten.start_ups.ending import Ending, EndKind, Left
from familiekontakten.start_ups.start_up import StartUp
from familiekontakten.start_ups.states import StartUpState

S = StartUpState

NOBODY_CARRIES_ON = N_("Velg avdelingen som tar over.")
SOMETHING_LEFT = N_(
    "Avdelingen kan ikke legges ned ennå. Hos koordinatoren gjenstår {cases} familier, {assignments} oppdrag, "
    "{volunteers} familiekontakter, {enquiries} henvendelser og {others} andre ting."
)


def wind_down(start_up: StartUp, ending: Ending, by: str, at: datetime) -> StartUp:
    """The plan is made; nothing is closed by it."""
    refuse_if(not_in(start_up, {S.OPERATING}), _carried_on(ending, start_up.department))
    return changed(start_up, "wind_down", by, at, state=S.WINDING_DOWN, ending=ending)


def wind_down_old(department: str, name: str, ending: Ending, thing_id: str, by: str, at: datetime) -> StartUp:
    """The same for a department that was there before this software, and so has never been a start-up in it."""
    refuse_if(_carried_on(ending, department))
    return StartUp(
        id=thing_id,
        state=S.WINDING_DOWN,
        state_since=day_of(at),
        name=name,
        proofs={},
        contact_on=day_of(at),
        department=department,
        ending=ending,
        history=(Event(at, by, "wind_down"),),
    )


def carry_on(start_up: StartUp, in_force: Agreement | None, by: str, at: datetime) -> StartUp:
    """The department stays after all: in operation again where D1 to D8 hold today (page for municipalities).

    `in_force`: the cooperation agreement that the department has today.
    """
    refuse_if(not_in(start_up, {S.WINDING_DOWN}))
    if start_up.opens_on is None:
        return changed(start_up, "carry_on", by, at, state=S.WITHDRAWN, ending=None)
    refuse_if(*missing_on(replace(start_up, agreement=in_force).standing(day_of(at))))
    return changed(start_up, "carry_on", by, at, state=S.OPERATING, ending=None)


def close(start_up: StartUp, left: Left, by: str, at: datetime) -> StartUp:
    """Nobody works there any more: only when nothing is left open in it, counted where it lies."""
    refuse_if(
        not_in(start_up, {S.WINDING_DOWN}),
        None if left.nothing else Problem("", SOMETHING_LEFT, left._asdict()),
    )
    merged = start_up.ending is not None and start_up.ending.kind == EndKind.MERGED
    return changed(start_up, "close", by, at, state=S.MERGED if merged else S.CLOSED)


def _carried_on(ending: Ending, department: str) -> Problem | None:
    merged, other = ending.kind == EndKind.MERGED, ending.successor not in ("", department)
    return Problem("successor", NOBODY_CARRIES_ON) if merged and not other else None
