"""A family that goes over to another department: what is refused, what goes along, and what is left. Pure."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from familiekontakten.cases import ending
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.parts import Note, Programme
from familiekontakten.cases.states import CaseState, EndReason
from familiekontakten.handovers import giving, handed_over
from familiekontakten.handovers.handed_over import HandedOver, HandedOverState
from familiekontakten.handovers.inbound import packed, unpacked
from familiekontakten.refused import Refused
from familiekontakten.statistics.facts.families import facts_of_case

from tests.cases import families
from tests.cases.families import KARI, NOW, TODAY

OPEN: list[Callable[[], FamilyCase]] = [
    *(families.new, families.arranged, families.visited, families.waiting),
    *(families.proposed, families.active, families.paused, families.closing),
]
GIVEN = "GGGGGGGGG"


def consent(number: int = 1) -> Any:  # noqa: ANN401 - a consent
    return giving.consent_to("Hamar", "Mor", "oral", TODAY, number)


def asked(case: FamilyCase) -> FamilyCase:
    return giving.ask(case, "hamar", consent(), GIVEN, KARI, NOW)


def answered(case: FamilyCase, answer: str) -> FamilyCase:
    assert case.handing_over
    return giving.answered(case, case.handing_over, answer, NOW)


def parcel(case: FamilyCase) -> HandedOver:
    return handed_over.parcel(case, GIVEN, "moss", "Ring meg", consent(), TODAY)


def refused(act: Callable[[], object]) -> list[str]:
    with pytest.raises(Refused) as found:
        act()
    return [problem.text for problem in found.value.problems]


@pytest.mark.parametrize("case", OPEN, ids=lambda case: case.__name__)
def test_from_any_state_the_family_is_ours_until_the_other_department_has_it(case: Callable[[], FamilyCase]) -> None:
    waits = asked(case())
    assert (waits.state, waits.filing().due) == (case().state, case().filing().due)
    assert waits.consents[-1].recipient == "Hamar"
    assert giving.NOT_TAKEN in refused(lambda: giving.finish(waits, KARI, NOW))
    taken = answered(waits, giving.TAKEN)
    assert taken.open
    assert taken.filing().step == "handover_taken"
    over = giving.finish(taken, KARI, NOW)
    assert (over.state, over.end_reason, over.filing().step) == (CaseState.CLOSED, EndReason.HANDED_OVER, None)
    assert (over.assignment_id, over.elsewhere) == (None, "hamar")


def test_while_another_department_thinks_the_case_does_not_end_and_nobody_else_is_asked() -> None:
    waits = asked(families.waiting())
    assert len(refused(lambda: ending.end(waits, EndReason.WITHDRAWN, by=KARI, at=NOW))) == 1
    assert giving.ASKED_ALREADY in refused(lambda: giving.ask(waits, "larvik", consent(2), "H", KARI, NOW))
    stays = giving.take_back(waits, KARI, NOW)
    assert ending.end(stays, EndReason.WITHDRAWN, by=KARI, at=NOW).state is CaseState.CLOSED


def test_a_no_is_on_the_agenda_and_another_department_can_be_asked() -> None:
    declined = answered(asked(families.waiting()), giving.DECLINED)
    assert declined.filing().step == "handover_declined"
    again = giving.ask(declined, "larvik", consent(2), "HHHHHHHHH", KARI, NOW)
    assert (again.handing_over and again.handing_over.to, again.filing().step) == ("larvik", "contact_waiting")
    assert giving.NOT_ASKED in refused(lambda: giving.take_back(families.waiting(), KARI, NOW))


def test_who_has_the_family_cannot_lose_it_again_by_a_question_taken_back() -> None:
    taken = answered(asked(families.waiting()), giving.TAKEN)
    assert giving.NOT_ASKED in refused(lambda: giving.take_back(taken, KARI, NOW))


def test_what_helps_the_family_goes_along_and_no_note_and_no_other_consent() -> None:
    old = asked(replace(families.active(), notes=(Note(NOW, KARI, "Bare for oss"),), not_with=("X",)))
    case = unpacked(packed(parcel(old))).case
    assert (case.contact_name, case.phone, case.children, case.wishes) == (
        *(old.contact_name, old.phone, old.children, old.wishes),
    )
    assert (case.previous_case_id, case.family, case.elsewhere) == (old.id, old.family_id, "moss")
    assert (case.notes, case.consents, case.assignment_id, case.state) == ((), (), None, CaseState.NEW)


def test_the_new_case_begins_with_a_visit_and_the_consent_and_the_parcel_is_emptied() -> None:
    given, case = handed_over.take_on(parcel(families.active()), "s-9", NOW, None, None)
    assert (case.state, case.filing().step, case.opened_by) == (CaseState.NEW, "arrange_first_visit", "s-9")
    assert case.consents == (consent(),)
    assert (given.state, given.new_case, given.filing().step) == (HandedOverState.TAKEN, case.id, None)
    assert (given.case.contact_name, given.case.phone, given.message, given.filing().label) == ("", "", "", "")


@pytest.mark.parametrize(
    "act", [lambda one: handed_over.decline(one, "s-9", NOW), lambda one: handed_over.taken_back(one, NOW)]
)
def test_of_a_family_that_stays_where_it_is_nothing_stays_here(act: Callable[[HandedOver], HandedOver]) -> None:
    over = act(parcel(families.waiting()))
    assert b"Pr\xc3\xb8vesen" not in packed(over)
    assert handed_over.ANSWERED in refused(lambda: handed_over.take_on(over, "s-9", NOW, None, None))


def test_a_department_that_is_not_open_takes_no_family_and_home_start_plus_needs_its_approval() -> None:
    assert refused(lambda: handed_over.take_on(parcel(families.waiting()), "s-9", NOW, TODAY + timedelta(days=1), None))
    old = replace(families.waiting(), programme=Programme.HOME_START_PLUS)
    assert refused(lambda: handed_over.take_on(parcel(old), "s-9", NOW, None, None))


def test_both_departments_facts_name_one_family_that_the_nation_counts_once() -> None:
    _, theirs = handed_over.take_on(parcel(families.waiting()), "s-9", NOW, None, None)
    ours = giving.finish(answered(asked(families.waiting()), giving.TAKEN), KARI, NOW)
    (family, case), (their_family, their_case) = facts_of_case(ours, "moss"), facts_of_case(theirs, "hamar")
    assert (family.id, family.shared) == (their_family.id, their_family.shared) == (ours.id, True)
    assert (case.rows[0]["close_reason"], case.rows[0]["department"]) == ("moved", "moss")
    assert (their_case.rows[0]["closed"], their_case.rows[0]["department"]) == (None, "hamar")
