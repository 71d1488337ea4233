"""What holds of any records: figures follow from the facts alone, and the nation from its departments."""

import json
import random
from collections.abc import Iterable
from dataclasses import replace

import pytest
from familiekontakten.statistics.building import units_of
from familiekontakten.statistics.facts.fact import Fact
from familiekontakten.statistics.facts.of_things import facts_of_all
from familiekontakten.statistics.facts.placing import placed
from familiekontakten.statistics.figures import Figures, figures, plus
from familiekontakten.statistics.fold.folded import Folded, is_year, period_of
from familiekontakten.statistics.fold.folding import fold, nation
from familiekontakten.statistics.indicator import Time
from familiekontakten.statistics.indicators.catalogue import ANNUAL, MONTHLY
from familiekontakten.statistics.period import so_far
from hypothesis import given
from hypothesis import strategies as some

from tests.statistics.facts.histories import Change, histories, stored
from tests.statistics.fold.country import AS_OF, DEPARTMENTS, Row, countries
from tests.statistics.indicators import invented

PERIODS = ("2027-01", "2027-03", "2027-12", "2027")
MONTHS = tuple(f"2027-{number:02}" for number in range(1, 13))
SCOPES = some.sets(some.sampled_from(DEPARTMENTS), min_size=1)


def numbers(counted: Figures) -> Figures:
    """Without the noughts, which a difference may leave out."""
    return {name: {code: n for code, n in counts.items() if n} for name, counts in counted.items()}


def written(history: Iterable[Change]) -> dict[str, Fact]:
    """The facts that stand after each change has written its own."""
    standing: dict[str, Fact] = {}
    for change in history:
        standing |= {fact.key: fact for fact in facts_of_all(map(stored, change), "A")}
    return standing


def as_it_is(history: Iterable[Change]) -> list[Fact]:
    """The facts of all things as they are in the end, worked out at once."""
    things = {(thing.KIND, thing.id): stored(thing) for change in history for thing in change}
    return facts_of_all(things.values(), "A")


@given(histories(), some.randoms())
def test_facts_written_change_by_change_give_the_figures_of_the_whole(
    history: list[Change], chance: random.Random
) -> None:
    standing = list(written(history).values())
    chance.shuffle(standing)
    for period in PERIODS:
        assert fold(standing, "A", period, AS_OF) == fold(as_it_is(history), "A", period, AS_OF)


@given(histories(), some.randoms())
def test_the_same_facts_in_any_order_and_twice_give_the_same_bytes(
    history: list[Change], chance: random.Random
) -> None:
    facts = as_it_is(history)
    twice = [*facts, *facts]
    chance.shuffle(twice)
    for period in ("2027-03", "2027"):
        one, other = fold(facts, "A", period, AS_OF), fold(twice, "A", period, AS_OF)
        assert other.digest == one.digest
        assert json.dumps(one.plain()) == json.dumps(replace(other, facts=one.facts).plain())
        assert Folded.of_plain(json.loads(json.dumps(one.plain()))) == one


@given(histories())
def test_what_flows_adds_up_from_months_to_the_year_and_to_the_year_so_far(history: list[Change]) -> None:
    facts = as_it_is(history)
    months = [fold(facts, "A", name, AS_OF) for name in MONTHS]
    year = fold(facts, "A", "2027", AS_OF).figures
    flowing = [one.id for one in MONTHLY.every if one.time is Time.FLOW]
    assert flowing
    added: Figures = {}
    for month in months:
        added = plus(added, month.figures)
        for name in flowing:
            assert numbers(month.so_far)[name] == numbers(added)[name]
    both = [one.id for one in ANNUAL.every if one.time is Time.FLOW and one.id in flowing]
    assert {name: numbers(year)[name] for name in both} == {name: numbers(added)[name] for name in both}


@given(countries(), SCOPES)
def test_the_nation_is_exact_for_any_departments_whatever_they_share(rows: list[Row], scope: set[str]) -> None:
    _exact(rows, DEPARTMENTS, scope, PERIODS)


@pytest.mark.parametrize("few", [3, 12, 40])
def test_the_nation_is_exact_for_a_year_with_every_trap(few: int) -> None:
    rows = invented.rows()
    departments = sorted(name for name in placed(rows).facts if name != "-")
    _exact(rows, departments, departments[:few], ("2019-01", "2019-06", "2019"))


def _exact(rows: list[Row], departments: Iterable[str], scope: Iterable[str], periods: Iterable[str]) -> None:
    """Added up from departments that were folded each by itself, and counted at once from everything."""
    facts, together = placed(rows).facts, frozenset(scope)
    whole = units_of(rows).within(together)
    for name in periods:
        year = int(name[:4])
        as_of = AS_OF.replace(year=year)
        folded = [fold(facts.get(one, ()), one, name, as_of) for one in departments]
        counted = ANNUAL if is_year(name) else MONTHLY
        assert numbers(nation(folded, together)) == numbers(figures(whole, period_of(name), counted))
        if not is_year(name):
            at_once = figures(whole, so_far(period_of(name)), MONTHLY)
            assert numbers(nation(folded, together, so_far=True)) == numbers(at_once)
