"""A family that another department gives over to us: until our coordinator has taken it on, or has said no. Pure."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.casebook.marking import personal
from familiekontakten.cases import rules
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.consent import Consent
from familiekontakten.cases.opening import CARRIED
from familiekontakten.cases.parts import Programme
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if
from familiekontakten.working_days import add_working_days

ANSWER_WITHIN = 5
"""Working days until the other department knows. To be confirmed by HSFN."""

MORE_CARRIED = (
    *("form", "wishes", "wished_times", "gender_wish", "other_wishes", "home", "weight", "expecting"),
    *("statutory_pending", "in_addition", "other_help_now", "before"),
)
"""What the new coordinator needs to help, besides what every new case of a family carries. No note, no other consent
and nothing that was said of a familiekontakt goes along."""

ANSWERED = N_("Dette er besvart allerede.")


class HandedOverState(StrEnum):
    """Where it stands here."""

    WAITING = "waiting"
    TAKEN = "taken"
    DECLINED = "declined"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, kw_only=True)
class HandedOver:
    """`came_from`: the department (id) that asks; `asked_on`: when. `consent`: the parents', to us. `case`: the family
    as a case of ours would have it, nothing but its ids once this is answered. `new_case`: the one that it became.
    """

    KIND: ClassVar[str] = "handed_over"

    id: str
    version: int = 0
    state: HandedOverState = HandedOverState.WAITING
    came_from: str
    asked_on: date
    message: str = personal("")
    consent: Consent = personal()
    case: FamilyCase = personal()
    new_case: str = ""
    history: tuple[Event, ...] = ()

    def filing(self) -> Filing:
        """On the agenda until it is answered."""
        waits = self.state == HandedOverState.WAITING
        return Filing(
            list=f"{self.KIND}#{self.state}",
            since=self.asked_on,
            step="answer_handover" if waits else None,
            due=add_working_days(self.asked_on, ANSWER_WITHIN) if waits else None,
            label=self.case.contact_name,
        )


def parcel(case: FamilyCase, thing_id: str, came_from: str, message: str, consent: Consent, on: date) -> HandedOver:
    """What lies in the other department of a family that we ask it to take on."""
    carried = {name: getattr(case, name) for name in (*CARRIED, *MORE_CARRIED)}
    theirs = FamilyCase(
        id=thing_id,
        opened_on=on,
        opened_by="",
        source="known_family",
        previous_case_id=case.id,
        family=case.family_id,
        **(carried | {"elsewhere": came_from}),
    )
    return HandedOver(id=thing_id, came_from=came_from, asked_on=on, message=message, consent=consent, case=theirs)


def take_on(
    given: HandedOver, by: str, at: datetime, opens_on: date | None, plus_approved_on: date | None
) -> tuple[HandedOver, FamilyCase]:
    """The family is ours: a new case, linked to the old one. A visit of our own coordinator comes first, as always
    (declaration of principles, section 5). That a child has begun school meanwhile is no reason to let a family go.
    """
    case = replace(
        given.case,
        opened_on=day_of(at),
        opened_by=by,
        referred_on=given.asked_on,
        answered_on=day_of(at),
        consents=(given.consent,),
        history=(Event(at, by, "taken_over"),),
    )
    plus = case.programme is Programme.HOME_START_PLUS
    refuse_if(
        _waits(given),
        rules.in_operation(case, opens_on),
        rules.in_programme(case, plus_approved_on) if plus else None,
    )
    return _answered(given, HandedOverState.TAKEN, by, at, new_case=case.id), case


def decline(given: HandedOver, by: str, at: datetime) -> HandedOver:
    """We are not the right ones; the other department still has the family. What was told of it here is erased."""
    refuse_if(_waits(given))
    return _answered(given, HandedOverState.DECLINED, by, at)


def taken_back(given: HandedOver, at: datetime) -> HandedOver:
    """The other department keeps the family; what was told of it here is erased."""
    refuse_if(_waits(given))
    return _answered(given, HandedOverState.TAKEN_BACK, "department", at)


def _answered(given: HandedOver, state: HandedOverState, by: str, at: datetime, new_case: str = "") -> HandedOver:
    bare, consent = _only_ids(given.case), replace(given.consent, given_by="")
    history = (*given.history, Event(at, by, state.value))
    return replace(given, state=state, new_case=new_case, case=bare, consent=consent, message="", history=history)


def _waits(given: HandedOver) -> Problem | None:
    return None if given.state == HandedOverState.WAITING else Problem("", ANSWERED)


def _only_ids(case: FamilyCase) -> FamilyCase:
    """Which case it was, and nothing about the family."""
    return FamilyCase(
        id=case.id,
        opened_on=case.opened_on,
        opened_by="",
        previous_case_id=case.previous_case_id,
        family=case.family,
        kommune_code="",
        contact_name="",
    )
