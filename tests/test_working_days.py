"""Promised dates, as tables of readable days; holidays checked against the published calendars of those years."""

from datetime import date, timedelta

import pytest
from familiekontakten.working_days import add_working_days, is_working_day, public_holidays, working_days_between
from hypothesis import given
from hypothesis import strategies as st

DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))


def test_the_public_holidays_of_2026() -> None:
    written = [
        "01-01",
        "04-02",
        "04-03",
        "04-05",
        "04-06",
        "05-01",
        "05-14",
        "05-17",
        "05-24",
        "05-25",
        "12-25",
        "12-26",
    ]
    assert public_holidays(2026) == {date.fromisoformat(f"2026-{day}") for day in written}


@pytest.mark.parametrize(
    ("start", "n", "expected"),
    [
        ("2026-10-05", 0, "2026-10-05"),
        ("2026-10-05", 5, "2026-10-12"),  # Monday to Monday
        ("2026-10-10", 1, "2026-10-12"),  # Saturday: Monday is the first
        ("2026-04-01", 1, "2026-04-07"),  # the day before Maundy Thursday: Easter Tuesday
        ("2026-05-13", 5, "2026-05-21"),  # Ascension Day inside, 17 May on a Sunday takes nothing
        ("2024-05-16", 1, "2024-05-21"),  # 17 May on a Friday, then Whitsun
        ("2026-12-23", 5, "2026-12-31"),  # Christmas Eve counts, Christmas Day does not
        ("2026-12-31", 1, "2027-01-04"),
    ],
)
def test_the_nth_working_day_after(start: str, n: int, expected: str) -> None:
    assert add_working_days(date.fromisoformat(start), n) == date.fromisoformat(expected)


@given(DAYS, st.integers(0, 30))
def test_counting_is_the_inverse_of_adding(day: date, n: int) -> None:
    assert working_days_between(day, add_working_days(day, n)) == n


@given(DAYS, st.integers(1, 30))
def test_a_promise_always_falls_on_a_working_day(day: date, n: int) -> None:
    promised = add_working_days(day, n)
    assert is_working_day(promised)
    assert promised > day


@given(DAYS, st.integers(0, 40))
def test_nothing_is_counted_backwards(day: date, days: int) -> None:
    assert working_days_between(day, day - timedelta(days=days)) == 0
