"""The seven rules of the open figures, as tables of cases and as properties."""

import pytest
from familiekontakten.statistics.disclosure import rules
from familiekontakten.statistics.disclosure.rules import merged, public_count, public_headline, public_share
from hypothesis import given
from hypothesis import strategies as st

COUNTS = st.integers(0, 3000)
CATEGORIES = st.dictionaries(st.sampled_from(["a", "b", "c", "d", "e", rules.OTHER]), COUNTS, min_size=1)


@pytest.mark.parametrize(
    ("number", "shown"),
    [(0, None), (1, None), (4, None), (5, 5), (7, 5), (8, 10), (12, 10), (13, 15), (97, 95), (98, 100), (1034, 1035)],
)
def test_a_count_below_five_is_not_shown_and_others_are_rounded_to_five(number: int, shown: int | None) -> None:
    assert public_count(number) == shown


@pytest.mark.parametrize(("number", "shown"), [(0, None), (4, None), (5, 5), (6, 6), (1034, 1034)])
def test_a_headline_of_the_nation_is_exact_where_it_is_not_small(number: int, shown: int | None) -> None:
    assert public_headline(number) == shown


def test_a_number_below_zero_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="below zero"):
        public_count(-1)


@given(COUNTS)
def test_rounding_again_changes_nothing(number: int) -> None:
    shown = public_count(number)
    assert shown is None or public_count(shown) == shown


@given(COUNTS)
def test_no_public_count_stands_for_fewer_than_five_and_none_is_further_off_than_two(number: int) -> None:
    shown = public_count(number)
    if shown is None:
        assert number < 5
    else:
        assert number >= 5
        assert shown % 5 == 0
        assert abs(shown - number) <= 2


@given(st.integers(5, 3000), st.integers(-2, 2))
def test_a_correction_within_the_same_five_changes_nothing_printed(number: int, correction: int) -> None:
    middle = number // 5 * 5
    assert public_count(max(middle + correction, 5)) == public_count(middle)


@pytest.mark.parametrize(
    ("counts", "shown", "because"),
    [
        ({"couple": 474, "single": 387}, {"couple": 55, "single": 45}, "large enough, half up"),
        ({"couple": 25, "single": 24}, None, "49 are too few to rest on"),
        ({"couple": 25, "single": 25}, {"couple": 50, "single": 50}, "50 are enough"),
        ({"a": 60, "b": 40, "c": 3, "d": 2}, {"a": 57, "b": 38, "other": 5}, "two small ones go into Annet"),
        ({"a": 60, "b": 40, "c": 3}, {"a": 58, "other": 42}, "one alone would be seen, so the next goes with it"),
        ({"a": 60, "b": 40, "c": 3, "other": 9}, {"a": 54, "b": 36, "other": 11}, "Annet was there"),
        ({"a": 60, "b": 40, "other": 4}, {"a": 58, "other": 42}, "Annet itself was small"),
        ({"women": 97, "men": 3}, None, "what remains beside the women would be three"),
        ({"a": 96, "b": 4, "c": 0}, None, "what remains beside a is four"),
        ({"a": 60, "b": 40, "c": 0}, {"a": 60, "other": 40}, "nobody is a small number too"),
        ({"a": 1000}, None, "all of them: that says something about each"),
        ({}, None, "nothing to rest on"),
        ({"a": 334, "b": 333, "c": 333}, {"a": 33, "b": 33, "c": 33}, "never forced to 100"),
        ({"a": 107, "b": 93}, {"a": 54, "b": 47}, "half a percent goes up, both of them"),
    ],
)
def test_percentages_are_printed_where_neither_a_category_nor_its_remainder_is_small(
    counts: dict[str, int], shown: dict[str, int] | None, because: str
) -> None:
    assert public_share(counts) == shown, because


@given(CATEGORIES)
def test_every_printed_percentage_stands_for_five_or_more_and_leaves_five_or_more(counts: dict[str, int]) -> None:
    shown, kept, base = public_share(counts), merged(counts), sum(counts.values())
    if shown is not None:
        assert base >= 50
        assert set(shown) == set(kept)
        assert all(5 <= number <= base - 5 for number in kept.values())


@given(CATEGORIES)
def test_merging_loses_nobody_and_merging_again_changes_nothing(counts: dict[str, int]) -> None:
    assert sum(merged(counts).values()) == sum(counts.values())
    assert merged(merged(counts)) == merged(counts)
