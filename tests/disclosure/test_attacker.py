"""The attacker finds what badly designed tables give away, and nothing in tables that follow the rules."""

from dataclasses import replace

import pytest
from familiekontakten.statistics.disclosure.cells import ALL, NATION, Cell, How, Quantity
from familiekontakten.statistics.disclosure.release import Release
from familiekontakten.statistics.indicator import Time

from infrastructure.releases.attacker import Contradiction, Interval, astray, attacked, pinned
from infrastructure.releases.knowledge import SINCE
from infrastructure.releases.making import without_groups
from tests.disclosure.printing import (
    True_,
    cross_table,
    department_totals,
    departments,
    exact,
    hidden_below_five,
    months_so_far,
    printed,
    rounded,
)

NOBODY_TWICE = {
    Quantity("2019", "fam", whose, f"counted twice{category}"): 0
    for whose in (NATION, "place:oslo", "operator:municipality", "operator:organisation")
    for category in (ALL, "norwegian", "immigrant", "mixed")
}


def defended(release: Release, true: True_) -> Release:
    """Without the groups that tell too much, as `hsf release` does it."""
    return without_groups(release, told_by(release, true))


def told_by(release: Release, true: True_) -> list[Quantity]:
    """What the attacker pins; it must not be wrong about anything."""
    intervals = attacked([release], NOBODY_TWICE)
    assert astray(intervals, true) == []
    return pinned(intervals, true)


def only_totals_exact(of: Quantity, number: int) -> Cell:
    return exact(of, number) if of.whose == NATION or of.category == ALL else rounded(of, number)


def only_groups_exact(of: Quantity, number: int) -> Cell:
    return hidden_below_five(of, number) if of.whose.startswith("department") else exact(of, number)


def only_the_nation_exact(of: Quantity, number: int) -> Cell:
    return exact(of, number) if of.whose == NATION else rounded(of, number)


@pytest.mark.parametrize("seed", range(3))
def test_a_hiding_below_five_beside_exact_totals_gives_counts_away(seed: int) -> None:
    true = cross_table(seed)
    assert told_by(printed(true, hidden_below_five, departments=departments()), true)


def test_c_rounding_beside_exact_totals_gives_counts_away_in_some_table() -> None:
    tables = (cross_table(seed, 12) for seed in range(12))
    assert any(told_by(printed(true, only_totals_exact, departments=departments(12)), true) for true in tables)


def test_e_one_small_department_among_exact_totals_is_given_away() -> None:
    true = {of: max(number, 5) for of, number in department_totals(5).items() if of.whose.startswith("department")}
    true[Quantity("2019", "fam", "department:d03")] = 3
    true[Quantity("2019", "fam")] = sum(true.values())
    found = told_by(printed(true, only_groups_exact, departments=departments()), true)
    assert [of.whose for of in found] == ["department:d03"]


def test_h_exact_counts_so_far_this_year_give_away_what_every_month_added() -> None:
    true = months_so_far(1)
    release = printed(true, exact, departments=departments(12))
    steps = {
        replace(of, category=f"{SINCE}{earlier.period}"): number - true[earlier]
        for of, number in true.items()
        for earlier in (replace(of, period=f"2019-01..{int(of.period[-2:]) - 1:02}"),)
        if earlier in true
    }
    small = {of for of, number in steps.items() if number < 5}
    found = set(told_by(release, {**true, **steps}))
    assert small
    assert small <= found


