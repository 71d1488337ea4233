"""A department's approval for Home-Start+, and what is counted of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from familiekontakten.cases.parts import Child
from familiekontakten.cases.rules import plus_allowed
from familiekontakten.home_start_plus import acts
from familiekontakten.home_start_plus.approval import BoardDecision, PlusApproval, PlusState
from familiekontakten.refused import Refused
from familiekontakten.statistics.facts.fact import rows_of
from familiekontakten.statistics.facts.home_start_plus import facts_of_plus
from familiekontakten.statistics.indicators.organisation import HOME_START_PLUS
from familiekontakten.statistics.period import year
from familiekontakten.statistics.registers import registers_of

from infrastructure.build.places import DEPARTMENTS
from infrastructure.opening.line import approved_for_plus

AT = datetime(2018, 9, 1, 12, tzinfo=UTC)
APPLIED, BOARD = date(2018, 6, 15), date(2018, 8, 20)


def applied(department: str = "moss") -> PlusApproval:
    return acts.apply(department, department.title(), APPLIED, "office", AT)


def approved(department: str = "moss") -> PlusApproval:
    return acts.decide(applied(department), BoardDecision(BOARD, "4/18", "21/18"), True, "board", AT)


def refused() -> PlusApproval:
    return acts.decide(applied(), BoardDecision(BOARD, "4/18", "22/18"), False, "board", AT)


def begun(department: str = "moss", on: date = date(2019, 1, 7)) -> PlusApproval:
    return acts.begin(approved(department), on, "office", AT)


def test_of_the_five_approved_departments_of_the_pilot_four_began_in_2019_and_one_begins_the_year_after() -> None:
    """Annual report for 2019."""
    every = [*(begun(f"d{place}") for place in range(4)), begun("d4", date(2020, 2, 1)), replace(refused(), id="d5")]
    facts = [fact for one in every for fact in facts_of_plus(one, "national")]
    counted = HOME_START_PLUS.counts(registers_of(rows_of(facts)), year(2019))
    assert counted == {"approved": 5, "started": 4, "starting": 1}


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: acts.decide(applied(), BoardDecision(date(2018, 6, 14), "3/18", "1/18"), True, "board", AT),
        lambda: acts.decide(approved(), BoardDecision(BOARD, "4/18", "21/18"), True, "board", AT),
        lambda: acts.begin(applied(), date(2019, 1, 7), "office", AT),
        lambda: acts.begin(refused(), date(2019, 1, 7), "office", AT),
        lambda: acts.begin(approved(), date(2018, 8, 19), "office", AT),
        lambda: acts.apply_again(approved(), BOARD, "office", AT),
    ],
)
def test_nothing_comes_before_what_it_rests_on(wrong: Callable[[], object]) -> None:
    with pytest.raises(Refused):
        wrong()


def test_what_was_refused_can_be_applied_for_again_and_carries_no_decision_until_then() -> None:
    again = acts.apply_again(refused(), date(2018, 9, 1), "office", AT)
    assert (again.state, again.decision, again.approved_on) == (PlusState.APPLIED, None, None)
    assert [event.act for event in again.history] == ["apply", "refuse", "apply"]


@pytest.mark.parametrize(
    ("one", "step"), [(applied(), "decide_plus"), (approved(), "begin_plus"), (begun(), None), (refused(), None)]
)
def test_it_is_on_the_agenda_until_it_has_begun(one: PlusApproval, step: str | None) -> None:
    assert one.filing().step == step


def test_a_family_can_be_taken_on_from_the_day_that_the_line_says_and_not_before() -> None:
    one = approved()
    assert one.approved_on == BOARD
    listed = approved_for_plus(DEPARTMENTS.read_text(), one.id, one.approved_on)
    assert "id: moss" in next(line for line in listed.splitlines() if f"home_start_plus_on: {BOARD}" in line)
    schoolchild = (Child(2010),)
    assert plus_allowed(schoolchild, BOARD, one.approved_on) is None
    assert plus_allowed(schoolchild, date(2018, 8, 19), one.approved_on)
    assert plus_allowed((Child(2015),), BOARD, one.approved_on)


def test_the_other_lines_of_the_list_stay_and_saying_it_twice_changes_nothing() -> None:
    before = DEPARTMENTS.read_text()
    after = approved_for_plus(before, "moss", BOARD)
    changed = [new for old, new in zip(before.splitlines(), after.splitlines(), strict=True) if old != new]
    assert len(changed) == 1
    assert approved_for_plus(after, "moss", BOARD) == after
