"""The acts on a start-up up to the agreement. Pure; each raises Refused with every rule that it would break."""

from collections.abc import Collection
from datetime import date, datetime

from familiekontakten.casebook.changing import changed
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if
from familiekontakten.start_ups.application import Application, Proof, Proofs
from familiekontakten.start_ups.changing import NOT_NOW, not_in, not_later
from familiekontakten.start_ups.reasons import OTHER
from familiekontakten.start_ups.resource_group import chair_problems
from familiekontakten.start_ups.start_up import BoardCase, Contact, SetDown, StartUp
from familiekontakten.start_ups.states import ENDED, SET_DOWN, TALKED_OVER, StartUpState

S = StartUpState

NO_REASON = N_("Velg minst én grunn.")
SAY_WHAT = N_("Skriv hva det er.")
LATER = N_("Velg en dag etter i dag.")
CHANGEABLE = frozenset(S) - ENDED - {S.AT_BOARD, S.OPERATING, S.WINDING_DOWN}
"""While the board has it, the application stays as it was sent to them; in operation it is history."""

ANEW = {"unmet": (), "set_down": None, "board": None, "withdrawal_on": None}
"""What an application begins with, the first time and after it was set down."""


def guide(start_up: StartUp, contact_on: date, by: str, at: datetime) -> StartUp:
    """The office has been in touch, and will be again by that day."""
    refuse_if(not_in(start_up, {S.INTEREST, S.GUIDANCE}), _ahead("contact_on", contact_on, at))
    return changed(start_up, "guide", by, at, state=S.GUIDANCE, contact_on=contact_on)


def receive(
    start_up: StartUp, application: Application, proofs: Proofs, contacts: tuple[Contact, ...], by: str, at: datetime
) -> StartUp:
    """The application has come, also once more after it was deferred or refused; it stands in for what was told before.

    Who represents those who grant the money never leads the resource group (declaration of principles, section 4).
    """
    refuse_if(not_in(start_up, TALKED_OVER | SET_DOWN), *chair_problems(application.resource_group))
    told = {"application": application, "proofs": dict(proofs), "contacts": contacts or start_up.contacts}
    return changed(start_up, "receive", by, at, state=S.APPLICATION, sent_on=day_of(at), **ANEW, **told)


def tell(start_up: StartUp, application: Application, by: str, at: datetime) -> StartUp:
    """The office writes down what the applicant has told. What was gone through already must be gone through again.

    Who represents those who grant the money never leads the resource group (declaration of principles, section 4).
    """
    refuse_if(not_in(start_up, CHANGEABLE), *chair_problems(application.resource_group, "chair"))
    return changed(start_up, "tell", by, at, state=_unchecked(start_up), application=application)


def prove(start_up: StartUp, requirement: str, proof: Proof, by: str, at: datetime) -> StartUp:
    """What shows that a requirement holds is listed, in place of what was listed for it before."""
    refuse_if(not_in(start_up, CHANGEABLE), not_later("on", proof.on, at))
    proofs = start_up.proofs | {requirement: proof}
    return changed(start_up, "prove", by, at, state=_unchecked(start_up), proofs=proofs)


def check(start_up: StartUp, by: str, at: datetime) -> StartUp:
    """The office has gone through D1 to D6 and D8. What does not hold is noted; whether it goes on, the board says."""
    refuse_if(not_in(start_up, {S.APPLICATION}))
    unmet = unmet_before_the_board(start_up, day_of(at))
    return changed(start_up, "check", by, at, state=S.CHECKED, checked_on=day_of(at), unmet=unmet)


def present(start_up: StartUp, board: BoardCase, by: str, at: datetime) -> StartUp:
    """It stands on the agenda of a meeting."""
    refuse_if(not_in(start_up, {S.CHECKED}))
    return changed(start_up, "present", by, at, state=S.AT_BOARD, board=board)


def defer(start_up: StartUp, reasons: Collection[str], note: str, until: date, by: str, at: datetime) -> StartUp:
    """The office and the applicant let it rest until a day, for a reason."""
    refuse_if(not_in(start_up, TALKED_OVER), *unexplained(reasons, note), _ahead("until", until, at))
    return changed(start_up, "defer", by, at, state=S.DEFERRED, set_down=SetDown((*reasons,), note, until))


def resume(start_up: StartUp, contact_on: date, by: str, at: datetime) -> StartUp:
    """It is taken up again: as an application that is to be gone through where one was sent, else in guidance."""
    was_open = Problem("", NOT_NOW) if start_up.department else None
    refuse_if(not_in(start_up, SET_DOWN), _ahead("contact_on", contact_on, at), was_open)
    state = S.APPLICATION if start_up.sent_on else S.GUIDANCE
    sent_on = start_up.sent_on and day_of(at)
    return changed(start_up, "resume", by, at, state=state, contact_on=contact_on, sent_on=sent_on, **ANEW)


def support(start_up: StartUp, on: date, by: str, at: datetime) -> StartUp:
    """The municipality got money from the state to begin with (annual report for 2019)."""
    refuse_if(not_in(start_up, frozenset(S) - ENDED), not_later("on", on, at))
    return changed(start_up, "support", by, at, support_on=on)


def unmet_before_the_board(start_up: StartUp, day: date) -> tuple[str, ...]:
    """The ids of what does not hold on a day of all that is asked before the board decides, so of all but D7."""
    return tuple(one.requirement.id for one in start_up.standing(day) if not one.met and one.requirement.id != "D7")


def unexplained(reasons: Collection[str], note: str) -> tuple[Problem | None, ...]:
    """A deferral or a refusal without a reason helps nobody on: what is missing in the explanation."""
    return (
        None if reasons else Problem("reasons", NO_REASON),
        Problem("note", SAY_WHAT) if OTHER in reasons and not note else None,
    )


def _unchecked(start_up: StartUp) -> StartUpState:
    return S.APPLICATION if start_up.state == S.CHECKED else start_up.state


def _ahead(field: str, day: date, at: datetime) -> Problem | None:
    return Problem(field, LATER) if day <= day_of(at) else None
