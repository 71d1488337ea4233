"""A plan and its goals: none is lost, each is settled before the plan ends, what is dropped is explained."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from familiekontakten.plans import acts
from familiekontakten.plans.acts import Frame, Standing
from familiekontakten.plans.plan import SETTLED, GoalStatus, Plan, PlanKind, PlanState
from familiekontakten.refused import Refused
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
BY = "staff-1"
FRAME = Frame(PlanKind.STRATEGY, "Strategi", "", date(2026, 1, 1), date(2028, 12, 31))
HALF_WAY = date(2027, 6, 30)


def plan() -> Plan:
    return acts.make(FRAME, "P1", BY, AT)


def refused(act: Callable[[], object]) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as raised:
        act()
    return [(problem.field, problem.text) for problem in raised.value.problems]


def with_goals(*days: date) -> Plan:
    made = plan()
    for day in days:
        made = acts.add_goal(made, "Flere avdelinger", "Antall", day, BY, AT)
    return made


def test_the_next_goal_is_due_and_then_the_plan_itself() -> None:
    two = with_goals(FRAME.ends_on, HALF_WAY)
    assert (two.filing().step, two.filing().due) == ("review_goals", HALF_WAY)
    one_left = acts.review(two, {2: Standing(GoalStatus.REACHED, "")}, BY, AT)
    assert (one_left.filing().due, one_left.reached) == (FRAME.ends_on, 1)
    settled = acts.review(one_left, {1: Standing(GoalStatus.CARRIED_ON, "")}, BY, AT)
    assert settled.filing().step == "end_plan"
    assert acts.end(settled, BY, AT).filing().step is None


def test_a_plan_does_not_end_with_a_goal_that_nobody_has_settled() -> None:
    assert refused(lambda: acts.end(with_goals(HALF_WAY), BY, AT)) == [("", acts.UNSETTLED)]


def test_what_is_dropped_is_explained_beside_the_goal() -> None:
    two = with_goals(HALF_WAY, HALF_WAY)
    told = {1: Standing(GoalStatus.DROPPED, "Ingen midler"), 2: Standing(GoalStatus.DROPPED, "")}
    assert refused(lambda: acts.review(two, told, BY, AT)) == [("note-2", acts.WHY)]


def test_goals_lie_within_the_plan_also_when_it_moves() -> None:
    assert refused(lambda: with_goals(date(2029, 1, 1))) == [("due", acts.OUTSIDE)]
    made = with_goals(HALF_WAY)
    shorter = FRAME._replace(ends_on=date(2027, 1, 1))
    assert refused(lambda: acts.change(made, shorter, BY, AT)) == [("ends_on", acts.GOALS_OUTSIDE)]
    late = replace(made.goals[0], due=date(2029, 1, 1))
    assert refused(lambda: acts.change_goal(made, late, BY, AT)) == [("due", acts.OUTSIDE)]
    ends_first = FRAME._replace(ends_on=date(2025, 1, 1))
    assert refused(lambda: acts.make(ends_first, "P1", BY, AT)) == [("ends_on", acts.ENDS_FIRST)]


class Plans(RuleBasedStateMachine):
    """Anything that may be done with a plan, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.plan = plan()
        self.given: list[int] = []

    def do(self, act: Callable[[], Plan]) -> None:
        before = self.plan
        try:
            self.plan = act()
        except Refused:
            return
        assert before.state is PlanState.CURRENT, "an ended plan was changed"

    @rule(due=st.dates(date(2025, 1, 1), date(2029, 12, 31)))
    def add(self, due: date) -> None:
        self.do(lambda: acts.add_goal(self.plan, "Mål", "Målt", due, BY, AT))

    @rule(number=st.integers(1, 4), status=st.sampled_from(GoalStatus), note=st.sampled_from(["", "Fordi"]))
    def review(self, number: int, status: GoalStatus, note: str) -> None:
        self.do(lambda: acts.review(self.plan, {number: Standing(status, note)}, BY, AT))

    @rule(until=st.dates(date(2025, 1, 1), date(2029, 12, 31)))
    def move(self, until: date) -> None:
        self.do(lambda: acts.change(self.plan, FRAME._replace(ends_on=until), BY, AT))

    @rule()
    def end(self) -> None:
        self.do(lambda: acts.end(self.plan, BY, AT))

    @invariant()
    def no_goal_is_lost_or_outside_and_numbers_stay(self) -> None:
        numbers = [one.number for one in self.plan.goals]
        assert numbers[: len(self.given)] == self.given
        assert numbers == list(range(1, len(numbers) + 1))
        assert all(self.plan.starts_on <= one.due <= self.plan.ends_on for one in self.plan.goals)
        self.given = numbers

    @invariant()
    def an_ended_plan_has_settled_every_goal_and_an_open_one_has_a_next_step(self) -> None:
        ended = self.plan.state is PlanState.ENDED
        assert not ended or all(one.status in SETTLED for one in self.plan.goals)
        assert (self.plan.filing().step is None) == ended
        assert all(one.note for one in self.plan.goals if one.status is GoalStatus.DROPPED)


TestPlans = Plans.TestCase
