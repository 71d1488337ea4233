"""Which numbers the page shows: those of the newest yearly release of real records, else those last printed."""

from collections.abc import Sequence
from dataclasses import dataclass

from familiekontakten.charts.bars import Bar
from familiekontakten.charts.chart import FEWER, Value
from familiekontakten.statistics.disclosure.cells import ALL, NATION, Cell, How
from familiekontakten.statistics.disclosure.release import Release
from familiekontakten.statistics.disclosure.rules import HEADLINES
from familiekontakten.statistics.indicator import Base
from familiekontakten.statistics.reports.every_published import EVERY, REPORTS
from familiekontakten.statistics.reports.published import Published, Unit

from infrastructure.website.figures.tables import INDICATORS, LINES, category_name, history, told
from infrastructure.website.figures.words import word

LAST = 2019
SERIES = {"avdelinger": "", "familier": "fam.supported", "barn": "child.supported", "familiekontakter": "vol.active"}


@dataclass(frozen=True)
class Shown:
    """Some numbers with what they rest on, in words."""

    bars: tuple[Bar, ...]
    source: str


def yearly(releases: Sequence[Release]) -> Release | None:
    """The newest release of a whole year; real ones before invented ones."""
    every = [one for one in releases if "-" not in one.period]
    return max(every, key=lambda one: (not one.invented, one.period, one.edition), default=None)


def headlines(releases: Sequence[Release]) -> dict[str, tuple[Value, bool]]:
    """The four totals, and whether the report said "almost"."""
    if release := yearly(releases):
        cells = {cell.of.figure: cell for cell in release.cells if cell.of.whose == NATION and cell.of.category == ALL}
        return {name: (_value(cells[name]), False) for name in HEADLINES if name in cells}
    printed = {one.indicator: one for one in REPORTS[LAST] if one.year == LAST}
    return {name: (told(printed[name]), printed[name].almost) for name in HEADLINES}


def series(name: str, releases: Sequence[Release]) -> dict[int, Value]:
    """A column of the history by year, with what was released of real records since."""
    column = [one.name for one in history().columns].index(name)
    values: dict[int, Value] = {int(str(row[0])): int(str(row[column])) for row in history().rows}
    for release in releases:
        real = "-" not in release.period and not release.invented and int(release.period) > LAST
        for cell in release.cells if real else ():
            if (cell.of.figure, cell.of.whose, cell.of.category) == (SERIES[name], NATION, ALL):
                values[int(release.period)] = _value(cell)
    return values


def share(figure: str, releases: Sequence[Release], language: str) -> Shown:
    """A figure's categories in percent."""
    release = yearly(releases)
    cells = [
        cell
        for cell in (release.cells if release else ())
        if cell.of.figure == figure and cell.how in (How.PERCENT, How.LEFT_OUT) and cell.of.category in _codes(cell)
    ]
    if release and cells:
        bars = (Bar(_named(cell, language), _value(cell)) for cell in cells)
        return Shown(tuple(bars), _source(release, figure, language))
    printed = [one for one in REPORTS[LAST] if one.indicator == figure and one.unit is Unit.PERCENT]
    return Shown(tuple(_printed(one, language) for one in printed), _as_printed(figure, language))


def counts(names: Sequence[str], language: str) -> Shown:
    """Printed numbers by their ids."""
    return Shown(tuple(_printed(EVERY[name], language) for name in names), _as_printed("", language))


def _codes(cell: Cell) -> tuple[str, ...]:
    categories = INDICATORS[cell.of.figure].categories_in(int(cell.of.period[:4]))
    return (*(categories.names if categories else ()), "other")


def _named(cell: Cell, language: str) -> str:
    return category_name(cell.of.figure, cell.of.category, int(cell.of.period[:4]), language)


def _value(cell: Cell) -> Value:
    return FEWER if cell.how is How.FEWER else cell.value


def _printed(one: Published, language: str) -> Bar:
    code = next((line.code for line in LINES[LAST] if line.figure.format(year=LAST, next=LAST + 1) == one.id), "")
    name = category_name(one.indicator, code, LAST, language) if code else ""
    return Bar(name or INDICATORS[one.indicator].names.read_in(language), told(one))


def _source(release: Release, figure: str, language: str) -> str:
    said = word(language, "release", number=release.number, made=release.made)
    return f"{release.period}. {_rests(figure, release.resting_on, language)}. {said}."


def _as_printed(figure: str, language: str) -> str:
    full, opened = EVERY[f"{LAST}.base_departments"].value, EVERY[f"{LAST}.departments"].value
    return f"{_rests(figure, (full, opened), language)}. {word(language, 'printed', year=LAST)}."


def _rests(figure: str, resting_on: tuple[int, int], language: str) -> str:
    if figure and INDICATORS[figure].base is Base.ALL:
        return word(language, "all")
    return word(language, "resting", full=resting_on[0], open=resting_on[1])
