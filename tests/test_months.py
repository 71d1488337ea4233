"""Months in Norwegian time: the boundary is midnight in Oslo, summer and winter."""

from datetime import UTC, datetime

import pytest
from familiekontakten.months import day_of, first_day, month_of, months_before
from hypothesis import given
from hypothesis import strategies as st

INSTANTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds of a strategy are naive


@pytest.mark.parametrize(
    ("instant", "month"),
    [
        ("2026-10-31T22:59:59.999+00:00", "2026-10"),  # the clocks went back on the 25th: Oslo is one hour ahead
        ("2026-10-31T23:00:00+00:00", "2026-11"),
        ("2026-06-30T21:59:59+00:00", "2026-06"),  # summer time: two hours ahead
        ("2026-06-30T22:00:00+00:00", "2026-07"),
        ("2026-12-31T23:00:00+00:00", "2027-01"),
    ],
)
def test_the_month_of_an_instant(instant: str, month: str) -> None:
    assert month_of(datetime.fromisoformat(instant)) == month


@given(INSTANTS, st.integers(-40, 40))
def test_going_back_and_forth(instant: datetime, n: int) -> None:
    month = month_of(instant)
    assert months_before(months_before(month, n), -n) == month
    assert (first_day(months_before(month, n)) < first_day(month)) == (n > 0)


@pytest.mark.parametrize("written", ["2026-13", "2026-1", "okt", "2026-10-01", "", "2026-00"])
def test_a_month_written_otherwise_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="2026-10"):
        first_day(written)


def test_an_instant_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        day_of(datetime(2026, 10, 1))  # noqa: DTZ001 - the mistake itself
