"""What the family's status page says after a match was answered or begun: stored together with the case."""

from familiekontakten.casebook.also import Also
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.states import CaseState
from familiekontakten.receipts import promises
from familiekontakten.receipts.records import promised


def promises_of(case: FamilyCase) -> tuple[Also, ...]:
    """The promise that follows from the case as it is now; none where nothing about it has changed."""
    if case.state is CaseState.WAITING and case.next_contact:
        return (promised(promises.waiting(case.id, case.next_contact)),)
    return (promised(promises.active(case.id)),) if case.state is CaseState.ACTIVE else ()
