"""The department that gives a family over: asking another one, taking that back, and what it answered. Pure.

The family stays here, with everything that is promised to it, until the other department's coordinator has taken it on
(to be confirmed by HSFN). Nothing about it is told without the parents' consent, and only to help the family
(declaration of principles, section 9).
"""

from dataclasses import replace
from datetime import date, datetime, timedelta

from familiekontakten.cases.acts import back_to_waiting
from familiekontakten.cases.agenda import CONTACT_WITHIN
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.changing import changed
from familiekontakten.cases.consent import LASTS, Consent
from familiekontakten.cases.ending import over
from familiekontakten.cases.forms.sharing import SCOPE
from familiekontakten.cases.parts import HandingOver
from familiekontakten.cases.sharing import consent_given
from familiekontakten.cases.states import CaseState, EndReason
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of

S = CaseState

ASKED_ALREADY = N_("En annen avdeling er spurt allerede. Trekk det tilbake først, eller vent på svaret.")
NOT_ASKED = N_("Ingen avdeling er spurt om å ta over.")
NOT_TAKEN = N_("Den andre avdelingen har ikke tatt over ennå.")
TAKEN, DECLINED = "taken", "declined"
"""What the other department may answer."""
MATCHED = frozenset({S.MATCH_PROPOSED, S.ACTIVE, S.PAUSED})


def consent_to(name: str, given_by: str, how: str, on: date, number: int) -> Consent:
    """The parents' consent that the department of that name learns what it needs to help them."""
    scope = tuple(choice.value for choice in SCOPE)
    return Consent(f"c{number}", name, scope, given_by, on, how, on + timedelta(days=LASTS))


def ask(case: FamilyCase, to: str, consent: Consent, thing_id: str, by: str, at: datetime) -> FamilyCase:
    """Another department (id) is asked to take the family on; `thing_id`: what lies there of it. Kept: the consent."""
    told = consent_given(case, consent, by=by, at=at)
    pending = Problem("department", ASKED_ALREADY) if _waits(case) else None
    asked = HandingOver(thing_id, to, day_of(at))
    return changed(told, "handover_asked", by, at, pending, handing_over=asked)


def take_back(case: FamilyCase, by: str, at: datetime) -> FamilyCase:
    """The family stays here after all."""
    nobody = None if case.handing_over and case.handing_over.answer != TAKEN else Problem("", NOT_ASKED)
    return changed(case, "handover_taken_back", by, at, nobody, handing_over=None)


def answered(case: FamilyCase, asked: HandingOver, answer: str, at: datetime) -> FamilyCase:
    """The other department has answered. Who has taken the family on has it, whatever was thought here meanwhile."""
    said = replace(asked, answer=answer, answered_on=day_of(at))
    return changed(case, f"handover_{answer}", "department", at, handing_over=said)


def finish(case: FamilyCase, by: str, at: datetime) -> FamilyCase:
    """The goodbye here, when the other department has the family: the case is closed, the visits from here end."""
    asked = case.handing_over
    missing = None if asked and asked.answer == TAKEN else Problem("", NOT_TAKEN)
    known = changed(case, "handed_over", by, at, missing, elsewhere=asked.to if asked else "")
    waiting = back_to_waiting(known, day_of(at) + CONTACT_WITHIN, by=by, at=at) if case.state in MATCHED else known
    return over(waiting, EndReason.HANDED_OVER, by=by, at=at)


def _waits(case: FamilyCase) -> bool:
    return case.handing_over is not None and case.handing_over.answer != DECLINED
