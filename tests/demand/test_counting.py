"""Demand is added up by municipality, month and who asked, and nothing is lost or counted twice."""

import pytest
from familiekontakten.demand.counting import (
    Months,
    by_month,
    by_month_and_kind,
    by_municipalities,
    places,
)
from hypothesis import given
from hypothesis import strategies as st

NAMES = [f"{year}-{month:02d}" for year in (2025, 2026) for month in range(1, 13)]


def months(**counted: dict[str, int]) -> Months:
    """Two years in which these months were counted, "m2026_10", and the others had nobody."""
    return {name: counted.get(f"m{name.replace('-', '_')}", {}) for name in NAMES}


def test_the_last_year_is_shown_by_who_asked_beside_the_year_before() -> None:
    (bodo, alta) = places(
        months(
            m2025_12={"1804/family": 9, "5601/service": 1},
            m2026_01={"1804/family": 2, "1804/volunteer": 1},
            m2026_10={"1804/family": 1, "1804/municipality": 5},
        )
    )
    assert (bodo.name, bodo.number, bodo.before) == ("Bodø", 4, 9)
    assert {code: number for code, number in bodo.kinds.items() if number} == {"family": 3, "volunteer": 1}
    assert (alta.name, alta.county, alta.number, alta.before) == ("Alta", "Finnmark", 0, 1)


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        ("", {"2026-09": 3, "2026-10": None, "2026-11": 0}),
        ("1804", {"2026-09": 2, "2026-10": None, "2026-11": 0}),
        ("5601", {"2026-09": 0, "2026-10": None, "2026-11": 0}),
    ],
)
def test_a_month_that_was_never_counted_is_no_month_without_demand(asked: str, numbers: dict[str, int | None]) -> None:
    counted = {"2026-09": {"1804/family": 2, "4203/volunteer": 1, "?/municipality": 3}, "2026-10": None, "2026-11": {}}
    assert by_month(counted, asked) == numbers


def test_a_municipality_shows_the_months_in_which_somebody_asked_newest_first() -> None:
    counted = months(m2026_03={"1804/family": 1}, m2026_10={"1804/service": 2, "4203/family": 1})
    found = by_month_and_kind(counted, "1804")
    assert list(found) == ["2026-10", "2026-03"]
    assert found["2026-10"]["service"] == 2


def test_what_municipalities_ask_themselves_is_counted_apart() -> None:
    counted = months(m2025_11={"?/municipality": 7}, m2026_02={"?/municipality": 2, "1804/municipality": 1})
    assert by_municipalities(counted) == 3
    assert places(counted) == ()


CODES = st.sampled_from(
    [f"{place}/{kind}" for place in ("1804", "5601", "?") for kind in ("family", "service", "volunteer")]
)


@given(st.dictionaries(st.sampled_from(NAMES), st.dictionaries(CODES, st.integers(1, 9))))
def test_the_municipalities_the_months_and_the_kinds_add_up_to_the_same(counted: Months) -> None:
    every = {name: counted.get(name, {}) for name in NAMES}
    truth = sum(number for counts in counted.values() for number in (counts or {}).values())
    listed = places(every)
    assert sum(one.number + one.before for one in listed) == truth
    assert sum(number or 0 for number in by_month(every).values()) == truth
    assert sum(number or 0 for one in listed for number in by_month(every, one.code).values()) == truth
