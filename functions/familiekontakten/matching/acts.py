"""What a coordinator does about a match: lifts a family, proposes somebody, writes down both answers. Pure.

Nothing here begins an assignment: that is `assignments.starting`, after both have said yes.
"""

from dataclasses import replace
from datetime import date, datetime

from familiekontakten.cases import rules
from familiekontakten.cases.acts import answer_match, back_to_waiting, propose_match
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.changing import changed
from familiekontakten.cases.parts import Note
from familiekontakten.cases.states import CaseState
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.matching import queue
from familiekontakten.matching.decision import Candidate, decide
from familiekontakten.matching.score import POLICY
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if

NO_NEEDS_REASON = N_("Skriv kort hvorfor svaret er nei")
NO_NEEDS_DAY = N_("Velg dagen familien hører fra oss igjen")


def lift(case: FamilyCase, reason: str, *, by: str, at: datetime) -> FamilyCase:
    """A waiting family comes before the others."""
    lifted = queue.lift(reason, by, day_of(at))
    return changed(case, "lifted", by, at, rules.stands_as(case, CaseState.WAITING), lifted=lifted)


def propose(
    case: FamilyCase, candidates: tuple[Candidate, ...], volunteer_id: str, override: str, *, by: str, at: datetime
) -> FamilyCase:
    """Proposes one of the candidates; the whole list is kept with the decision, as it was."""
    decision = decide(candidates, volunteer_id, override, by=by, at=at, policy=POLICY)
    return propose_match(case, volunteer_id, decision, by=by, at=at)


def say_yes(case: FamilyCase, who: str, *, by: str, at: datetime) -> FamilyCase:
    """The "family" or the "volunteer" says yes (annual report 2011: voluntary on both sides)."""
    return answer_match(case, who, yes=True, by=by, at=at)


def say_no(case: FamilyCase, who: str, because: str, next_contact: date | None, *, by: str, at: datetime) -> FamilyCase:
    """One of them says no: the reason is kept, and the family waits again in its old place."""
    words = " ".join(because.split())
    refuse_if(
        None if words else Problem("because", NO_NEEDS_REASON),
        None if next_contact else Problem("next_contact", NO_NEEDS_DAY),
    )
    assert next_contact
    answered = answer_match(case, who, yes=False, by=by, at=at)
    noted = replace(answered, notes=(*answered.notes, Note(at, by, words)))
    return back_to_waiting(noted, next_contact, by=by, at=at)
