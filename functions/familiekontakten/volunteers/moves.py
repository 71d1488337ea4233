"""How every act on a familiekontakt begins and ends: allowed now? then changed, and remembered who did it. Pure."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from familiekontakten.casebook.history import Event
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.volunteers.gate import missing
from familiekontakten.volunteers.volunteer import Volunteer, VolunteerState

NOT_NOW = N_("Dette kan ikke gjøres nå. Se øverst på siden hva som er neste steg.")
NOT_YET = N_("Skriv en dato som ikke er etter i dag")


def not_in(volunteer: Volunteer, states: Collection[VolunteerState]) -> Problem | None:
    """The problem when somebody is in none of the states in which an act is allowed."""
    return None if volunteer.state in states else Problem("", NOT_NOW)


def in_future(field: str, day: date, at: datetime) -> Problem | None:
    """The problem when something is said to have happened after today."""
    return Problem(field, NOT_YET) if day > day_of(at) else None


def gate_problems(volunteer: Volunteer, at: datetime) -> tuple[Problem, ...]:
    """One problem for each thing that is missing in the gate on that day."""
    return tuple(Problem("", item.text) for item in missing(volunteer, day_of(at)))


def changed(volunteer: Volunteer, act: str, by: str, at: datetime, **changes: Any) -> Volunteer:  # noqa: ANN401 - fields
    """The same person after an act by a member of staff (id); a new state begins on the Norwegian day of `at`."""
    moved = changes.get("state", volunteer.state) != volunteer.state
    since = day_of(at) if moved else volunteer.state_since
    return replace(volunteer, **changes, state_since=since, history=(*volunteer.history, Event(at, by, act)))
