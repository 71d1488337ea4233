"""The acts on a gathering. Pure; each raises Refused with every rule that it would break."""

from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple

from familiekontakten.casebook.changing import changed
from familiekontakten.casebook.history import Event
from familiekontakten.forms.field import Problem
from familiekontakten.gatherings.gathering import Attendance, Gathering, GatheringKind, GatheringState
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if

PLANNED, HELD = GatheringState.PLANNED, GatheringState.HELD
CURRENT = frozenset({PLANNED, HELD})
LONGEST = timedelta(days=7)
"""A gathering of more days is a slip of the keyboard (to be confirmed by HSFN)."""

NOT_NOW = N_("Dette kan ikke gjøres med samlingen nå. Se øverst på siden hva som er neste steg.")
ENDS_FIRST = N_("Siste dag kan ikke være før første dag")
TOO_LONG = N_("En samling varer høyst en uke. Se på datoene en gang til")
NOT_YET = N_("Samlingen har ikke begynt. Rett datoene først, hvis den alt er holdt")
HELD_THEN = N_("En samling som er holdt, kan ikke begynne etter i dag")
NOBODY = N_("Skriv hvor mange som kom, fra minst én avdeling")


class Plan(NamedTuple):
    """What is said of a gathering before it is held."""

    kind: GatheringKind
    starts_on: date
    ends_on: date
    place: str
    theme: str


def plan(planned: Plan, gathering_id: str, by: str, at: datetime) -> Gathering:
    """A new gathering."""
    refuse_if(*_wrong_days(planned))
    made = (Event(at, by, "plan"),)
    return Gathering(id=gathering_id, state_since=day_of(at), history=made, **planned._asdict())


def change(gathering: Gathering, planned: Plan, by: str, at: datetime) -> Gathering:
    """Other days, another place or theme; also afterwards, where it was written down wrong."""
    moved_ahead = gathering.state is HELD and planned.starts_on > day_of(at)
    refuse_if(
        _not_in(gathering, CURRENT),
        *_wrong_days(planned),
        Problem("starts_on", HELD_THEN) if moved_ahead else None,
    )
    return changed(gathering, "change", by, at, **planned._asdict())


def note_attendance(gathering: Gathering, people: Mapping[str, int], others: int, by: str, at: datetime) -> Gathering:
    """It was held: how many came from each department, by id, and from elsewhere."""
    came = tuple(Attendance(department, count) for department, count in people.items() if count)
    refuse_if(
        _not_in(gathering, CURRENT),
        Problem("", NOT_YET) if gathering.starts_on > day_of(at) else None,
        Problem("", NOBODY) if not came else None,
    )
    return changed(gathering, "note_attendance", by, at, state=HELD, attendance=came, others=others)


def cancel(gathering: Gathering, by: str, at: datetime) -> Gathering:
    """Called off."""
    refuse_if(_not_in(gathering, {PLANNED}))
    return changed(gathering, "cancel", by, at, state=GatheringState.CANCELLED)


def _wrong_days(planned: Plan) -> tuple[Problem | None, ...]:
    return (
        Problem("ends_on", ENDS_FIRST) if planned.ends_on < planned.starts_on else None,
        Problem("ends_on", TOO_LONG) if planned.ends_on - planned.starts_on >= LONGEST else None,
    )


def _not_in(gathering: Gathering, states: Collection[GatheringState]) -> Problem | None:
    return None if gathering.state in states else Problem("", NOT_NOW)
