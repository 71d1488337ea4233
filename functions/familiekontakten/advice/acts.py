"""The acts on advice. Pure; each raises Refused with every rule that it would break.

How long advice is kept is to be confirmed by HSFN; until then its words can be erased at any time.
"""

from collections.abc import Collection
from datetime import date, datetime
from typing import NamedTuple

from familiekontakten.advice.advice import Advice, AdviceState, Channel, Topic
from familiekontakten.advice.recognising import telling
from familiekontakten.casebook.changing import changed
from familiekontakten.casebook.history import Event
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if

OPEN, GIVEN, ERASED = AdviceState.OPEN, AdviceState.GIVEN, AdviceState.ERASED
KEPT = frozenset({OPEN, GIVEN})

NOT_NOW = N_("Dette kan ikke gjøres med rådet nå. Se øverst på siden hva som er neste steg.")
NO_DEPARTMENT = N_("Velg avdelingen på nytt")
PROMISED_BEFORE = N_("Oppfølgingen kan ikke være før rådet ble gitt")


class Given(NamedTuple):
    """What is written down about advice. `name`: the department's."""

    on: date
    department: str
    name: str
    topics: tuple[Topic, ...]
    channel: Channel
    text: str
    follow_up_on: date | None


def give(given: Given, advice_id: str, by: str, at: datetime) -> Advice:
    """New advice. Refused where its words could tell who it was about."""
    refuse_if(*_wrong(given))
    made = (Event(at, by, "give"),)
    return Advice(id=advice_id, state=_state(given), state_since=day_of(at), history=made, **given._asdict())


def correct(advice: Advice, given: Given, by: str, at: datetime) -> Advice:
    """As it should have been written down."""
    refuse_if(_not_in(advice, KEPT), *_wrong(given))
    return changed(advice, "correct", by, at, state=_state(given), **given._asdict())


def follow_up(advice: Advice, by: str, at: datetime) -> Advice:
    """The office came back to it, as promised."""
    refuse_if(_not_in(advice, {OPEN}))
    return changed(advice, "follow_up", by, at, state=GIVEN, follow_up_on=None)


def erase(advice: Advice, by: str, at: datetime) -> Advice:
    """Its words go; that advice was given, about what and to which department, stays as codes."""
    refuse_if(_not_in(advice, KEPT))
    return changed(advice, "erase", by, at, state=ERASED, text="", follow_up_on=None)


def _state(given: Given) -> AdviceState:
    return OPEN if given.follow_up_on else GIVEN


def _wrong(given: Given) -> tuple[Problem | None, ...]:
    early = given.follow_up_on is not None and given.follow_up_on < given.on
    return (
        *telling(given.text, "text"),
        Problem("department", NO_DEPARTMENT) if not given.name else None,
        Problem("follow_up_on", PROMISED_BEFORE) if early else None,
    )


def _not_in(advice: Advice, states: Collection[AdviceState]) -> Problem | None:
    return None if advice.state in states else Problem("", NOT_NOW)
