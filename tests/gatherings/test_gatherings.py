"""Gatherings: planned, held, and counted by department as the annual reports print them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from familiekontakten.gatherings import acts
from familiekontakten.gatherings.acts import Plan
from familiekontakten.gatherings.gathering import Attendance, Gathering, GatheringKind, GatheringState
from familiekontakten.refused import Refused
from familiekontakten.statistics.facts.of_things import facts_of
from familiekontakten.statistics.indicators.organisation import EVENTS_HELD
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.registers import registers_of
from hypothesis import given
from hypothesis import strategies as st

AT = datetime(2011, 10, 20, 18, tzinfo=UTC)
BY = "staff-1"
DAY = date(2011, 5, 23)


def planned(on: date = DAY, days: int = 1, kind: GatheringKind = GatheringKind.VOLUNTEER_GATHERING) -> Gathering:
    last = on + timedelta(days=days - 1)
    return acts.plan(Plan(kind, on, last, "Prøvesalen", ""), f"G{on}", BY, AT)


def held(gathering: Gathering, people: dict[str, int], others: int = 0) -> Gathering:
    return acts.note_attendance(gathering, people, others, BY, AT)


def refused(act: Callable[[], object]) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as raised:
        act()
    return [(problem.field, problem.text) for problem in raised.value.problems]


def test_attendance_is_due_a_week_after_the_last_day() -> None:
    two_days = planned(days=2)
    assert (two_days.filing().step, two_days.filing().due) == ("note_gathering", DAY + timedelta(days=8))
    assert held(two_days, {"moss": 3}).filing().step is None


@pytest.mark.parametrize(
    ("days", "problem"),
    [(0, acts.ENDS_FIRST), (8, acts.TOO_LONG)],
)
def test_days_that_cannot_be_right_are_refused(days: int, problem: str) -> None:
    assert refused(lambda: planned(days=days)) == [("ends_on", problem)]


def test_it_is_held_when_it_has_begun_and_somebody_came() -> None:
    ahead = planned(AT.date() + timedelta(days=1))
    assert refused(lambda: held(ahead, {"moss": 3})) == [("", acts.NOT_YET)]
    assert refused(lambda: held(planned(), {"moss": 0}, others=5)) == [("", acts.NOBODY)]
    moved = ahead.starts_on
    assert refused(
        lambda: acts.change(held(planned(), {"moss": 3}), Plan(planned().kind, moved, moved, "Salen", ""), BY, AT)
    ) == [("starts_on", acts.HELD_THEN)]


def test_one_that_was_called_off_stays_so_and_is_not_counted() -> None:
    off = acts.cancel(planned(), BY, AT)
    assert refused(lambda: held(off, {"moss": 3})) == [("", acts.NOT_NOW)]
    assert facts_of(off, "national") == facts_of(planned(), "national") == ()


def test_the_year_2011_as_it_was_published() -> None:
    """Annual report for 2011: 140 familiekontakter from 24 departments on 23 May, 35 from five on 1 October, three
    regional gatherings in spring and a seminar of two days."""
    may = held(planned(), {f"avdeling-{n}": 5 if n else 25 for n in range(24)})
    october = held(planned(date(2011, 10, 1)), {f"avdeling-{n}": 7 for n in range(5)})
    kind = GatheringKind.NETWORK_MEETING
    regional = [held(planned(date(2011, 4, day), kind=kind), {"avdeling-1": 2}) for day in (1, 2, 3)]
    seminar = held(planned(date(2011, 9, 1), 2, GatheringKind.COORDINATOR_GATHERING), {"avdeling-1": 2}, others=3)
    rows = [
        row for one in (may, october, *regional, seminar) for fact in facts_of(one, "national") for row in fact.rows
    ]
    counts = EVENTS_HELD.count(registers_of(rows), Period(date(2011, 1, 1), date(2011, 12, 31)))
    assert counts["volunteer_gathering"] == 2
    assert (counts["volunteer_gathering.1.attendees"], counts["volunteer_gathering.1.departments"]) == (140, 24)
    assert (counts["volunteer_gathering.2.attendees"], counts["volunteer_gathering.2.departments"]) == (35, 5)
    assert counts["network_meeting"] == 3
    assert (counts["coordinator_gathering.1.days"], counts["coordinator_gathering.1.attendees"]) == (2, 5)


@given(st.dictionaries(st.text("abc", min_size=1), st.integers(0, 99)), st.integers(0, 99))
def test_nobody_is_counted_twice_and_no_department_without_people(people: dict[str, int], others: int) -> None:
    gathering = replace(planned(), state=GatheringState.PLANNED)
    if not any(people.values()):
        assert refused(lambda: held(gathering, people, others)) == [("", acts.NOBODY)]
        return
    noted = held(held(gathering, {"abc": 1}), people, others)
    assert noted.people == sum(people.values()) + others
    assert all(isinstance(one, Attendance) and one.people for one in noted.attendance)
    assert {one.department for one in noted.attendance} == {name for name, count in people.items() if count}