def test_j_whole_percents_of_a_known_small_base_read_back_as_counts() -> None:
    base, part = Quantity("2019", "fam"), Quantity("2019", "fam", NATION, "reception")
    others = Quantity("2019", "fam", NATION, "none")
    true = {base: 60, part: 2, others: 58}

    def percents(of: Quantity, number: int) -> Cell:
        return exact(of, number) if of == base else Cell("table", of, How.PERCENT, (200 * number + 60) // 120)

    beside = replace(part, category="beside none")
    assert told_by(printed(true, percents), true) == [beside, part]


@pytest.mark.parametrize("seed", range(40))
def test_forty_nations_by_the_rules_give_nothing_away(seed: int) -> None:
    true = department_totals(seed)
    release = printed(true, only_the_nation_exact, departments=departments())
    assert told_by(defended(release, true), true) == []


@pytest.mark.parametrize("seed", range(3))
def test_counts_so_far_this_year_rounded_give_nothing_away(seed: int) -> None:
    true = months_so_far(seed, 5)
    assert told_by(printed(true, rounded, departments=departments(5)), true) == []


@pytest.mark.parametrize(
    ("time", "year", "told"),
    [(Time.FLOW, 63, True), (Time.DISTINCT, 63, True), (Time.DISTINCT, 61, False)],
    ids=["the fourth is what is left", "not one came twice, or one", "many may have come twice"],
)
def test_three_quarters_and_the_year_exact_tell_of_the_fourth(time: Time, year: int, told: bool) -> None:
    true = {Quantity(f"2019-Q{quarter}", "closed"): 20 for quarter in (1, 2, 3)}
    true |= {Quantity("2019-Q4", "closed"): 3, Quantity("2019", "closed"): year}
    assert (Quantity("2019-Q4", "closed") in told_by(printed(true, hidden_below_five, time=time), true)) == told


def test_a_stock_at_the_end_of_the_year_is_that_of_its_last_quarter() -> None:
    true = {Quantity("2019-Q4", "waiting"): 3, Quantity("2019", "waiting"): 3}
    first = printed({Quantity("2019-Q4", "waiting"): 3}, rounded, time=Time.STOCK, period="2019-Q4")
    careless = printed({Quantity("2019", "waiting"): 3}, exact, time=Time.STOCK, number=2)
    assert pinned(attacked([first, careless]), true) == sorted(true)


def test_what_an_earlier_release_hid_is_not_given_away_by_a_later_one() -> None:
    first = printed({Quantity("2019-Q1", "closed"): 3}, rounded, time=Time.FLOW, period="2019-Q1")
    assert pinned(attacked([first]), {}) == []
    later = {Quantity("2019-Q2", "closed"): 20, Quantity("2019-01..06", "closed"): 23, Quantity("2019-Q1", "closed"): 3}
    second = printed(later, hidden_below_five, time=Time.FLOW, number=2)
    assert Quantity("2019-Q1", "closed") in pinned(attacked([first, second]), {})


def test_a_corrected_edition_that_prints_the_same_gives_nothing_away() -> None:
    true = department_totals(3)
    once = printed(true, rounded, departments=departments())
    again = printed(true, rounded, departments=departments(), number=2, edition=2)
    assert pinned(attacked([once, again], NOBODY_TWICE), true) == []


def test_editions_that_contradict_each_other_are_both_attacked() -> None:
    """A department went from fewer than five to five: the total before and the total after stay two numbers."""
    first = printed(
        {Quantity("2019", "fam", "department:d00"): 3, Quantity("2019", "fam", "department:d01"): 9},
        rounded,
        departments=departments(2),
    )
    exact_total = {Quantity("2019", "fam", "department:d00"): 6, Quantity("2019", "fam", "department:d01"): 9}
    second = printed(exact_total, rounded, departments=departments(2), number=2, edition=2)
    intervals = attacked([first, second])
    assert intervals[Quantity("2019", "fam", "department:d00")] == Interval(0, 4)


def test_an_attacker_that_is_wrong_is_noticed() -> None:
    true = department_totals(2)
    wrong = {of: number + 3 if of.whose.startswith("department") else number for of, number in true.items()}
    intervals = attacked([printed(true, hidden_below_five, departments=departments())], NOBODY_TWICE)
    assert astray(intervals, wrong)


def test_numbers_that_cannot_all_be_right_are_a_contradiction() -> None:
    impossible = {Quantity("2019", "fam", "department:d00"): 9, Quantity("2019", "fam"): 8}
    with pytest.raises(Contradiction):
        attacked([printed(impossible, exact, departments=departments(1))], NOBODY_TWICE)
