"""The acts on a grant. Pure; each raises Refused with every rule that it would break.

That no more is shared than was granted is the first of the two balances; the other one is a department's (handing.py).
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from familiekontakten.casebook.changing import changed
from familiekontakten.forms.field import Problem
from familiekontakten.grants.grant import Applied, Grant, GrantState, Share
from familiekontakten.grants.sums import NOTHING, Sums, added
from familiekontakten.languages.catalogue import N_
from familiekontakten.refused import refuse_if

A = TypeVar("A", bound=Applied)
MOST_AT_ONCE = 45
"""Departments whose share changes in one act: a transaction has room for 100 rows, and each takes two."""

NOT_NOW = N_("Dette kan ikke gjøres med tilskuddet nå. Se øverst på siden hva som er neste steg.")
BEFORE = N_("Svaret kan ikke være fra før dere søkte")
TOO_MUCH = N_(
    "Du har delt {shared} kroner, og tilskuddet er på {granted}. Gi en eller flere avdelinger {over} kroner mindre."
)
LESS_THAN_USED = N_("Avdelingen har alt delt ut {used} kroner. Skriv minst så mye")
FINISHED = N_("Avdelingen har avsluttet utdelingen. Den kan ikke få mer av dette tilskuddet")
AT_ONCE = N_("Endre høyst {most} avdelinger om gangen.")


def grant(applied: A, granted: int, on: date, spend_by: date, report_by: date, by: str, at: datetime) -> A:
    """The giver said yes to so many kroner."""
    refuse_if(_not_in(applied, GrantState.APPLIED), _before(applied, on))
    terms = replace(applied.terms, spend_by=spend_by, report_by=report_by)
    facts = {"terms": terms, "granted": granted, "granted_on": on, "state": GrantState.GRANTED}
    return changed(applied, "grant", by, at, **facts)


def refuse(applied: A, on: date, by: str, at: datetime) -> A:
    """The giver said no."""
    refuse_if(_not_in(applied, GrantState.APPLIED), _before(applied, on))
    return changed(applied, "refuse", by, at, state=GrantState.REFUSED)


def share(
    one: Grant,
    kroner: Mapping[str, int],
    told: Mapping[str, Sums],
    finished: Collection[str],
    by: str,
    at: datetime,
) -> Grant:
    """Who may hand out how much, in place of what was shared before; departments with nothing are left out.

    `told`: what departments handed out already; `finished`: those that are done.
    """
    moved = changed_shares(one, kroner)
    total = sum(kroner.values())
    over = {"shared": total, "granted": one.granted, "over": total - one.granted}
    refuse_if(
        _not_in(one, GrantState.GRANTED),
        Problem("", TOO_MUCH, over) if total > one.granted else None,
        Problem("", AT_ONCE, {"most": MOST_AT_ONCE}) if len(moved) > MOST_AT_ONCE else None,
        *(_too_little(where, kroner.get(where, 0), told) for where in moved),
        *(Problem(where, FINISHED) for where in moved if where in finished and kroner[where] > one.given_to(where)),
    )
    shares = tuple(Share(where, given, told.get(where, NOTHING)) for where, given in sorted(kroner.items()) if given)
    return changed(one, "share", by, at, shares=shares)


def changed_shares(one: Grant, kroner: Mapping[str, int]) -> dict[str, int]:
    """The departments whose share is another than before, and how much it is now."""
    every = {share.department for share in one.shares} | set(kroner)
    return {where: kroner.get(where, 0) for where in sorted(every) if kroner.get(where, 0) != one.given_to(where)}


def report(one: Grant, told: Mapping[str, Sums], by: str, at: datetime) -> Grant:
    """The giver was told what came of it: these numbers stand from now on."""
    refuse_if(_not_in(one, GrantState.GRANTED))
    shares = tuple(replace(share, sums=told.get(share.department, NOTHING)) for share in one.shares)
    together = added(share.sums for share in shares)
    return changed(one, "report", by, at, state=GrantState.REPORTED, shares=shares, told=together)


def report_own(one: A, told: Sums, by: str, at: datetime) -> A:
    """The same for a department's own grant."""
    refuse_if(_not_in(one, GrantState.GRANTED))
    return changed(one, "report", by, at, state=GrantState.REPORTED, told=told)


def _too_little(department: str, kroner: int, told: Mapping[str, Sums]) -> Problem | None:
    used = told.get(department, NOTHING).kroner
    return Problem(department, LESS_THAN_USED, {"used": used}) if kroner < used else None


def _not_in(one: Applied, state: GrantState) -> Problem | None:
    return None if one.state is state else Problem("", NOT_NOW)


def _before(one: Applied, on: date) -> Problem | None:
    return Problem("on", BEFORE) if on < one.applied_on else None
