"""What happens to a case from the waiting list through the visits. The goodbye is in `ending`. Pure.

Each act takes the case, gives it as it is afterwards, and raises Refused naming every broken rule. `by` is the id of
who did it, `at` the instant.
"""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from familiekontakten.cases import rules
from familiekontakten.cases.agenda import REVIEW_AFTER
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.changing import changed
from familiekontakten.cases.parts import Agreement, Contact, Pause, Proposal, Review
from familiekontakten.cases.states import CaseState
from familiekontakten.evaluations.evaluation import Evaluation, labelled
from familiekontakten.matching.decision import Decision
from familiekontakten.months import day_of

S = CaseState


def contact_made(case: FamilyCase, contact: Contact, next_contact: date, *, by: str, at: datetime) -> FamilyCase:
    """A waiting family heard from us, and knows when they will again."""
    return changed(
        case,
        "contacted",
        by,
        at,
        rules.stands_as(case, S.WAITING, S.MATCH_PROPOSED),
        rules.not_later_than("on", contact.on, day_of(at)),
        rules.contact_in_time(next_contact, day_of(at)),
        contacts=(*case.contacts, contact),
        next_contact=next_contact,
    )


def propose_match(
    case: FamilyCase, volunteer_id: str, decision: Decision | None = None, *, by: str, at: datetime
) -> FamilyCase:
    """A volunteer is proposed, and the decision is kept as it was; both sides are asked now. The volunteer's own rules
    are matching's.
    """
    return changed(
        case,
        "match_proposed",
        by,
        at,
        rules.visited(case),
        rules.one_assignment(case),
        to=S.MATCH_PROPOSED,
        proposals=(*case.proposals, Proposal(volunteer_id, day_of(at), by)),
        decisions=(*case.decisions, decision) if decision else case.decisions,
    )


def answer_match(case: FamilyCase, who: str, *, yes: bool, by: str, at: datetime) -> FamilyCase:
    """The "family" or the "volunteer" has answered. After a no, `back_to_waiting` is the way on."""
    problem = rules.stands_as(case, S.MATCH_PROPOSED)
    answered = tuple(_answered(proposal, who, yes=yes) for proposal in case.proposals[-1:])
    return changed(case, f"{who}_said_{_word(yes)}", by, at, problem, proposals=(*case.proposals[:-1], *answered))


def agree(case: FamilyCase, agreement: Agreement, *, by: str, at: datetime) -> FamilyCase:
    """The agreement with the family; an earlier one is kept. Hours outside two to four are a warning, no block."""
    return changed(
        case,
        "agreed",
        by,
        at,
        rules.stands_as(case, S.MATCH_PROPOSED, S.ACTIVE, S.PAUSED),
        rules.not_later_than("signed_on", agreement.signed_on, day_of(at)),
        agreement=agreement,
        earlier_agreements=_set_aside(case),
    )


def activate(case: FamilyCase, assignment_id: str, *, by: str, at: datetime) -> FamilyCase:
    """Visits begin: both said yes, the agreement is made, and there is no other familiekontakt."""
    problems = (rules.both_said_yes(case), rules.agreed_first(case), rules.one_assignment(case))
    return changed(
        case,
        "visits_began",
        by,
        at,
        *problems,
        to=S.ACTIVE,
        assignment_id=assignment_id,
        started_on=day_of(at),
        review_on=day_of(at) + REVIEW_AFTER,
        next_contact=None,
    )


def back_to_waiting(case: FamilyCase, next_contact: date, *, by: str, at: datetime) -> FamilyCase:
    """One side said no, or the volunteer left: the family waits again, in the place they had in the queue."""
    return changed(
        case,
        "waiting_again",
        by,
        at,
        rules.stands_as(case, S.MATCH_PROPOSED, S.ACTIVE, S.PAUSED),
        rules.contact_in_time(next_contact, day_of(at)),
        to=S.WAITING,
        next_contact=next_contact,
        started_on=None,
        review_on=None,
        paused_until=None,
        agreement=None,
        earlier_agreements=_set_aside(case),
        **without_assignment(case),
    )


def pause(case: FamilyCase, until: date, reason: str, *, by: str, at: datetime) -> FamilyCase:
    """No visits until a day that all know."""
    problems = (rules.has_reason("reason", reason), rules.later_than("until", until, day_of(at)))
    pauses = (*case.pauses, Pause(day_of(at), until, reason))
    return changed(case, "paused", by, at, *problems, to=S.PAUSED, paused_until=until, pauses=pauses)


def resume(case: FamilyCase, *, by: str, at: datetime) -> FamilyCase:
    """Visits go on after a pause."""
    problem = rules.stands_as(case, S.PAUSED)
    return changed(case, "resumed", by, at, problem, to=S.ACTIVE, paused_until=None)


def go_on(case: FamilyCase, reason: str, review_on: date, *, by: str, at: datetime) -> FamilyCase:
    """After a review, or instead of closing: the visits continue, and the reason says why."""
    today = day_of(at)
    problems = (
        rules.stands_as(case, S.ACTIVE, S.CLOSING),
        rules.has_reason("reason", reason),
        rules.review_in_time(review_on, today),
    )
    reviews = (*case.reviews, Review(today, by, reason))
    to = None if case.state is S.ACTIVE else S.ACTIVE
    return changed(
        case, "continued", by, at, *problems, to=to, review_on=review_on, reviews=reviews, closing=None, close_by=None
    )


def receive_evaluation(
    case: FamilyCase, evaluation: Evaluation, *, at: datetime
) -> tuple[FamilyCase | Evaluation, ...]:
    """What to save when an evaluation has come in: the evaluation, and the case where it is still open."""
    evaluation = labelled(evaluation, case.label)
    if not case.open:
        return (evaluation,)
    evaluated = tuple(dict.fromkeys((*case.evaluated, evaluation.who)))
    return (evaluation, changed(case, "evaluated", evaluation.who, at, evaluated=evaluated))


def _answered(proposal: Proposal, who: str, *, yes: bool) -> Proposal:
    return replace(proposal, family=yes) if who == "family" else replace(proposal, volunteer=yes)


def _word(yes: bool) -> str:
    return "yes" if yes else "no"


def _set_aside(case: FamilyCase) -> tuple[Agreement, ...]:
    return (*case.earlier_agreements, case.agreement) if case.agreement else case.earlier_agreements


def without_assignment(case: FamilyCase) -> dict[str, Any]:
    """The changes that leave a case without a familiekontakt, the ended assignment kept on record."""
    earlier = (*case.earlier_assignments, case.assignment_id) if case.assignment_id else case.earlier_assignments
    return {"assignment_id": None, "earlier_assignments": earlier}
