"""The board against trying everything; the queue; and that nothing is decided by it."""

from datetime import date, timedelta
from itertools import permutations

import pytest
from familiekontakten.matching.board import LIFTED, MOST_WEEKS, suggest, urgency
from familiekontakten.matching.decision import Candidate
from familiekontakten.matching.queue import Waiting, in_order, lift
from familiekontakten.matching.solver import best
from familiekontakten.refused import Refused
from hypothesis import given
from hypothesis import strategies as st

TODAY = date(2027, 3, 10)
Weights = dict[tuple[int, int], int]


def by_trying(weights: Weights) -> tuple[int, int]:
    """How many pairs the largest sets have, and the most weight among those."""
    rows = sorted({row for row, _ in weights})
    columns = [*sorted({column for _, column in weights}), *(-1 - row for row in rows)]
    sets = [
        [pair for pair in zip(rows, order, strict=True) if pair in weights]
        for order in permutations(columns, len(rows))
    ]
    return max((len(pairs), sum(weights[pair] for pair in pairs)) for pairs in sets)


@given(st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 2)), st.integers(1, 60)))
def test_the_solver_finds_what_trying_everything_finds(weights: Weights) -> None:
    found = best(weights)
    assert len({row for row, _ in found}) == len({column for _, column in found}) == len(found)
    assert (len(found), sum(weights[pair] for pair in found)) == by_trying(weights)
    assert best(dict(reversed(weights.items()))) == found


def candidate(volunteer: str, points: int, *, possible: bool = True) -> Candidate:
    return Candidate(volunteer, possible, points if possible else 0, ())


def waiting(name: str, weeks: int, lifted: date | None = None) -> Waiting:
    return Waiting(name, TODAY - timedelta(weeks=weeks), lifted)


def test_as_many_families_as_possible_get_somebody_before_points_count() -> None:
    lists = {
        "long": [candidate("A", 90), candidate("B", 10)],
        "short": [candidate("A", 80), candidate("B", 0, possible=False)],
    }
    board = suggest([waiting("long", 2), waiting("short", 2)], lists, {"A": 1, "B": 1}, TODAY, best)
    assert [(pairing.family, pairing.volunteer, pairing.first) for pairing in board.pairings] == [
        ("long", "B", False),
        ("short", "A", True),
    ]
    assert board.unmatched == ()


def test_who_has_waited_longest_or_was_lifted_comes_first_when_there_are_too_few() -> None:
    lists = {name: [candidate("A", 50)] for name in ("new", "old", "lifted")}
    queue = [waiting("new", 1), waiting("old", 20)]
    board = suggest(queue, lists, {"A": 1}, TODAY, best)
    assert ([pairing.family for pairing in board.pairings], board.unmatched) == (["old"], ("new",))
    board = suggest([*queue, waiting("lifted", 0, TODAY)], lists, {"A": 1}, TODAY, best)
    assert [pairing.family for pairing in board.pairings] == ["lifted"]


def test_somebody_with_room_for_two_is_suggested_twice_and_without_room_never() -> None:
    lists = {name: [candidate("A", 50)] for name in ("one", "two")}
    queue = [waiting("one", 2), waiting("two", 1)]
    assert len(suggest(queue, lists, {"A": 2}, TODAY, best).pairings) == 2
    assert suggest(queue, lists, {"A": 0}, TODAY, best).unmatched == ("one", "two")


@given(st.lists(st.tuples(st.integers(0, 60), st.booleans()), max_size=6))
def test_the_queue_is_by_days_but_for_those_lifted(facts: list[tuple[int, bool]]) -> None:
    line = in_order(waiting(str(n), weeks, TODAY if up else None) for n, (weeks, up) in enumerate(facts))
    kinds = [place.lifted_on is None for place in line]
    assert kinds == sorted(kinds)
    ordinary = [place.days(TODAY) for place in line if place.lifted_on is None]
    assert ordinary == sorted(ordinary, reverse=True)


def test_waiting_weighs_a_point_a_week_up_to_half_a_year() -> None:
    assert [urgency(waiting("x", weeks), TODAY) for weeks in (0, 3, 26, 90)] == [0, 3, MOST_WEEKS, MOST_WEEKS]
    assert urgency(waiting("x", 3, TODAY), TODAY) == 3 + LIFTED


def test_nobody_is_lifted_without_a_reason() -> None:
    with pytest.raises(Refused):
        lift("  ", "staff-1", TODAY)
