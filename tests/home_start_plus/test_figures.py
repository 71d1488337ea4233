"""Home-Start+ by itself in the figures: its families and all their children, who are among all families too."""

from dataclasses import replace
from typing import Any

import pytest
from familiekontakten.cases.parts import Programme
from familiekontakten.statistics.building import units_of
from familiekontakten.statistics.facts.fact import rows_of
from familiekontakten.statistics.facts.families import facts_of_case
from familiekontakten.statistics.indicators.families import SUPPORTED
from familiekontakten.statistics.indicators.programmes import CHILDREN, FAMILIES, PLUS
from familiekontakten.statistics.period import year
from familiekontakten.statistics.units import Child, Family

from tests.cases.families import active
from tests.statistics.indicators.things import case, family, match

TWO = (Child(2012), Child(2021))
"""A schoolchild, and a younger one who is there too."""


def plus(*matches: Any) -> Family:  # noqa: ANN401 - as in things.py
    return family(case(*matches, programme=PLUS), children=TWO)


@pytest.mark.parametrize(
    ("one", "families", "children"),
    [
        (plus(match("2026-03-01")), {"": 1}, {"": 2}),
        (plus(match("2025-03-01", "2026-01-01")), {"": 1}, {"": 2}),
        (plus(match("2027-01-01")), {}, {}),
        (plus(), {}, {}),
        (family(case(match("2026-03-01")), children=TWO), {}, {}),
        (
            family(
                case(match("2024-03-01", "2025-03-01"), id="A", programme=PLUS),
                case(match("2026-03-01"), id="B"),
                children=TWO,
            ),
            {},
            {},
        ),
        (family(case(match("2026-03-01"), programme=PLUS), children=(*TWO, Child(2027))), {"": 1}, {"": 2}),
    ],
    ids=["visited", "to new year", "later", "waits", "the ordinary offer", "was in it before", "born later"],
)
def test_a_family_counts_while_it_is_visited_in_home_start_plus(
    one: Family, families: dict[str, int], children: dict[str, int]
) -> None:
    assert FAMILIES.counts(one, year(2026)) == families
    assert CHILDREN.counts(one, year(2026)) == children


def test_it_is_among_all_families_too() -> None:
    one = plus(match("2026-03-01"))
    assert SUPPORTED.counts(one, year(2026)) == FAMILIES.counts(one, year(2026)) == {"": 1}


@pytest.mark.parametrize("programme", Programme)
def test_the_programme_that_the_coordinator_chose_is_the_one_that_is_counted(programme: Programme) -> None:
    facts = facts_of_case(replace(active(), programme=programme), "moss")
    (one,) = units_of(rows_of(facts)).families
    assert [known.programme for known in one.cases] == [programme.value]


def test_records_that_say_nothing_of_a_programme_are_of_the_ordinary_offer() -> None:
    rows = [{**row, "programme": None} for row in rows_of(facts_of_case(active(), "moss"))]
    (one,) = units_of(rows).families
    assert [known.programme for known in one.cases] == ["home_start"]
