"""What the national board decides, and what follows: agreement and first day. Pure; each raises Refused."""

from datetime import date, datetime

from familiekontakten.casebook.changing import changed
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if
from familiekontakten.start_ups.acts import unexplained, unmet_before_the_board
from familiekontakten.start_ups.application import Agreement, Decision, Outcome
from familiekontakten.start_ups.changing import not_in, not_later
from familiekontakten.start_ups.requirements import Standing
from familiekontakten.start_ups.start_up import SetDown, StartUp
from familiekontakten.start_ups.states import StartUpState

S = StartUpState

UNMET = N_("Kan ikke godkjennes ennå. Disse kravene er ikke oppfylt: {requirements}")
BEFORE_APPLICATION = N_("Vedtaket kan ikke være eldre enn søknaden.")
UNTIL_WHEN = N_("Skriv til hvilken dag saken er utsatt, etter møtet.")
AFTER_APPROVAL = N_("Avtalen kan tidligst gjelde fra dagen styret godkjente avdelingen.")
ENDS_FIRST = N_("Avtalen må slutte etter at den begynner.")
NO_ID = N_("Avdelingen må ha en plass i avdelingslisten.")

BY_OUTCOME = {Outcome.APPROVED: S.APPROVED, Outcome.DEFERRED: S.DEFERRED, Outcome.REFUSED: S.REFUSED}


def decide(start_up: StartUp, decision: Decision, until: date | None, by: str, at: datetime) -> StartUp:
    """The board approves, defers until a day, or refuses.

    It approves a department only when all that is demanded before holds on that day (the charity's page for
    municipalities). Without a reason nothing is deferred or refused (to be confirmed by HSFN).
    """
    refuse_if(
        not_in(start_up, {S.AT_BOARD}),
        not_later("on", decision.on, at),
        Problem("on", BEFORE_APPLICATION) if start_up.sent_on and decision.on < start_up.sent_on else None,
        *_allowed(start_up, decision, until),
    )
    state, decisions = BY_OUTCOME[decision.outcome], (*start_up.decisions, decision)
    down = None if state == S.APPROVED else SetDown(decision.reasons, decision.note, until)
    return changed(start_up, decision.outcome.value, by, at, state=state, decisions=decisions, set_down=down)


def agree(start_up: StartUp, agreement: Agreement, by: str, at: datetime) -> StartUp:
    """The cooperation agreement is signed: after the approval, for a time (the charity's page for municipalities)."""
    refuse_if(not_in(start_up, {S.APPROVED}), *_in_time(start_up, agreement))
    return changed(start_up, "agree", by, at, state=S.AGREED, agreement=agreement)


def renew(start_up: StartUp, agreement: Agreement, by: str, at: datetime) -> StartUp:
    """A new agreement takes the place of the one before, which stays on record: until the department opens. From then
    on its page in the network holds the agreement (`network/branches/`), and nothing else does.
    """
    refuse_if(not_in(start_up, {S.AGREED}), *_in_time(start_up, agreement))
    earlier = (*start_up.earlier_agreements, *((start_up.agreement,) if start_up.agreement else ()))
    return changed(start_up, "renew", by, at, agreement=agreement, earlier_agreements=earlier)


def begin_operating(start_up: StartUp, department: str, opens_on: date, by: str, at: datetime) -> StartUp:
    """The department (id) opens on that day: only where D1 to D8 hold then, and today where that is later.

    So an approval is dated before the first day, and the agreement is in force (the charity's page for municipalities;
    annual reports for 2011 and 2019). Otherwise Refused has one problem for each thing that is missing.
    """
    then, now = (missing_on(start_up.standing(day)) for day in (opens_on, max(opens_on, day_of(at))))
    refuse_if(
        not_in(start_up, {S.AGREED}),
        None if department else Problem("department", NO_ID),
        *(then or now),
    )
    return changed(start_up, "open", by, at, state=S.OPERATING, department=department, opens_on=opens_on)


def missing_on(standings: tuple[Standing, ...]) -> tuple[Problem, ...]:
    """What is missing, as problems: one for each thing that somebody must do."""
    return tuple(Problem(one.requirement.id, missing.text) for one in standings for missing in one.missing)


def _allowed(start_up: StartUp, decision: Decision, until: date | None) -> tuple[Problem | None, ...]:
    if decision.outcome == Outcome.APPROVED:
        unmet = unmet_before_the_board(start_up, decision.on)
        return (Problem("outcome", UNMET, {"requirements": ", ".join(unmet)}) if unmet else None,)
    deferred = decision.outcome == Outcome.DEFERRED
    too_early = deferred and (until is None or until <= decision.on)
    return (*unexplained(decision.reasons, decision.note), Problem("until", UNTIL_WHEN) if too_early else None)


def _in_time(start_up: StartUp, agreement: Agreement) -> tuple[Problem | None, ...]:
    approved_on = start_up.decision.on if start_up.decision else date.min
    return (
        Problem("since", AFTER_APPROVAL) if agreement.since < approved_on else None,
        Problem("until", ENDS_FIRST) if agreement.until <= agreement.since else None,
    )
