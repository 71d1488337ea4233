"""Absence: the deputy has the tasks within the dates, the coordinator has them all along, and nothing else changes."""

from datetime import date, timedelta

import pytest
from familiekontakten.absence.absence import Absence, absences, arrange, come_back, may_hand_over, possible_deputies
from familiekontakten.access.roles import Grant, Role, Staff, permissions, roles_in
from familiekontakten.refused import Refused
from hypothesis import given
from hypothesis import strategies as st

TODAY = date(2026, 11, 22)
DAY = timedelta(days=1)
LONG_AGO = date(2020, 1, 1)


def colleague(name: str, *grants: Grant) -> Staff:
    return Staff(name, f"{name} Prøvesen", f"{name}@example.org", grants)


CLARA = colleague("clara", Grant(Role.COORDINATOR, "moss", LONG_AGO))
DINA = colleague("dina", Grant(Role.COORDINATOR, "larvik", LONG_AGO))
OFFICE = colleague("office", Grant(Role.NATIONAL_OFFICE, "national", LONG_AGO))
GONE = colleague("gone", Grant(Role.COORDINATOR, "larvik", LONG_AGO, TODAY - DAY))
WEEK = Absence("clara", "dina", "moss", TODAY + DAY, TODAY + 7 * DAY)


@given(st.integers(-30, 60), st.integers(0, 20), st.integers(0, 30))
def test_a_deputy_may_what_the_coordinator_may_on_exactly_those_days(day: int, first: int, length: int) -> None:
    absence = WEEK._replace(since=TODAY + first * DAY, until=TODAY + (first + length) * DAY)
    deputy, asked = arrange(DINA, absence, CLARA, TODAY), TODAY + day * DAY
    given_then = permissions(roles_in(deputy, "moss", asked))
    if absence.since <= asked <= absence.until:
        assert given_then == permissions(roles_in(CLARA, "moss", asked))
    else:
        assert given_then == frozenset()
    assert roles_in(deputy, "larvik", asked) == roles_in(DINA, "larvik", asked)
    assert roles_in(CLARA, "moss", asked) == (Role.COORDINATOR,)


@pytest.mark.parametrize(
    ("deputy", "absence", "away", "fields"),
    [
        (None, WEEK, CLARA, {"deputy"}),
        (CLARA, WEEK, CLARA, {"deputy"}),
        (OFFICE, WEEK, CLARA, {"deputy"}),
        (GONE, WEEK, CLARA, {"deputy"}),
        (DINA._replace(disabled=True), WEEK, CLARA, {"deputy"}),
        (DINA, WEEK._replace(since=TODAY - DAY), CLARA, {"since"}),
        (DINA, WEEK._replace(until=TODAY), CLARA, {"until"}),
        (DINA, WEEK._replace(until=TODAY + 400 * DAY), CLARA, {"until"}),
        (CLARA, WEEK._replace(department="moss"), DINA, {""}),
        (None, WEEK._replace(since=TODAY - DAY, until=TODAY - 2 * DAY), OFFICE, {"deputy", "", "since", "until"}),
    ],
)
def test_every_broken_rule_is_named_at_once(
    deputy: Staff | None, absence: Absence, away: Staff, fields: set[str]
) -> None:
    with pytest.raises(Refused) as refused:
        arrange(deputy, absence, away, TODAY)
    assert {problem.field for problem in refused.value.problems} == fields


def test_what_was_handed_over_is_not_handed_on() -> None:
    deputy = arrange(DINA, WEEK._replace(since=TODAY), CLARA, TODAY)
    assert not may_hand_over(deputy, "moss", TODAY)
    assert may_hand_over(deputy, "larvik", TODAY)
    assert may_hand_over(CLARA, "moss", TODAY)


def test_somebody_who_only_stands_in_is_not_offered_as_a_deputy() -> None:
    standing_in = colleague("eva", Grant(Role.DEPUTY, "moss", LONG_AGO, TODAY + DAY, covers="clara"))
    assert possible_deputies([CLARA, DINA, standing_in, OFFICE, GONE], "clara", TODAY) == (DINA,)


def test_both_see_it_until_it_is_over_and_nobody_elsewhere_does() -> None:
    everybody = [CLARA, arrange(DINA, WEEK, CLARA, TODAY)]
    assert absences(everybody, "moss", WEEK.until) == (WEEK,)
    assert absences(everybody, "moss", WEEK.until + DAY) == ()
    assert absences(everybody, "larvik", TODAY) == ()


@pytest.mark.parametrize("day", range(9))
def test_coming_back_early_ends_it_at_once(day: int) -> None:
    deputy, today = arrange(DINA, WEEK, CLARA, TODAY), TODAY + day * DAY
    back = come_back(deputy, WEEK, today)
    for later in range(10):
        assert roles_in(back, "moss", today + later * DAY) == ()
    assert roles_in(back, "larvik", today) == (Role.COORDINATOR,)
