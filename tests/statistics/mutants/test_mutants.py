"""A wrong definition does not go unnoticed: each, planted alone into the real code, changes a figure of a report.

`python -m tests.statistics.mutants.test_mutants` prints the list, with the first figures that give each away.
"""

import sys
from functools import cache

import pytest
from familiekontakten.statistics.reports.figure_ids import figures_of

from tests.statistics.indicators import invented, plain_2011, plain_2019
from tests.statistics.indicators.plain import Found, Row
from tests.statistics.mutants.planting import Mutant, figures_with
from tests.statistics.mutants.wrong import MUTANTS

FEWEST = 50


@cache
def right(year: int) -> dict[str, Found]:
    """The plain second count: nothing of it is ever planted into."""
    return plain_2011.figures(records(2011)) if year == 2011 else plain_2019.figures(records(2019))


@cache
def records(year: int) -> list[Row]:
    """The invented year, as either of the two."""
    return invented.eight_years_earlier() if year == 2011 else invented.rows()


def given_away(mutant: Mutant) -> tuple[str, ...]:
    """The figures that differ, in the report of 2019, or where none does in that of 2011."""
    for year in (2019, 2011):
        found = figures_with(mutant, records(year), year)
        if differing := [name for name, figure in right(year).items() if found.get(name) != figure]:
            return tuple(differing)
    return ()


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda one: one.what)
def test_a_wrong_definition_is_caught(mutant: Mutant) -> None:
    assert given_away(mutant)


def test_there_are_enough_of_them_and_none_twice() -> None:
    assert len({(one.file, one.right, one.wrong) for one in MUTANTS}) == len(MUTANTS) >= FEWEST


def test_a_line_that_is_not_in_the_source_is_no_mutant() -> None:
    with pytest.raises(AssertionError, match="found 0 times"):
        figures_with(Mutant("nothing", "values", "no such line", ""), [], 2019)


def test_a_change_that_changes_nothing_is_not_caught() -> None:
    harmless = Mutant("the same in other words", "values", "if whole else None", "if whole > 0 else None")
    assert given_away(harmless) == ()


def test_the_real_code_is_back_afterwards() -> None:
    figures_with(MUTANTS[0], [], 2019)
    assert figures_of.__module__ == "familiekontakten.statistics.reports.figure_ids"
    found = figures_of(invented.rows(), 2019)
    assert {name: (one.value, one.part, one.whole) for name, one in found.items()} == right(2019)


if __name__ == "__main__":
    for each in MUTANTS:
        caught = given_away(each)
        sys.stdout.write(f"{'caught' if caught else 'MISSED'}  {each.what:70} {', '.join(caught[:3])}\n")
