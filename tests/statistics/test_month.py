"""What is counted for a month: a table of enquiries, and what must hold for any."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from familiekontakten.statistics.month import NOTHING, Fact, count, total
from hypothesis import given
from hypothesis import strategies as st

MONDAY = date(2026, 10, 5)
FACT = Fact("family", "health_station", "nb", MONDAY)
FACTS = st.lists(
    st.builds(
        Fact,
        form=st.sampled_from(["family", "professional", "volunteer", "municipality"]),
        source=st.sampled_from(["health_station", "website", "unknown"]),
        language=st.sampled_from(["nb", "en", "ar"]),
        received=st.dates(date(2026, 10, 1), date(2026, 10, 31)),
        answered=st.none() | st.dates(date(2026, 10, 1), date(2026, 12, 31)),
        withdrawn=st.booleans(),
        set_aside=st.booleans(),
    ),
    max_size=30,
)


def test_a_small_month() -> None:
    figures = count(
        [
            replace(FACT, answered=MONDAY),
            replace(FACT, answered=date(2026, 10, 12), language="ar"),  # the fifth working day
            replace(FACT, answered=date(2026, 10, 13), form="professional", source="kindergarten"),  # the sixth
            replace(FACT, withdrawn=True),
            replace(FACT, source="unknown"),
            replace(FACT, set_aside=True),
        ]
    )
    assert figures.enquiries == 5
    assert figures.set_aside == 1
    assert (figures.in_time, figures.late, figures.waiting, figures.withdrawn) == (2, 1, 1, 1)
    assert figures.days == {"0": 1, "5": 1, "6": 1}
    assert figures.median_days == 5
    assert figures.forms == {"family": 4, "professional": 1}
    assert figures.sources == {"health_station": 3, "kindergarten": 1, "unknown": 1}
    assert figures.languages == {"ar": 1, "nb": 4}


def test_a_month_without_enquiries_is_all_noughts_and_has_no_median() -> None:
    assert count([]) == NOTHING
    assert NOTHING.median_days is None


@pytest.mark.parametrize(("days", "median"), [([3], 3), ([0, 1], 0.5), ([9, 0, 1], 1), ([10, 2, 4, 0], 3)])
def test_the_median_counts_days_as_numbers(days: list[int], median: float) -> None:
    week_by_week = [MONDAY + timedelta(days=n // 5 * 7 + n % 5) for n in days]
    assert count(replace(FACT, answered=day) for day in week_by_week).median_days == median


@given(FACTS)
def test_every_enquiry_is_in_exactly_one_group_of_each_kind(facts: list[Fact]) -> None:
    figures = count(facts)
    assert figures.enquiries + figures.set_aside == len(facts)
    for groups in (figures.forms, figures.sources, figures.languages):
        assert sum(groups.values()) == figures.enquiries
    assert figures.in_time + figures.late + figures.waiting + figures.withdrawn == figures.enquiries


@given(st.lists(FACTS, max_size=5))
def test_the_nation_is_its_departments_added_up(departments: list[list[Fact]]) -> None:
    everything = [fact for facts in departments for fact in facts]
    assert total(count(facts) for facts in departments) == count(everything)
