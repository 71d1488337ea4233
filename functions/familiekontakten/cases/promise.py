"""What the holder of the family's receipt is promised: the same as the coordinator's list says. Pure."""

from familiekontakten.cases.agenda import todo
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.states import CaseState
from familiekontakten.receipts import promises
from familiekontakten.receipts.promises import Promise

HAS_VISITS = (CaseState.ACTIVE, CaseState.PAUSED, CaseState.CLOSING)


def promise_of(case: FamilyCase) -> Promise | None:
    """What the status page says of this case; None where nobody holds a receipt: a case that was opened again."""
    if case.previous_case_id:
        return None
    if not case.open:
        return promises.closed(case.id)
    if case.state in HAS_VISITS:
        return promises.active(case.id)
    return _until_visits(case)


def new_promise(before: FamilyCase, after: FamilyCase) -> Promise | None:
    """What to store with an act, where it changes what was promised."""
    promise = promise_of(after)
    return None if promise == promise_of(before) else promise


def _until_visits(case: FamilyCase) -> Promise:
    due = case.next_contact or (todo(case) or (None, case.opened_on))[1]
    if case.state is CaseState.NEW:
        return promises.taken_on(case.id, due)
    if case.state is CaseState.VISIT_ARRANGED:
        return promises.visit_arranged(case.id, due)
    return promises.waiting(case.id, due)
