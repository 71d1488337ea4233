"""The acts on an approval for Home-Start+. Pure; each raises Refused with every rule that it would break."""

from datetime import date, datetime

from familiekontakten.casebook.changing import changed
from familiekontakten.casebook.history import Event
from familiekontakten.forms.field import Problem
from familiekontakten.home_start_plus.approval import BoardDecision, PlusApproval, PlusState
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if

NOT_NOW = N_("Dette kan ikke gjøres nå. Se øverst på siden hva som er neste steg.")
BEFORE_APPLICATION = N_("Vedtaket kan ikke være eldre enn søknaden")
BEFORE_APPROVAL = N_("Tilbudet kan ikke begynne før styret har godkjent det")


def apply(department: str, name: str, on: date, by: str, at: datetime) -> PlusApproval:
    """A department has asked."""
    history = (Event(at, by, "apply"),)
    return PlusApproval(id=department, state_since=day_of(at), name=name, applied_on=on, history=history)


def apply_again(one: PlusApproval, on: date, by: str, at: datetime) -> PlusApproval:
    """It asks anew after a refusal; the decision of then is in the history."""
    refuse_if(_not_in(one, PlusState.REFUSED))
    return changed(one, "apply", by, at, state=PlusState.APPLIED, applied_on=on, decision=None)


def decide(one: PlusApproval, decision: BoardDecision, approved: bool, by: str, at: datetime) -> PlusApproval:
    """The national board approves or refuses (annual report for 2019)."""
    early = decision.on < one.applied_on
    refuse_if(_not_in(one, PlusState.APPLIED), Problem("on", BEFORE_APPLICATION) if early else None)
    state, act = (PlusState.APPROVED, "approve") if approved else (PlusState.REFUSED, "refuse")
    return changed(one, act, by, at, state=state, decision=decision)


def begin(one: PlusApproval, on: date, by: str, at: datetime) -> PlusApproval:
    """The first day of the offer in the department: not before the approval."""
    early = one.approved_on is not None and on < one.approved_on
    refuse_if(_not_in(one, PlusState.APPROVED), Problem("on", BEFORE_APPROVAL) if early else None)
    return changed(one, "begin", by, at, state=PlusState.BEGUN, starts_on=on)


def _not_in(one: PlusApproval, state: PlusState) -> Problem | None:
    return None if one.state is state else Problem("", NOT_NOW)
