"""A mail is tried, tried again and given up by these rules; see the table at the top of trying.py."""

from datetime import timedelta

import pytest
from familiekontakten.outbox.trying import (
    MOST_REFUSALS,
    MOST_TRIES,
    Outcome,
    Part,
    after,
    counted,
    fair_order,
    sendable,
    service_is_ill,
    still_to_send,
    wait,
)
from hypothesis import given
from hypothesis import strategies as st

SENT, REFUSED, BUSY, UNSURE = Outcome.SENT, Outcome.REFUSED, Outcome.BUSY, Outcome.UNSURE
DIES = None  # the sweeper dies: nothing is known, nothing is written
ROUNDS = st.lists(st.tuples(*[st.sampled_from([SENT, REFUSED, BUSY, UNSURE, DIES])] * 2), max_size=40)


@pytest.mark.parametrize(
    ("before", "outcome", "left"),
    [
        (Part(1), SENT, None),
        (Part(1), UNSURE, Part(1)),
        (Part(3), UNSURE, Part(3)),  # given up
        (Part(1), BUSY, Part(0, 1)),
        (Part(3), BUSY, Part(2, 1)),
        (Part(1, 99), BUSY, Part(0, 100)),  # a service that is away is waited for
        (Part(1, 3), REFUSED, Part(0, 4)),
        (Part(1, 4), REFUSED, Part(3, 5)),  # given up
    ],
)
def test_a_part_after_one_attempt(before: Part, outcome: Outcome, left: Part | None) -> None:
    assert after(before, outcome) == left


@given(ROUNDS)
def test_whatever_happens_at_most_three_arrive_and_one_did_unless_it_was_given_up(
    rounds: list[tuple[Outcome | None, Outcome | None]],
) -> None:
    parts = {"department": Part(), "sender": Part()}
    may_have_arrived = dict.fromkeys(parts, 0)
    certainly_arrived = dict.fromkeys(parts, 0)
    for round_ in rounds:
        names = sendable(parts)
        parts = counted(parts)
        outcomes = dict(zip(["department", "sender"], round_, strict=True))
        for name in names:
            may_have_arrived[name] += outcomes[name] not in (REFUSED, BUSY)
            certainly_arrived[name] += outcomes[name] is SENT
        if DIES not in round_:
            parts = still_to_send(parts, {name: o for name in names if (o := outcomes[name])})
    for name, times in may_have_arrived.items():
        assert times <= MOST_TRIES
        assert name in parts or certainly_arrived[name]


@given(st.integers(0, MOST_TRIES - 1), st.integers(0, MOST_REFUSALS - 1))
def test_every_part_comes_to_an_end_when_nothing_but_trouble_follows(tries: int, refusals: int) -> None:
    for trouble in (UNSURE, REFUSED):
        part: Part | None = Part(tries, refusals)
        for _ in range(MOST_REFUSALS + MOST_TRIES):
            if part and not part.given_up:
                part = after(counted({"sender": part})["sender"], trouble)
        assert part
        assert part.given_up


def test_one_part_given_up_does_not_hold_back_the_other() -> None:
    parts = {"department": Part(3), "sender": Part(1)}
    assert sendable(parts) == ("sender",)
    assert counted(parts) == {"department": Part(3), "sender": Part(2)}
    assert still_to_send(counted(parts), {"sender": SENT}) == {"department": Part(3)}


@pytest.mark.parametrize(
    ("part", "minutes"),
    [(Part(0, 1), 1), (Part(1), 1), (Part(2), 4), (Part(0, 2), 4), (Part(0, 3), 15), (Part(0, 50), 15)],
)
def test_waiting_grows_to_a_quarter_of_an_hour(part: Part, minutes: int) -> None:
    assert wait({"sender": part}) == timedelta(minutes=minutes)


def test_a_part_given_up_is_not_waited_for() -> None:
    assert wait({"department": Part(3, 9), "sender": Part(1)}) == timedelta(minutes=1)


@pytest.mark.parametrize(
    ("outcomes", "ill"),
    [
        ([UNSURE, BUSY, UNSURE, BUSY, BUSY], True),
        ([UNSURE] * 4, False),
        ([UNSURE, BUSY, SENT, BUSY, BUSY], False),
        ([REFUSED] * 50, False),  # a hundred bad addresses stop nobody else
        ([SENT, SENT] + [BUSY] * 5, True),
    ],
)
def test_five_troubles_in_a_row_mean_that_the_service_is_ill(outcomes: list[Outcome], ill: bool) -> None:
    assert service_is_ill(outcomes) is ill


@given(st.lists(st.integers()))
def test_the_newest_row_is_second_and_nothing_is_left_out(rows: list[int]) -> None:
    mixed = fair_order(rows)
    assert sorted(mixed) == sorted(rows)
    assert mixed[:2] == ([rows[0], rows[-1]] if len(rows) > 1 else rows)
