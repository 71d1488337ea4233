"""The open tables: what the page shows, and what its files hold. One source for both, so that they never differ."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from familiekontakten.charts.chart import FEWER, Few
from familiekontakten.places.place import MUNICIPALITIES
from familiekontakten.statistics.disclosure.cells import ALL, NATION, NOT_KNOWN, Cell, How
from familiekontakten.statistics.disclosure.edition import (
    COUNT_TABLE,
    DEPARTMENT_TABLE,
    GROUP_TABLE,
    HEADLINE_TABLE,
    SHARE_TABLE,
)
from familiekontakten.statistics.disclosure.places import OTHERS, PLACE, PLACE_TABLE
from familiekontakten.statistics.disclosure.release import Release
from familiekontakten.statistics.disclosure.rules import LEAST, OTHER
from familiekontakten.statistics.indicator import Public
from familiekontakten.statistics.indicators.catalogue import EVERY
from familiekontakten.statistics.reports import published_history, report_2011, report_2019
from familiekontakten.statistics.reports.every_published import REPORTS
from familiekontakten.statistics.reports.published import Published, Source, Unit

from infrastructure.website.figures.columns import HISTORY_COLUMNS, PUBLISHED_COLUMNS, RELEASE_COLUMNS, Column

INDICATORS = {one.id: one for one in EVERY}
LINES = {2011: report_2011.LINES, 2019: report_2019.LINES}
TABLES = (HEADLINE_TABLE, DEPARTMENT_TABLE, GROUP_TABLE, COUNT_TABLE, SHARE_TABLE, PLACE_TABLE)
Value = int | str | None


@dataclass(frozen=True)
class Table:
    """`id`: its address below /apne-tall/, without an ending."""

    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...] = field(repr=False)


def every(releases: Sequence[Release]) -> list[Table]:
    """All tables there are, in the order of the page's list."""
    return [history(), *(published(year) for year in REPORTS), *_released(releases)]


def history() -> Table:
    """The series as the two annual reports print it. The years between are not published as numbers."""
    figures = {one.id: one.value for one in REPORTS[2019]}
    last = (2019, *(figures[f"2019.{name}"] for name in published_history.SERIES))
    return Table(
        "historie", "Avdelinger, familier, barn og frivillige", HISTORY_COLUMNS, (*published_history.TABLE, last)
    )


def published(year: int) -> Table:
    """What a report printed of its own year, as everybody may see it today."""
    lines = {line.figure.format(year=year, next=year + 1): line for line in LINES[year]}
    rows = (
        (
            one.year,
            one.id,
            one.indicator,
            name_of(one.indicator),
            code := line.code if (line := lines.get(one.id)) else "",
            category_name(one.indicator, code, year),
            None if isinstance(told(one), Few) else one.value,
            one.unit.value,
            _how(one),
        )
        for one in REPORTS[year]
        if one.year == year and one.source is not Source.HISTORY
    )
    return Table(f"publisert-{year}", f"Årsrapporten for {year}", PUBLISHED_COLUMNS, tuple(rows))


def told(one: Published) -> int | Few:
    """A printed figure as everybody may see it: about families and volunteers, nothing below 5."""
    small = one.source is Source.RECORDS and one.unit is Unit.COUNT and one.value < LEAST
    return FEWER if small and INDICATORS[one.indicator].public is not Public.OPEN else one.value


def name_of(figure: str, lang: str = "nb") -> str:
    """An indicator's name."""
    return INDICATORS[figure].names.read_in(lang)


def category_name(figure: str, code: str, year: int, lang: str = "nb") -> str:
    """A category's name; that of the two that any figure may have; its code where it has none."""
    if code in (OTHER, NOT_KNOWN):
        words = {(OTHER, "en"): "Other", (NOT_KNOWN, "en"): "Not known", (OTHER, "nb"): "Annet"}
        general = words.get((code, lang), "Ukjent")
    else:
        general = code
    categories = INDICATORS[figure].categories_in(year)
    return categories.names[code].read_in(lang) if categories and code in categories.names else general


def whose_name(release: Release, whose: str) -> str:
    """A department's or group's name."""
    departments = {f"department:{one.id}": one.name for one in release.departments}
    groups = {NATION: "Hele landet", "place:oslo": "Oslo"}
    operators = {"operator:municipality": "Drevet av kommunen", "operator:organisation": "Drevet av en organisasjon"}
    places = {PLACE + code: one.name for code, one in MUNICIPALITIES.items()} | {OTHERS: "Hver av de andre kommunene"}
    return {**departments, **groups, **operators, **places}.get(whose) or whose.partition(":")[2]


def _released(releases: Sequence[Release]) -> Iterator[Table]:
    for release in releases:
        for name in TABLES:
            cells = [cell for cell in release.cells if cell.table == name]
            if cells:
                title = f"Utgave {release.number}: {name}, {release.period}"
                rows = tuple(_row(release, cell) for cell in cells)
                yield Table(f"utgave-{release.number}/{name}", title, RELEASE_COLUMNS, rows)


def _row(release: Release, cell: Cell) -> tuple[Value, ...]:
    of = cell.of
    figure = release.figures[of.figure]
    category = figure.categories.get(of.category, {}).get("nb") or category_name(of.figure, of.category, 0)
    return (
        release.number,
        of.period,
        of.figure,
        figure.names["nb"],
        of.whose,
        whose_name(release, of.whose),
        of.category,
        "" if of.category == ALL else category,
        cell.value,
        cell.how.value,
    )


def _how(one: Published) -> str:
    if isinstance(told(one), Few):
        return How.FEWER.value
    return "almost" if one.almost else "as_printed"
