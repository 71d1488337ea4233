"""The broken rules that several acts on a start-up may meet. Pure."""

from collections.abc import Collection
from datetime import date, datetime

from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.start_ups.start_up import StartUp
from familiekontakten.start_ups.states import StartUpState

NOT_NOW = N_("Dette kan ikke gjøres med oppstarten nå. Se øverst på siden hva som er neste steg.")
IN_FUTURE = N_("Skriv en dato som ikke er etter i dag")


def not_in(start_up: StartUp, states: Collection[StartUpState]) -> Problem | None:
    """What is wrong where it stands in none of these states."""
    return None if start_up.state in states else Problem("", NOT_NOW)


def not_later(field: str, day: date, at: datetime) -> Problem | None:
    """What has happened has happened by today."""
    return Problem(field, IN_FUTURE) if day > day_of(at) else None
