"""The acts on a coordinator in the national office's book. Pure; each raises Refused with every rule it would break."""

from datetime import date, datetime, timedelta

from familiekontakten.casebook.changing import changed
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.network.coordinators.coordinator import LEFT, RETRACTED, WORKING, Coordinator, Position
from familiekontakten.refused import refuse_if

HAS_LEFT = N_("Koordinatoren har sluttet, så dette kan ikke endres.")
NOT_LATER = N_("Skriv en dato etter den dagen stillingen ble slik den er nå")
LEFT_BEFORE = N_("Siste dag kan ikke være før stillingen ble slik den er nå. Skriv en senere dato")
TRAINED_ALREADY = N_("Opplæringen er allerede fullført.")


def change_position(coordinator: Coordinator, percent: int, since: date, by: str, at: datetime) -> Coordinator:
    """A larger or smaller position from a day on; the one before ends the day before."""
    *before, last = coordinator.positions
    refuse_if(_not_working(coordinator), Problem("since", NOT_LATER) if since <= last.since else None)
    ended = last._replace(until=since - timedelta(days=1))
    return changed(coordinator, "position", by, at, positions=(*before, ended, Position(percent, since)))


def trained(coordinator: Coordinator, on: date, by: str, at: datetime) -> Coordinator:
    """The training for new coordinators is completed."""
    refuse_if(_not_working(coordinator), Problem("", TRAINED_ALREADY) if coordinator.trained_on is not None else None)
    return changed(coordinator, "trained", by, at, trained_on=on)


def describe(coordinator: Coordinator, name: str, background: bool, by: str, at: datetime) -> Coordinator:
    """Another name, or another education than was written."""
    return changed(coordinator, "describe", by, at, name=name, background=background)


def leave(coordinator: Coordinator, on: date, by: str, at: datetime) -> Coordinator:
    """The last day in the department."""
    *before, last = coordinator.positions
    refuse_if(_not_working(coordinator), Problem("on", LEFT_BEFORE) if on < last.since else None)
    return changed(coordinator, "leave", by, at, state=LEFT, positions=(*before, last._replace(until=on)))


def retract(coordinator: Coordinator, by: str, at: datetime) -> Coordinator:
    """It was a mistake: written twice, or in the wrong department. The name is gone, and nothing is counted."""
    return changed(coordinator, "retract", by, at, state=RETRACTED, name="")


def _not_working(coordinator: Coordinator) -> Problem | None:
    return None if coordinator.state == WORKING else Problem("", HAS_LEFT)
