"""The rules of the network: positions over time, training, resource groups, goals. Cases, and what always holds."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from familiekontakten.departments.department import Department
from familiekontakten.network.branches import acts
from familiekontakten.network.branches.branch import Branch, Goal, warned_on
from familiekontakten.network.branches.forms import seats_of, seats_shown
from familiekontakten.network.coordinators import acts as of_coordinators
from familiekontakten.network.coordinators.coordinator import Coordinator, Position
from familiekontakten.network.registers.held import Held, written
from familiekontakten.network.targets.goals import Line, expected
from familiekontakten.network.training import acts as of_training
from familiekontakten.network.training.round import Round
from familiekontakten.refused import Refused
from familiekontakten.start_ups.application import Agreement
from familiekontakten.start_ups.resource_group import CATEGORIES, Seat
from familiekontakten.statistics.facts.of_things import facts_of
from hypothesis import given
from hypothesis import strategies as st

AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
TODAY = date(2026, 11, 22)
BY = "office"
LISTED = Department("moss", "Moss", "Moss og omegn kvinneråd", "organisation", ("0104",), "")
MOSS = acts.register(LISTED, date(2011, 9, 1), BY, AT)
KARI = Coordinator(id="K1", department="moss", name="Kari Prøvesen", positions=(Position(50, date(2025, 1, 1)),))
ROUND = of_training.plan("R1", date(2026, 11, 10), date(2026, 11, 11), "Oslo", BY, AT)
Tries = Sequence[Callable[[], object]]
DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))
SEATS = st.lists(
    st.builds(Seat, st.sampled_from([one.value for one in CATEGORIES]), st.booleans(), st.booleans()), max_size=8
)


@pytest.mark.parametrize(
    ("until", "warned"),
    [
        (date(2027, 12, 31), date(2027, 6, 30)),
        (date(2027, 8, 31), date(2027, 2, 28)),
        (date(2028, 8, 31), date(2028, 2, 29)),
        (date(2027, 3, 15), date(2026, 9, 15)),
    ],
    ids=str,
)
def test_an_agreement_is_warned_of_six_months_before_its_last_day(until: date, warned: date) -> None:
    branch = acts.agree(MOSS, Agreement(date(2025, 1, 1), until), BY, AT)
    assert warned_on(until) == warned
    assert (branch.filing().step, branch.filing().due) == ("renew_agreement", warned)


def test_a_renewed_agreement_stands_and_the_old_one_holds_until_its_last_day() -> None:
    old, new = Agreement(date(2024, 1, 1), date(2026, 12, 31)), Agreement(date(2027, 1, 1), date(2029, 12, 31))
    renewed = acts.agree(acts.agree(MOSS, old, BY, AT), new, BY, AT)
    assert (renewed.agreement, renewed.earlier_agreements) == (new, (old,))
    days = (old.since, old.until, new.since, new.until, new.until + timedelta(days=1))
    assert [renewed.agreement_on(day) for day in days] == [old, old, new, new, None]


def test_a_corrected_agreement_leaves_no_trace_of_the_slip() -> None:
    slip, right = Agreement(date(2024, 1, 1), date(2062, 12, 31)), Agreement(date(2024, 1, 1), date(2026, 12, 31))
    corrected = acts.agree(acts.agree(MOSS, slip, BY, AT), right, BY, AT)
    assert (corrected.agreement, corrected.earlier_agreements) == (right, ())


def test_an_open_department_always_has_something_to_be_seen_to_and_a_closed_one_never() -> None:
    assert MOSS.filing().step == "register_agreement"
    assert acts.close(MOSS, TODAY, "", BY, AT).filing().step is None


def test_a_closed_department_stays_as_it_was_counted() -> None:
    closed = acts.close(MOSS, TODAY, "rygge", BY, AT)
    assert (closed.state, closed.successor, closed.closed_on) == ("merged", "rygge", TODAY)
    assert acts.as_listed(closed, LISTED._replace(name="Annet", areas=())) == closed
    tries: Tries = (
        lambda: acts.agree(closed, Agreement(TODAY, TODAY), BY, AT),
        lambda: acts.seat(closed, [], BY, AT),
        lambda: acts.set_goal(closed, Goal(2027, 1, 1, 50), BY, AT),
        lambda: acts.close(closed, TODAY, "", BY, AT),
    )
    for act in tries:
        with pytest.raises(Refused):
            act()


def test_name_operator_and_places_are_those_of_the_list_but_a_place_is_never_lost() -> None:
    renamed = acts.as_listed(MOSS, LISTED._replace(name="Moss og Rygge", operator="Moss kommune", areas=()))
    assert (renamed.name, renamed.operator, renamed.areas) == ("Moss og Rygge", "Moss kommune", ("0104",))
    assert acts.as_listed(MOSS, None) == MOSS


@pytest.mark.parametrize("last", [date(2011, 8, 31), date(2000, 1, 1)], ids=str)
def test_a_department_does_not_end_before_it_began(last: date) -> None:
    with pytest.raises(Refused) as refused:
        acts.close(MOSS, last, "", BY, AT)
    assert [problem.field for problem in refused.value.problems] == ["closed_on"]


@given(groups=st.lists(SEATS, max_size=5))
def test_whatever_is_tried_nobody_who_represents_a_funder_ever_leads(groups: list[list[Seat]]) -> None:
    """Declaration of principles, section 4."""
    branch: Branch = MOSS
    for group in groups:
        try:
            branch = acts.seat(branch, group, BY, AT)
        except Refused:
            assert any(seat.chair and seat.represents_funder for seat in group) or sum(s.chair for s in group) > 1
        assert not any(seat.chair and seat.represents_funder for seat in branch.resource_group)
        assert sum(seat.chair for seat in branch.resource_group) <= 1


@given(group=SEATS.filter(lambda group: sum(seat.chair for seat in group) <= 1))
def test_a_resource_group_is_shown_as_it_is_kept(group: list[Seat]) -> None:
    assert seats_of(seats_shown(group)) == tuple(group)


@given(goals=st.lists(st.builds(Goal, *[st.integers(1, 9)] * 4), max_size=8))
def test_there_is_one_goal_a_year_and_it_is_the_last_that_was_set(goals: list[Goal]) -> None:
    branch = MOSS
    for goal in goals:
        branch = acts.set_goal(branch, goal, BY, AT)
        assert branch.goal_of(goal.year) == goal
    assert len({goal.year for goal in branch.goals}) == len(branch.goals)


@pytest.mark.parametrize(
    ("percent", "families"), [(0, None), (49, None), (50, 20), (79, 20), (80, 30), (150, 30)], ids=str
)
def test_the_table_gives_what_is_expected_of_the_largest_position_not_above_it(
    percent: int, families: int | None
) -> None:
    line = expected([Line(80, 20, 30), Line(50, 12, 20)], percent)
    assert (line.families if line else None) == families


@given(changes=st.lists(st.tuples(DAYS, st.integers(1, 100)), max_size=6), leaves=DAYS)
def test_a_coordinator_has_one_position_on_every_day_between_the_first_and_the_last(
    changes: list[tuple[date, int]], leaves: date
) -> None:
    one = KARI
    for since, percent in changes:
        try:
            one = of_coordinators.change_position(one, percent, since, BY, AT)
        except Refused:
            assert since <= one.positions[-1].since
    try:
        one = of_coordinators.leave(one, leaves, BY, AT)
    except Refused:
        assert leaves < one.positions[-1].since
    for earlier, later in zip(one.positions, one.positions[1:], strict=False):
        assert earlier.until is not None
        assert later.since == earlier.until + timedelta(days=1) > earlier.since
    assert one.since == KARI.since
    assert one.left_on is None or one.left_on >= one.positions[-1].since
    (fact,) = facts_of(one, "national")
    assert len({row["id"] for row in fact.rows}) == len(one.positions)


def test_who_has_left_is_neither_trained_nor_given_another_position() -> None:
    left = of_coordinators.leave(KARI, TODAY, BY, AT)
    assert left.filing().step is None
    tries: Tries = (
        lambda: of_coordinators.trained(left, TODAY, BY, AT),
        lambda: of_coordinators.change_position(left, 50, TODAY + timedelta(days=1), BY, AT),
        lambda: of_coordinators.leave(left, TODAY, BY, AT),
    )
    for act in tries:
        with pytest.raises(Refused):
            act()


def test_a_round_trains_those_invited_who_completed_it_and_nobody_else() -> None:
    ola, nina = replace(KARI, id="K2"), of_coordinators.leave(replace(KARI, id="K3"), TODAY, BY, AT)
    trained = of_coordinators.trained(replace(KARI, id="K4"), date(2020, 1, 1), BY, AT)
    everybody = (KARI, ola, nina, trained, replace(KARI, id="K5"))
    invited = of_training.invite(ROUND, ["K1", "K2", "K3", "K4"], BY, AT)
    after = of_training.hold(invited, everybody, {"K1", "K3", "K4", "K5", "K9"}, BY, AT)
    assert after.round.completed == ("K1", "K3", "K4")
    assert [(one.id, one.trained_on) for one in after.coordinators] == [("K1", ROUND.last)]


@pytest.mark.parametrize("act", ["invite", "move", "hold", "cancel"])
def test_a_round_that_is_over_is_over(act: str) -> None:
    for over in (of_training.cancel(ROUND, BY, AT), of_training.hold(ROUND, (), (), BY, AT).round):
        again: dict[str, Callable[[Round], object]] = {
            "invite": lambda one: of_training.invite(one, ["K1"], BY, AT),
            "move": lambda one: of_training.move(one, TODAY, TODAY, "Moss", BY, AT),
            "hold": lambda one: of_training.hold(one, (KARI,), {"K1"}, BY, AT),
            "cancel": lambda one: of_training.cancel(one, BY, AT),
        }
        with pytest.raises(Refused):
            again[act](over)


def test_a_round_is_not_held_before_its_last_day() -> None:
    later = of_training.move(ROUND, TODAY, TODAY + timedelta(days=1), "Oslo", BY, AT)
    with pytest.raises(Refused):
        of_training.hold(later, (), (), BY, AT)
    assert facts_of(later, "national") == ()


def test_more_are_not_invited_than_can_be_saved_together() -> None:
    many = [f"K{number}" for number in range(of_training.MOST + 1)]
    invited: Round = of_training.invite(ROUND, many[:-1] + many[:1], BY, AT)
    assert len(invited.invited) == of_training.MOST
    with pytest.raises(Refused):
        of_training.invite(ROUND, many, BY, AT)


def test_a_line_of_a_register_does_not_end_before_it_begins() -> None:
    held = Held(id="H1", register="board_member", name="Berit Prøvesen", since=TODAY, until=TODAY)
    assert written(held, BY, AT).history[-1].by == BY
    with pytest.raises(Refused):
        written(replace(held, until=TODAY - timedelta(days=1)), BY, AT)
