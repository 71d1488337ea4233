"""A coordinator who is away hands her tasks to a deputy, and gets them back by date: nobody has to remember it.

Source: the declaration of principles, section 5, makes the coordinator responsible for every family; that somebody
stands in when she is away is to be confirmed by HSFN.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from familiekontakten.access.roles import Grant, Role, Staff, held
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.refused import refuse_if

LONGEST = timedelta(days=366)
"""Whoever is away longer is replaced, and not covered for."""


class Absence(NamedTuple):
    """One absence: who is away, who stands in, where, and the first and last day of it."""

    away: str
    deputy: str
    department: str
    since: date
    until: date


def absences(staff: Iterable[Staff], department: str, today: date) -> tuple[Absence, ...]:
    """Those in one department that are not over, the first first."""
    found = [
        Absence(grant.covers, one.id, department, grant.since, grant.until)
        for one in staff
        for grant in one.grants
        if grant.covers and grant.department == department and grant.until and grant.until >= today
    ]
    return tuple(sorted(found, key=lambda absence: (absence.since, absence.until)))


def possible_deputies(staff: Iterable[Staff], away: str, today: date) -> tuple[Staff, ...]:
    """Who may stand in for somebody: every other colleague who does casework of their own today, here or elsewhere."""
    return tuple(one for one in staff if one.id != away and _has_casework(one, today))


def may_hand_over(staff: Staff, department: str, today: date) -> bool:
    """Whether the department's tasks are somebody's own: what was handed over is not handed on."""
    return any(grant.department == department and not grant.covers for grant in held(staff, today))


def arrange(deputy: Staff | None, absence: Absence, away: Staff, today: date) -> Staff:
    """The deputy with the grant that the absence gives. Raises Refused with every broken rule."""
    refuse_if(
        _if(deputy is None or not possible_deputies([deputy], away.id, today), "deputy", N_("Velg hvem som er vikar.")),
        _if(
            not may_hand_over(away, absence.department, today),
            "",
            N_("Du er selv vikar her. Bare koordinatoren kan gi oppgavene videre."),
        ),
        _if(absence.since < today, "since", N_("Fraværet kan tidligst begynne i dag.")),
        _if(absence.until < absence.since, "until", N_("Siste dag kan ikke være før første dag.")),
        _if(absence.until - absence.since > LONGEST, "until", N_("Et fravær kan vare høyst ett år.")),
    )
    if deputy is None:  # refused above
        raise AssertionError
    grant = Grant(Role.DEPUTY, absence.department, absence.since, absence.until, away.id)
    return deputy._replace(grants=(*deputy.grants, grant))


def come_back(deputy: Staff, absence: Absence, today: date) -> Staff:
    """The deputy after the absence was ended early: what has begun ended yesterday, what has not never begins."""
    yesterday = today - timedelta(days=1)
    grants = [_shortened(grant, yesterday) if _is(grant, absence) else grant for grant in deputy.grants]
    return deputy._replace(grants=tuple(grant for grant in grants if grant is not None))


def _shortened(grant: Grant, last: date) -> Grant | None:
    return grant._replace(until=last) if grant.since <= last else None


def _is(grant: Grant, absence: Absence) -> bool:
    return (grant.covers, grant.department, grant.since, grant.until) == (
        absence.away,
        absence.department,
        absence.since,
        absence.until,
    )


def _has_casework(staff: Staff, today: date) -> bool:
    return any(grant.role in (Role.COORDINATOR, Role.DEPUTY) and not grant.covers for grant in held(staff, today))


def _if(broken: bool, field: str, text: str) -> Problem | None:
    return Problem(field, text) if broken else None
