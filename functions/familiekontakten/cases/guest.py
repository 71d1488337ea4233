"""A former family that still comes to our gatherings: kept apart from the closed case, on a consent of its own. Pure.

Annual report 2011: social gatherings are open to families after the visits have ended. The separate consent, and that
it is asked for again each year, are to be confirmed by HSFN.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, ClassVar

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.casebook.marking import personal
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.consent import LASTS
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if


class GuestState(StrEnum):
    """Whether we may invite them."""

    INVITED = "invited"
    GONE = "gone"


@dataclass(frozen=True, kw_only=True)
class Guest:
    """Whom to invite, and how to reach them. Nothing else of the case is here."""

    KIND: ClassVar[str] = "guest"

    id: str
    version: int = 0
    state: GuestState = GuestState.INVITED
    case_id: str
    given_on: date
    expires_on: date
    withdrawn_on: date | None = None
    contact_name: str = personal()
    phone: str = personal("")
    email: str = personal("")
    history: tuple[Event, ...] = ()

    def may_be_invited(self, today: date) -> bool:
        """Only while the consent lives."""
        return self.state is GuestState.INVITED and self.given_on <= today <= self.expires_on

    def filing(self) -> Filing:
        """On the agenda on the day the consent runs out."""
        invited = self.state is GuestState.INVITED
        step, due = ("ask_guest_again", self.expires_on) if invited else (None, None)
        terms = tuple(term for term in (self.contact_name, self.phone, self.email) if term)
        return Filing(f"{self.KIND}#{self.state}", self.given_on, step, due, self.contact_name, terms)


def invited(case: FamilyCase, guest_id: str, *, by: str, at: datetime) -> Guest:
    """The family wishes to hear of gatherings. Raises Refused while the case is open: until then it holds them."""
    refuse_if(Problem("", N_("Familien har en åpen sak. Arbeid videre i den")) if case.open else None)
    today = day_of(at)
    return Guest(
        id=guest_id,
        case_id=case.id,
        given_on=today,
        expires_on=today + timedelta(days=LASTS),
        contact_name=case.contact_name,
        phone=case.phone,
        email=case.email,
        history=(Event(at, by, "guest_invited"),),
    )


def asked_again(guest: Guest, *, yes: bool, by: str, at: datetime) -> Guest:
    """They said whether they still wish it; after a no the name and numbers are gone."""
    refuse_if(_still(guest))
    if not yes:
        return gone(guest, by=by, at=at)
    history = (*guest.history, Event(at, by, "guest_invited"))
    return replace(guest, expires_on=day_of(at) + timedelta(days=LASTS), history=history)


def gone(guest: Guest, *, by: str, at: datetime) -> Guest:
    """The consent is taken back."""
    refuse_if(_still(guest))
    nobody: dict[str, Any] = {"contact_name": "", "phone": "", "email": ""}
    history = (*guest.history, Event(at, by, "guest_gone"))
    return replace(guest, state=GuestState.GONE, withdrawn_on=day_of(at), history=history, **nobody)


def _still(guest: Guest) -> Problem | None:
    return None if guest.state is GuestState.INVITED else Problem("", N_("Samtykket er trukket"))
