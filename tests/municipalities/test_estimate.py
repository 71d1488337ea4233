"""What a position may reach by the published years, and how many children a place has."""

import pytest
from familiekontakten.municipalities.estimate import Estimate, estimate
from familiekontakten.municipalities.history import YEARS, Range, Year, by_position, coordinators, expected
from familiekontakten.places.place import MUNICIPALITIES
from hypothesis import given
from hypothesis import strategies as st

HALDEN, UTSIRA = "3101", "1151"
PERCENTS = st.integers(min_value=10, max_value=300)

# By hand. 2011: 820 families by 33 x 50 / 37 = 44.6 coordinators are 18.4 each; 2019: 1034 by 50 are 20.7 each. The
# lower end takes each to be a full position, the upper one half a position.
FAMILIES = [(50, Range(9, 21)), (80, Range(15, 33)), (100, Range(18, 41)), (200, Range(37, 83))]


@pytest.mark.parametrize(("percent", "families"), FAMILIES)
def test_families_that_a_position_may_reach(percent: int, families: Range) -> None:
    assert estimate((HALDEN,), percent, None).families == families


@pytest.mark.parametrize(("percent", "in_all"), [(50, 1.5), (80, 2.4), (100, 3.0)])
def test_a_position_must_be_paid_for_three_years(percent: int, in_all: float) -> None:
    assert (estimate((HALDEN,), percent, None).years, estimate((HALDEN,), percent, None).full_years) == (3, in_all)


@given(PERCENTS)
def test_what_is_expected_takes_in_every_published_year(percent: int) -> None:
    between = expected(lambda year: year.families, percent)
    for year in YEARS:
        own = by_position(lambda one: one.families, percent, year)
        assert between.low <= own.low <= own.high <= between.high


@given(PERCENTS, PERCENTS)
def test_a_larger_position_never_reaches_fewer(one: int, other: int) -> None:
    smaller, larger = (estimate((HALDEN,), percent, None) for percent in sorted((one, other)))
    for reached in ("families", "children_reached", "volunteers"):
        assert all(a <= b for a, b in zip(getattr(smaller, reached), getattr(larger, reached), strict=True))


@pytest.mark.parametrize("year", YEARS, ids=str)
def test_all_coordinators_together_reach_what_the_year_reached(year: Year) -> None:
    all_full = round(100 * coordinators(year))
    assert by_position(lambda known: known.families, all_full, year).low == pytest.approx(year.families, abs=1)


@pytest.mark.parametrize(("kommune", "own", "number", "estimated"), [
    (HALDEN, None, 1900, True),  # six of a hundred of 31,935, in two figures
    (UTSIRA, None, 13, True),
    (HALDEN, 1871, 1871, False),
])  # fmt: skip
def test_children_are_estimated_until_the_reader_knows_better(
    kommune: str, own: int | None, number: int, estimated: bool
) -> None:
    children = estimate((kommune,), 50, own).children
    assert (children.number, children.inhabitants is not None) == (number, estimated)


def test_municipalities_that_go_together_have_their_children_together() -> None:
    both = estimate((UTSIRA, HALDEN), 50, None)
    assert both.children.inhabitants == 31_935 + 215
    assert both.families == estimate((HALDEN,), 50, None).families
    assert not both.crowded


@pytest.mark.parametrize(
    ("kommune", "own", "crowded"), [(HALDEN, None, False), (UTSIRA, None, True), (HALDEN, 100, True)]
)
def test_few_children_for_a_position_are_noticed(kommune: str, own: int | None, crowded: bool) -> None:
    assert estimate((kommune,), 50, own).crowded is crowded


@given(st.sampled_from(sorted(MUNICIPALITIES)), PERCENTS, st.none() | st.integers(1, 200_000))
def test_every_place_and_position_has_an_estimate(kommune: str, percent: int, own: int | None) -> None:
    found: Estimate = estimate((kommune,), percent, own)
    assert found.children.number > 0
    assert 1 <= found.one_in.low <= found.one_in.high
