"""The rules of a family's case, one by one. Each gives the problem when it is broken, and None when it holds. Pure.

Sources are the charity's own documents: the declaration of principles and methods, the description of the programme,
and the annual reports 2011 and 2019. "To be confirmed by HSFN" marks what we set ourselves.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from familiekontakten.cases.agenda import CONTACT_WITHIN, REVIEW_AFTER
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.parts import Child, Programme
from familiekontakten.cases.states import FOLLOWS, CaseState
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_

LEAST_HOURS, MOST_HOURS = 2, 4
"""The planned visit, in hours a week (the description of the programme)."""


def is_open(case: FamilyCase) -> Problem | None:
    """A closed case never changes. To be confirmed by HSFN."""
    text = N_("Saken er avsluttet og kan ikke endres. Har familien et nytt behov, åpne en ny sak")
    return None if case.open else Problem("", text)


def is_closed(case: FamilyCase) -> Problem | None:
    """A family has one open case at a time. To be confirmed by HSFN."""
    return Problem("", N_("Familien har en åpen sak. Arbeid videre i den")) if case.open else None


def one_at_a_time(lists: Iterable[str]) -> Problem | None:
    """A family that comes back has no other open case: `lists` are those where what is known of them is found."""
    still = any(one.startswith("case#") and one != f"case#{CaseState.CLOSED}" for one in lists)
    return Problem("", N_("Familien har en åpen sak. Arbeid videre i den")) if still else None


def may_follow(case: FamilyCase, state: CaseState) -> Problem | None:
    """The states follow each other as in `states.FOLLOWS`."""
    return None if state in FOLLOWS[case.state] else not_now()


def not_asked_elsewhere(case: FamilyCase) -> Problem | None:
    """A case does not end while another department thinks about taking the family on: it would take on nobody."""
    text = N_("En annen avdeling er spurt om å ta over. Trekk det tilbake først, eller vent på svaret")
    return Problem("", text) if case.handing_over and not case.handing_over.answer else None


def stands_as(case: FamilyCase, *states: CaseState) -> Problem | None:
    """Some acts change no state, and belong to certain states only."""
    return None if case.state in states else not_now()


def not_now() -> Problem:
    """An act out of its turn."""
    text = N_("Dette kan ikke gjøres slik saken står nå. Åpne saken på nytt, og se hva som er neste steg")
    return Problem("", text)


def school_starts(birth_year: int) -> date:
    """A child is of school age from 1 August of the year it turns six. To be confirmed by HSFN."""
    return date(birth_year + 6, 8, 1)


def in_programme(case: FamilyCase, plus_approved_on: date | None = None) -> Problem | None:
    """The rule of the case's programme on the day it opens. A case does not end because a child starts school."""
    if case.programme is Programme.HOME_START_PLUS:
        return plus_allowed(case.children, case.opened_on, plus_approved_on)
    return child_under_school_age(case.children, case.opened_on, expecting=case.expecting)


def in_operation(case: FamilyCase, opens_on: date | None) -> Problem | None:
    """No family before the department is in operation: approved, with an agreement (the charity's page for
    municipalities). One that was closed here was taken on in operation, so coming back asks nothing new.
    """
    text = N_("Avdelingen er ikke i drift ennå, og kan ikke ta inn familier før dagen den åpner")
    return Problem("", text) if opens_on and case.opened_on < opens_on else None


def child_under_school_age(children: Sequence[Child], on: date, *, expecting: bool = False) -> Problem | None:
    """At least one child under school age (declaration of principles, section 1; annual report 2019). A child that is
    expected counts: to be confirmed by HSFN.
    """
    if expecting or any(on < school_starts(child.birth_year) for child in children):
        return None
    return Problem("children_birth_years", N_("Familien må ha minst ett barn under skolealder når saken åpnes"))


