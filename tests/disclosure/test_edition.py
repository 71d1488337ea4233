"""The public edition of the demo nation: what is shown of whom, rule by rule."""

from functools import cache

import pytest
from familiekontakten.statistics.building import units_of
from familiekontakten.statistics.disclosure.cells import NATION, Cell, How, Quantity
from familiekontakten.statistics.disclosure.counted import counted
from familiekontakten.statistics.disclosure.edition import Truth, public
from familiekontakten.statistics.disclosure.rules import HEADLINES
from familiekontakten.statistics.indicator import Public
from familiekontakten.statistics.indicators.catalogue import COUNTED
from familiekontakten.statistics.registers import registers_of
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.disclosure.nation import nation

SENSITIVE = ("fam.background", "fam.asylum", "fam.minority_language", "child.special_needs", "special.", "fam.help_")


@cache
def edition(period: str, seed: int = 1) -> tuple[tuple[Cell, ...], Truth]:
    rows = nation(seed)
    return public(counted(units_of(rows), registers_of(rows), period, COUNTED))


def cells(period: str) -> tuple[Cell, ...]:
    return edition(period)[0]


@pytest.mark.parametrize("period", ["2019", "2020", "2019-Q1"])
def test_no_cell_shows_a_number_below_five(period: str) -> None:
    counts = [cell for cell in cells(period) if cell.how in (How.EXACT, How.ROUNDED)]
    assert counts
    assert all(cell.value is not None and cell.value >= 5 for cell in counts)
    assert all(cell.value is None for cell in cells(period) if cell.how in (How.FEWER, How.LEFT_OUT))


def test_what_is_fewer_than_five_is_so_and_everything_smaller_says_so() -> None:
    shown, truth = edition("2019")
    hidden = {cell.of for cell in shown if cell.how is How.FEWER}
    assert any(truth[of] for of in hidden)
    assert {of for of, number in truth.items() if number < 5} == hidden | {
        cell.of for cell in shown if cell.how is How.LEFT_OUT and truth.get(cell.of, 5) < 5
    }


def test_the_headlines_of_a_year_are_exact_for_the_nation_and_of_a_quarter_rounded() -> None:
    def headlines(period: str) -> dict[str, How]:
        found = (cell for cell in cells(period) if cell.of.figure in HEADLINES and cell.of.whose == NATION)
        return {cell.of.figure: cell.how for cell in found if not cell.of.category}

    assert headlines("2019") == dict.fromkeys(HEADLINES, How.EXACT)
    assert set(headlines("2019-Q1").values()) == {How.ROUNDED}


def test_of_a_department_only_the_four_headlines_are_shown_and_only_of_a_year() -> None:
    yearly = {cell.of.figure for cell in cells("2019") if cell.of.whose != NATION}
    assert yearly == set(HEADLINES)
    assert {cell.of.whose for cell in cells("2019-Q1")} == {NATION}


def test_every_department_that_was_open_stands_in_the_table_with_each_figure() -> None:
    shown = {(cell.of.whose, cell.of.figure) for cell in cells("2019") if cell.table == "avdelinger"}
    assert len(shown) == 37 * len(HEADLINES)


@pytest.mark.parametrize("figure", SENSITIVE)
def test_what_is_sensitive_is_shown_of_the_nation_only(figure: str) -> None:
    found = [cell for cell in cells("2019") if cell.of.figure.startswith(figure)]
    assert found
    assert {cell.of.whose for cell in found} == {NATION}


def test_what_is_internal_is_not_there_at_all() -> None:
    internal = {one.id for one in COUNTED.every if one.public in (Public.INTERNAL, Public.PLACES)}
    assert internal
    assert not internal & {cell.of.figure for period in ("2019", "2019-Q1") for cell in cells(period)}


def test_the_headlines_of_the_rules_are_those_of_the_definitions() -> None:
    assert {one.id for one in COUNTED.every if one.public is Public.HEADLINE} == set(HEADLINES)


def test_departments_are_added_up_in_fixed_groups_only() -> None:
    kinds = {cell.of.whose.partition(":")[0] for cell in cells("2019")}
    assert kinds == {NATION, "department", "county", "place", "operator"}


def test_a_figure_can_be_left_out_altogether() -> None:
    rows = nation()
    shown, _ = public(counted(units_of(rows), registers_of(rows), "2019", COUNTED), frozenset({"fam.asylum"}))
    assert "fam.asylum" not in {cell.of.figure for cell in shown}
    assert "fam.asylum" in {cell.of.figure for cell in cells("2019")}


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10_000))
def test_a_correction_within_the_same_five_changes_nothing_printed(seed: int) -> None:
    """One family more in a department of eight: eight to twelve print ten; and percents move by a whole one at most."""
    rows = nation(seed)
    exact = counted(units_of(rows), registers_of(rows), "2019-Q1", COUNTED)
    before = {cell.of: cell for cell in public(exact)[0]}
    truth = public(exact)[1]
    for of, number in truth.items():
        if number >= 5 and number % 5 in (0, 1, 3, 4) and before[of].how is How.ROUNDED:
            assert before[of].value == (number + 1 + 2) // 5 * 5


@pytest.mark.parametrize(("period", "name"), [("2019", "2019-01-01 2019-12-31"), ("2019-Q2", "2019-04-01 2019-06-30")])
def test_a_period_is_whole_months(period: str, name: str) -> None:
    from familiekontakten.statistics.disclosure.cells import period_of

    days = period_of(period)
    assert f"{days.first} {days.last}" == name


def test_an_operator_reads_names_of_cells_and_no_number() -> None:
    of = Quantity("2019", "fam.supported", "department:moss")
    assert of.name == "2019 fam.supported department:moss"
