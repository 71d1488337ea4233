"""The figures of a year's report by their ids: {id: value, part, whole}. Pure.

The layout of 2011 is its own; every later year is printed as in 2019, with its own prefix. Earlier years stand as they
were published. Each figure rests on the departments that its indicator names: all that were open in the year, or those
with an approved full annual return (BASE).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from familiekontakten.statistics.building import units_of
from familiekontakten.statistics.figures import Figures, Indicators, figures
from familiekontakten.statistics.indicator import ONE, Base, Counts, Indicator, Kind
from familiekontakten.statistics.indicators.catalogue import ANNUAL, EVERY, REGISTERS
from familiekontakten.statistics.period import year as year_of
from familiekontakten.statistics.registered import HistoricTotal
from familiekontakten.statistics.registers import Registers, registers_of
from familiekontakten.statistics.reports import report_2011, report_2019
from familiekontakten.statistics.reports.line import Line
from familiekontakten.statistics.rows import Row
from familiekontakten.statistics.values import hours, percent, whole

BY_ID: Mapping[str, Indicator[Any]] = {one.id: one for one in EVERY}
LOGGED = "hours.logged"
SERIES = ("departments", "families", "children", "volunteers")


@dataclass(frozen=True)
class Figure:
    """`value` as computed: whole percent of a share, hours with one decimal, a ratio as it is; None where there is
    nothing to divide by. `part` and `whole`: what it is made of; of a count the count and None; of hours the logged
    part and the total."""

    value: float | None
    part: float | None = None
    whole: float | None = None


def figures_of(rows: Iterable[Row], year: int) -> dict[str, Figure]:
    """Every figure of a year's report, from the records as they are now."""
    every = tuple(rows)
    registers = registers_of(every)
    counted = _national(every, registers, year)
    printed = {_named(line.figure, year): _figure(line, counted) for line in layout(year)}
    return {**_history(registers, year), **printed}


def layout(year: int) -> tuple[Line, ...]:
    """What a year's report prints."""
    return report_2011.LINES if year <= 2011 else report_2019.LINES


def _named(figure: str, year: int) -> str:
    return figure.format(year=year, next=year + 1)


def _national(rows: tuple[Row, ...], registers: Registers, year: int) -> Figures:
    """The year's counts of the nation, each on its own base."""
    units, period = units_of(rows), year_of(year)
    scopes = {Base.ALL: registers.open_in(period), Base.FULL_RETURN: registers.base(period)}
    counted = {one.id: one.counts(registers, period) for one in REGISTERS}
    for base, scope in scopes.items():
        counted |= figures(units.within(scope), period, _resting_on(base, year))
    return counted


def _resting_on(base: Base, year: int) -> Indicators:
    """The indicators that the year's report prints on this base."""
    wanted = {line.indicator for line in layout(year)} | {LOGGED}
    return Indicators(*(tuple(one for one in kind if one.base is base and one.id in wanted) for kind in ANNUAL.kinds))


def _figure(line: Line, counted: Figures) -> Figure:
    kind, counts = BY_ID[line.indicator].kind, counted[line.indicator]
    if kind is Kind.HOURS:
        return _hours(counts, counted[LOGGED])
    if kind is Kind.RATIO:
        return _ratio(counts.get("part", 0), counts.get("whole", 0))
    if kind is not Kind.COUNT:
        return _share(counts.get(line.code, 0), whole(kind, counts))
    number = counts.get(line.code, 0)
    said = number if line.says is None else (line.says if number else 0)
    return _count(said / line.per if said % line.per else said // line.per)


def _count(number: float) -> Figure:
    return Figure(number, number)


def _share(part: int, of: int) -> Figure:
    return Figure(percent(part, of), part, of)


def _ratio(part: int, of: int) -> Figure:
    return Figure(part / of if of else None, part, of)


def _hours(total: Counts, logged: Counts) -> Figure:
    every = hours(total.get(ONE, 0))
    return Figure(every, hours(logged.get(ONE, 0)), every)


def _history(registers: Registers, year: int) -> dict[str, Figure]:
    """The years before, as published: imported, never recomputed."""
    found: dict[str, Figure] = {}
    for one in registers.history:
        if one.year < year:
            found |= _published(one)
    return found


def _published(one: HistoricTotal) -> dict[str, Figure]:
    named: dict[str, int | None] = {f"series.{one.year}.{name}": getattr(one, name) for name in SERIES}
    named[f"{one.year}.fam.minority_language"] = one.minority_language_percent
    return {figure: _count(value) for figure, value in named.items() if value is not None}
