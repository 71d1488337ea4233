"""From facts to figures: a function of the rows alone, so no figure depends on when or how often one was written."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import reduce

from familiekontakten.statistics.building import units_of
from familiekontakten.statistics.facts.fact import Fact, rows_of
from familiekontakten.statistics.figures import Figures, Indicators, Units, figures, minus, plus
from familiekontakten.statistics.fold.folded import Folded, Shared, is_year, period_of, sealed
from familiekontakten.statistics.fold.shared import shared_of, units_in
from familiekontakten.statistics.indicators.catalogue import ANNUAL, DEFINITIONS, MONTHLY
from familiekontakten.statistics.period import Period, so_far
from familiekontakten.statistics.quality import checking
from familiekontakten.statistics.quality.rule import Checked


@dataclass(frozen=True)
class Counted:
    """A department's facts, made ready to be counted in any number of months."""

    department: str
    units: Units
    shared: Shared
    facts: int


def counted(facts: Iterable[Fact], department: str) -> Counted:
    """What a department's facts are made into, once."""
    every = tuple(facts)
    units = units_of(rows_of(every)).within({department})
    return Counted(department, units, shared_of(every), len(every))


def fold(facts: Iterable[Fact], department: str, period: str, as_of: date) -> Folded:
    """What a department's facts add up to in "2026-10" or "2026", as far as it has passed on the evening of `as_of`."""
    return folded(counted(facts, department), period, as_of)


def folded(of: Counted, period: str, as_of: date) -> Folded:
    """The same from facts that were made ready."""
    passed = period_of(period).until(as_of)
    return sealed(
        Folded(
            department=of.department,
            period=period,
            as_of=passed.last,
            definitions=DEFINITIONS,
            facts=of.facts,
            figures=figures(of.units, passed, _counted_in(period)),
            so_far={} if is_year(period) else figures(of.units, so_far(passed), MONTHLY),
            shared=of.shared,
            findings={} if is_year(period) else _findings(of.units, period, passed.last),
        )
    )


def _findings(units: Units, period: str, as_of: date) -> dict[str, int]:
    return checking.counted(checking.check(Checked(units, period_of(period), as_of)))


def nation(every: Iterable[Folded], scope: Collection[str] | None = None, so_far: bool = False) -> Figures:
    """The figures of all these departments together (those in `scope`, where one is given), all of one period.

    Exact also where a family or a volunteer stands in several of them: what those add too often is taken off.
    `so_far`: of the year up to the end of the month.
    """
    chosen = [one for one in every if scope is None or one.department in scope]
    together: Figures = reduce(plus, (one.so_far if so_far else one.figures for one in chosen), {})
    return minus(together, _too_often([one for one in chosen if one.shared.rows], so_far))


def _too_often(chosen: Collection[Folded], year_to_date: bool) -> Figures:
    """What the departments counted of those that they share, less what is right for all of them together."""
    if not chosen:
        return {}
    apart = (
        figures(units_in([one.shared], {one.department}), _passed(one, year_to_date), _counted_in(one.period))
        for one in chosen
    )
    last = max(chosen, key=lambda one: one.as_of)
    scope = {one.department for one in chosen}
    once = figures(
        units_in((one.shared for one in chosen), scope), _passed(last, year_to_date), _counted_in(last.period)
    )
    return minus(reduce(plus, apart), once)


def _passed(one: Folded, year_to_date: bool) -> Period:
    passed = period_of(one.period).until(one.as_of)
    return so_far(passed) if year_to_date else passed


def _counted_in(period: str) -> Indicators:
    return ANNUAL if is_year(period) else MONTHLY
