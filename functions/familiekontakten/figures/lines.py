"""The tables: a row for each number, a column for each period, and the way to the list behind a number. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple
from urllib.parse import urlencode

from familiekontakten.figures.numbers import MADE, NONE, adds_up_to, called, categories, plain, printed
from familiekontakten.figures.span import Span
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.statistics.figures import Figures
from familiekontakten.statistics.indicator import ONE, Counts, Indicator, Kind, Time
from familiekontakten.workspace.writing import short_date

BEHIND = "/workspace/figures/behind"
READY = N_("klart {day}")
NOTHING = ("", "0", NONE)
NOT_LISTED = ("least", "most")
"""The ends of the estimate of hours: another sum of the same matches."""


class Column(NamedTuple):
    """The figures of one period; None where it was never counted. `so_far`: of the year up to the end of it."""

    span: Span
    figures: Figures | None
    so_far: bool = False


class Cell(NamedTuple):
    """A number as it is printed, and as a spreadsheet reads it; the address of the list behind it, "" for none."""

    text: str
    plain: str = ""
    path: str = ""


class Row(NamedTuple):
    """A number in every column. `indicator`: whose definition it follows, `name`: what that is called. `inner`: one of
    its categories."""

    indicator: str
    name: str
    category: str
    label: str
    inner: bool
    cells: tuple[Cell, ...]


def rows_of(indicators: Iterable[Indicator[Any]], columns: tuple[Column, ...], today: date, lang: str) -> list[Row]:
    """All rows of some indicators, each with those of its categories below it that have anything to say."""
    return [row for one in indicators for row in _rows(one, columns, today, lang)]


def _rows(indicator: Indicator[Any], columns: tuple[Column, ...], today: date, lang: str) -> Iterator[Row]:
    counts = [(column.figures or {}).get(indicator.id) for column in columns]
    yield _row(indicator, ONE, called(indicator, lang), columns, today, lang)
    for code, label in categories(indicator, columns[0].span.period.year, _joined(counts), lang):
        row = _row(indicator, code, label, columns, today, lang)
        if any(cell.text not in NOTHING for cell in row.cells):
            yield row


def _joined(counts: Iterable[Counts | None]) -> Mapping[str, int]:
    """Every code that any column has."""
    return {code: number for one in counts if one for code, number in one.items()}


def _row(
    indicator: Indicator[Any], category: str, label: str, columns: tuple[Column, ...], today: date, lang: str
) -> Row:
    cells = tuple(_cell(indicator, category, column, today, lang) for column in columns)
    return Row(indicator.id, indicator.names.read_in(lang), category, label, category != ONE, cells)


def _cell(indicator: Indicator[Any], category: str, column: Column, today: date, lang: str) -> Cell:
    if column.so_far and indicator.time is Time.STOCK:
        return Cell("")
    ready = column.span.period.last + timedelta(days=indicator.ripe)
    if indicator.kind is Kind.COHORT and today <= ready:
        return Cell(translate(lang, READY, day=short_date(ready)))
    counts = (column.figures or {}).get(indicator.id)
    text = printed(indicator, category, counts, column.span.period.days, lang)
    listed = not column.so_far and text != NONE and counts is not None and adds_up_to(indicator, category, counts)
    way = address(indicator, category, column.span) if listed and _listable(indicator, category) else ""
    return Cell(text, plain(indicator, category, counts, text), way)


def _listable(indicator: Indicator[Any], category: str) -> bool:
    return indicator.kind not in MADE and category not in NOT_LISTED and indicator.id != "quality.revised"


def address(indicator: Indicator[Any], category: str, span: Span) -> str:
    """The address of the list behind a number: codes only."""
    asked = {"period": span.name} | ({"category": category} if category else {})
    return f"{BEHIND}/{indicator.id}?{urlencode(asked)}"