def plus_allowed(children: Sequence[Child], on: date, approved_on: date | None) -> Problem | None:
    """Home-Start+ is for children from 6 to 16, in departments that the national board approved first (annual report
    2019).
    """
    if approved_on is None or approved_on > on:
        return Problem("programme", N_("Avdelingen har ikke godkjenning fra det nasjonale styret for Home-Start+"))
    if any(6 <= on.year - child.birth_year <= 16 for child in children):
        return None
    return Problem("children_birth_years", N_("Home-Start+ er for familier med barn fra 6 til 16 år"))


def by_a_coordinator(who: str, coordinators: Collection[str]) -> Problem | None:
    """The coordinator makes the first visit in every family (declaration of principles, section 5)."""
    text = N_("Første besøk gjøres av en koordinator. Velg en av avdelingens koordinatorer")
    return None if who in coordinators else Problem("visit_by", text)


def visited(case: FamilyCase) -> Problem | None:
    """Nobody waits or is matched before the first visit (annual report 2019: "visited and waiting")."""
    return None if case.first_visit else Problem("", N_("Koordinatoren må besøke familien først"))


def not_later_than(field: str, on: date, today: date) -> Problem | None:
    """What is recorded as done cannot lie in the future."""
    return None if on <= today else Problem(field, N_("Skriv en dato som ikke er etter i dag"))


def later_than(field: str, on: date, today: date) -> Problem | None:
    """What is planned lies ahead."""
    return None if on > today else Problem(field, N_("Velg en dag etter i dag"))


def contact_in_time(next_contact: date, today: date) -> Problem | None:
    """A waiting family always has a promised next contact (annual report 2011); at most four weeks ahead, to be
    confirmed by HSFN.
    """
    if today < next_contact <= today + CONTACT_WITHIN:
        return None
    text = N_("Velg en dag innen fire uker. Familien skal vite når de hører fra oss igjen")
    return Problem("next_contact", text)


def both_said_yes(case: FamilyCase) -> Problem | None:
    """A match is voluntary on both sides (annual report 2011); that both must have said yes first is to be confirmed
    by HSFN.
    """
    yes = bool(case.proposals) and case.proposals[-1].both_yes
    return None if yes else Problem("", N_("Både familien og familiekontakten må ha sagt ja til koblingen"))


def one_assignment(case: FamilyCase) -> Problem | None:
    """The same familiekontakt week after week (annual report 2011); one at a time is to be confirmed by HSFN."""
    return Problem("", N_("Familien har allerede en familiekontakt")) if case.assignment_id else None


def unusual_hours(hours: float) -> Problem | None:
    """The planned visit is two to four hours, once a week (the description of the programme). A warning, never a
    block: what happened may be recorded as it was.
    """
    text = N_("Vanlig er to til fire timer i uken")
    return None if LEAST_HOURS <= hours <= MOST_HOURS else Problem("hours", text)


def review_in_time(review_on: date, today: date) -> Problem | None:
    """After about six months we talk about going on (the description of the programme)."""
    text = N_("Velg en dag i løpet av de neste seks månedene")
    return None if today < review_on <= today + REVIEW_AFTER else Problem("review_on", text)


def has_reason(field: str, reason: str) -> Problem | None:
    """Going on beyond six months, pausing and ending are explained (annual report 2019; the form of it is to be
    confirmed by HSFN).
    """
    return None if reason.strip() else Problem(field, N_("Skriv kort hvorfor"))


def agreed_first(case: FamilyCase) -> Problem | None:
    """There is an agreement with the family (annual report 2011); before the first ordinary visit: to be confirmed by
    HSFN.
    """
    return None if case.agreement else Problem("", N_("Lag avtalen med familien før besøkene begynner"))


def beside_statutory_help(statutory_pending: str, *, in_addition: bool) -> Problem | None:
    """We never replace help that a family has a right to (annual reports 2011 and 2019). While such help is not decided
    the coordinator says that ours comes beside it; there is no way to say that it comes instead. The tick is to be
    confirmed by HSFN.
    """
    text = N_("Kryss av for at familiekontakten kommer i tillegg til hjelpen familien har rett til")
    return Problem("in_addition", text) if statutory_pending == "yes" and not in_addition else None
