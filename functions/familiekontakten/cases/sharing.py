"""What is told to others about a family: consent given and taken back, and help to reach another service. Pure.

Nothing leaves without a live consent that names the recipient and serves to help the family; the only exception is a
child's safety, and then the right authority was contacted (declaration of principles, section 9).
"""

from dataclasses import replace
from datetime import datetime, timedelta

from familiekontakten.cases import rules
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.changing import changed
from familiekontakten.cases.consent import LASTS, Consent
from familiekontakten.cases.onward import FOLLOWS, OnwardReferral, OnwardState
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.safety.report import SafetyReport


def consent_given(case: FamilyCase, consent: Consent, *, by: str, at: datetime) -> FamilyCase:
    """The family consents that somebody named is told something, for at most a year."""
    problems = (
        rules.not_later_than("given_on", consent.given_on, day_of(at)),
        _named(consent),
        _says_what(consent.scope),
        _not_for_ever(consent),
    )
    return changed(case, "consent_given", by, at, *problems, consents=(*case.consents, consent))


def consent_withdrawn(case: FamilyCase, consent_id: str, *, by: str, at: datetime) -> FamilyCase:
    """The family takes a consent back: it allows nothing from this moment, and stays on record."""
    consents = tuple(each.withdrawn(day_of(at)) if each.id == consent_id else each for each in case.consents)
    return changed(case, "consent_withdrawn", by, at, consents=consents)


def onward_proposed(case: FamilyCase, onward: OnwardReferral, *, by: str, at: datetime) -> FamilyCase:
    """A service that could help is talked about with the family. Nothing has left."""
    fresh = replace(onward, state=OnwardState.PROPOSED, consent_id=None, safety_report_id=None)
    return changed(case, "onward_proposed", by, at, onward=(*case.onward, fresh))


def onward_moved(case: FamilyCase, onward_id: str, to: OnwardState, *, by: str, at: datetime) -> FamilyCase:
    """One referral goes on to its next state; where it needs consent, a live one that names this recipient and covers
    what is told.
    """
    onward = _of(case, onward_id)
    consent = allowing(case, onward, at)
    needs = to in (OnwardState.CONSENTED, OnwardState.SENT)
    problems = (_may_follow(onward, to), _consented(consent) if needs else None)
    moved = replace(onward, state=to, consent_id=consent.id if needs and consent else onward.consent_id)
    return changed(case, f"onward_{to}", by, at, *problems, onward=_with(case, moved))


def onward_for_safety(
    case: FamilyCase, onward: OnwardReferral, report: SafetyReport, *, by: str, at: datetime
) -> FamilyCase:
    """The only way past consent: to the authority that a safety report of this case says was contacted."""
    text = N_("Uten samtykke kan bare barnets sikkerhet gå foran, og bare til myndigheten i rapporten")
    covered = report.case_id == case.id and report.history and report.authority == onward.recipient
    sent = replace(onward, state=OnwardState.SENT, consent_id=None, safety_report_id=report.id)
    problem = None if covered else Problem("recipient", text)
    return changed(case, "onward_for_safety", by, at, problem, onward=(*case.onward, sent))


def allowing(case: FamilyCase, onward: OnwardReferral, at: datetime) -> Consent | None:
    """The consent that lets this be told today, if there is one."""
    today = day_of(at)
    return next((each for each in case.consents if each.allows(onward.recipient, onward.scope, today)), None)


def _of(case: FamilyCase, onward_id: str) -> OnwardReferral:
    """Raises KeyError where the case has no such referral."""
    return {onward.id: onward for onward in case.onward}[onward_id]


def _with(case: FamilyCase, moved: OnwardReferral) -> tuple[OnwardReferral, ...]:
    return tuple(moved if onward.id == moved.id else onward for onward in case.onward)


def _may_follow(onward: OnwardReferral, to: OnwardState) -> Problem | None:
    text = N_("Dette kan ikke gjøres slik videreformidlingen står nå")
    return None if to in FOLLOWS[onward.state] else Problem("state", text)


def _consented(consent: Consent | None) -> Problem | None:
    text = N_(
        "Familien har ikke samtykket til at denne mottakeren får vite dette. Spør familien, og skriv inn samtykket"
    )
    return None if consent else Problem("state", text)


def _named(consent: Consent) -> Problem | None:
    return (
        None if consent.recipient.strip() else Problem("recipient", N_("Skriv hvem familien vil at vi forteller det"))
    )


def _says_what(scope: tuple[str, ...]) -> Problem | None:
    return None if scope else Problem("scope", N_("Velg hva vi kan fortelle"))


def _not_for_ever(consent: Consent) -> Problem | None:
    longest = consent.given_on + timedelta(days=LASTS)
    text = N_("Velg en dag innen ett år. Så spør vi familien igjen")
    return None if consent.given_on <= consent.expires_on <= longest else Problem("expires_on", text)
