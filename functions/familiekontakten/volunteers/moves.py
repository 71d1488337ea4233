"""What several acts on a familiekontakt may be refused for. Pure."""

from collections.abc import Collection
from datetime import date, datetime

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
