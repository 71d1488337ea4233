"""What is printed from stored counts: every rounding, in tables."""

import pytest
from familiekontakten.statistics import values
from familiekontakten.statistics.indicator import ONE, UNKNOWN, Counts, Kind
from familiekontakten.statistics.indicators import needs, referrals, volunteers
from familiekontakten.statistics.values import About, Share
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("part", "whole", "printed"),
    [
        (1, 2, 50),
        (1, 3, 33),
        (2, 3, 67),
        (1, 200, 1),
        (1, 201, 0),
        (9, 200, 5),
        (318, 1010, 31),
        (0, 7, 0),
        (7, 7, 100),
        (25, 1000, 3),
        (24, 1000, 2),
        (0, 0, None),
    ],
)
def test_percent_is_whole_and_half_up(part: int, whole: int, printed: int | None) -> None:
    assert values.percent(part, whole) == printed


def test_shares_are_rounded_each_alone_and_never_forced_to_a_hundred() -> None:
    thirds: Counts = {"pensioner": 1, "working": 1, "student": 1, UNKNOWN: 5}
    shares = values.shares(volunteers.OCCUPATION, thirds, 2019)
    assert [one.percent for one in shares] == [33, 33, 33, 0]
    assert {one.whole for one in shares} == {3}


@given(st.dictionaries(st.sampled_from(["pensioner", "working", "student", "other"]), st.integers(0, 500)))
def test_each_percent_depends_on_its_own_part_and_the_whole_alone(counts: dict[str, int]) -> None:
    whole = sum(counts.values())
    for one in values.shares(volunteers.OCCUPATION, counts, 2019):
        assert one == Share(one.code, counts.get(one.code, 0), whole)
        assert one.percent is None or abs(100 * one.part - one.percent * whole) * 2 <= whole


def test_the_whole_of_mentions_is_the_mentions_and_of_families_those_asked() -> None:
    counts: Counts = {ONE: 4, UNKNOWN: 9, "weak_network": 3, "other": 3}
    assert values.whole(Kind.MENTIONS, counts) == 6
    assert values.whole(Kind.ASKED, counts) == 4
    mentions = {one.code: one.percent for one in values.shares(needs.CHALLENGE_MENTIONS, counts, 2019)}
    families = {one.code: one.percent for one in values.shares(needs.CHALLENGE_FAMILIES, counts, 2011)}
    assert (mentions["weak_network"], families["weak_network"]) == (50, 75)


def test_each_year_has_its_own_categories() -> None:
    codes = [one.code for one in values.shares(referrals.BY_SOURCE, {}, 2011)]
    assert codes == ["health_station", "self", "other"]
    assert len(values.shares(referrals.BY_SOURCE, {}, 2019)) == 12
    assert [one.code for one in values.shares(volunteers.AGE, {}, 2011)] == ["20_39", "40_59", "60_plus"]


@pytest.mark.parametrize(
    ("days", "median", "ninetieth"),
    [
        ([1, 2, 3, 4], None, None),
        ([1, 2, 3, 4, 5], 3, 5),
        ([5, 5, 5, 5, 90], 5, 90),
        ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5, 9),
        ([10, 9, 100, 2, 3, 4], 4, 100),
    ],
)
def test_medians_go_by_nearest_rank_and_need_five(days: list[int], median: int | None, ninetieth: int | None) -> None:
    counts = {str(day): days.count(day) for day in days} | {UNKNOWN: 3}
    assert (values.median(counts), values.percentile(counts, 90)) == (median, ninetieth)
    assert values.observations(counts) == len(days)


@given(st.lists(st.integers(0, 400), min_size=5, max_size=60), st.integers(1, 100))
def test_a_percentile_is_the_smallest_value_with_enough_at_or_below(days: list[int], q: int) -> None:
    found = values.percentile({str(day): days.count(day) for day in days}, q)
    assert found in days
    enough = [day for day in sorted(days) if 100 * sum(other <= day for other in days) >= q * len(days)]
    assert found == enough[0]


def test_the_share_within_some_days_counts_the_day_itself() -> None:
    assert values.within({"0": 1, "7": 2, "8": 1, UNKNOWN: 4}, 7) == Share("7", 3, 4)


@pytest.mark.parametrize(
    ("sevenths", "hours"), [(0, 0), (420, 1), (21, 0.1), (20, 0), (41, 0.1), (63, 0.2), (1050, 2.5)]
)
def test_hours_have_one_decimal_half_up(sevenths: int, hours: float) -> None:
    assert values.hours(sevenths) == hours


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (93934.8, About(94, -1)),
        (94000.0, About(94, 0)),
        (94200.0, About(94, 1)),
        (93500.0, About(94, -1)),
        (93499.9, About(93, 1)),
    ],
)
def test_a_large_number_is_said_roughly(hours: float, said: About) -> None:
    assert values.about(hours) == said


@pytest.mark.parametrize(
    ("counts", "ratio"),
    [({"part": 22, "whole": 11}, 2), ({"part": 1, "whole": 20}, 0.1), ({"part": 1, "whole": 3}, 0.3), ({}, None)],
)
def test_a_ratio_has_one_decimal(counts: Counts, ratio: float | None) -> None:
    assert values.ratio(counts) == ratio


def test_positions_are_averaged_over_the_days() -> None:
    assert values.average({ONE: 50 * 31}, 31) == 0.5
    assert values.average({}, 0) is None
