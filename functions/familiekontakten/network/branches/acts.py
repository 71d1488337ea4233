"""The acts on a department in the national office's book. Pure; each raises Refused with every rule it would break."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from familiekontakten.casebook.changing import changed
from familiekontakten.casebook.history import Event
from familiekontakten.departments.department import Department
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.network.branches.branch import CLOSED, MERGED, Branch, Goal
from familiekontakten.refused import refuse_if
from familiekontakten.start_ups.application import Agreement
from familiekontakten.start_ups.resource_group import Seat, refuse_chair

IS_CLOSED = N_("Avdelingen er nedlagt, så dette kan ikke endres.")
ENDS_BEFORE = N_("Avtalen kan ikke slutte før den begynner. Skriv en senere dato")
CLOSED_BEFORE = N_("Siste dag kan ikke være før første dag. Skriv en senere dato")
NO_SUCCESSOR = N_("Velg avdelingen som den ble slått sammen med")
NOT_MERGED = N_("Velg en annen avdeling bare når avdelingen ble slått sammen med den")


def register(listed: Department, opened_on: date, by: str, at: datetime) -> Branch:
    """A department of the list comes into the book; `opened_on`: its first day, long ago or today."""
    return Branch(
        id=listed.id,
        state_since=day_of(at),
        name=listed.name,
        operator=listed.operator,
        operator_kind=listed.operator_kind,
        areas=listed.areas,
        opened_on=opened_on,
        history=(Event(at, by, "register"),),
    )


def as_listed(branch: Branch, listed: Department | None) -> Branch:
    """The same with name, operator and places as the list has them now. A closed one stays as it was counted."""
    if branch.closed or listed is None:
        return branch
    areas = listed.areas or branch.areas
    return replace(branch, name=listed.name, operator=listed.operator, operator_kind=listed.operator_kind, areas=areas)


def correct_opening(branch: Branch, opened_on: date, by: str, at: datetime) -> Branch:
    """Another first day than was written."""
    refuse_if(_order(opened_on, branch.closed_on, "opened_on", CLOSED_BEFORE))
    return changed(branch, "opening", by, at, opened_on=opened_on)


def agree(branch: Branch, agreement: Agreement, by: str, at: datetime) -> Branch:
    """The cooperation agreement (the charity's page for municipalities): one that begins and ends later follows the
    one before, which stays on record; any other corrects it.
    """
    refuse_if(_not_closed(branch), _order(agreement.since, agreement.until, "until", ENDS_BEFORE))
    before = branch.agreement
    follows = before and before.since < agreement.since and before.until < agreement.until
    earlier = (*branch.earlier_agreements, *([before] if before and follows else []))
    return changed(branch, "agreement", by, at, agreement=agreement, earlier_agreements=earlier)


def seat(branch: Branch, seats: Sequence[Seat], by: str, at: datetime) -> Branch:
    """The whole resource group. Who represents those who grant the money never leads it (declaration, section 4)."""
    refuse_if(_not_closed(branch))
    refuse_chair(seats, "chair")
    return changed(branch, "resource-group", by, at, resource_group=tuple(seats))


def set_goal(branch: Branch, goal: Goal, by: str, at: datetime) -> Branch:
    """What it means to reach in a year, in place of what was set for that year (annual report for 2019)."""
    refuse_if(_not_closed(branch))
    others = (one for one in branch.goals if one.year != goal.year)
    return changed(branch, "goal", by, at, goals=tuple(sorted((*others, goal))))


def fund(branch: Branch, years: Sequence[int], by: str, at: datetime) -> Branch:
    """The years with money for a position for families with special needs, all of them (annual report for 2019)."""
    return changed(branch, "funding", by, at, funded_years=tuple(sorted(set(years))))


def close(branch: Branch, on: date, successor: str, by: str, at: datetime) -> Branch:
    """The last day; `successor`: the department (id) that it was merged into, "" where nobody carries on."""
    refuse_if(_not_closed(branch), _order(branch.opened_on, on, "closed_on", CLOSED_BEFORE))
    state = MERGED if successor else CLOSED
    return changed(branch, "close", by, at, state=state, state_since=on, closed_on=on, successor=successor)


def _not_closed(branch: Branch) -> Problem | None:
    return Problem("", IS_CLOSED) if branch.closed else None


def _order(first: date, last: date | None, field: str, text: str) -> Problem | None:
    return Problem(field, text) if last and last < first else None
