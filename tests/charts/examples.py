"""One chart of each kind, from made-up labels and numbers."""

from collections.abc import Callable, Sequence

from familiekontakten.charts.bars import Bar, bars
from familiekontakten.charts.chart import FEWER, Chart, Value
from familiekontakten.charts.columns import Column, columns
from familiekontakten.charts.histogram import Mark, Stretch, histogram
from familiekontakten.charts.lines import lines
from familiekontakten.charts.numbers import Unit
from familiekontakten.charts.series import Series
from familiekontakten.charts.shares import shares

Cells = Sequence[tuple[str, Value]]
Drawing = Callable[[str, Cells], Chart]


def _bars(title: str, cells: Cells) -> Chart:
    return bars("one", title, [Bar(label, value) for label, value in cells])


def _shares(title: str, cells: Cells) -> Chart:
    return shares("one", title, [Bar(label, value) for label, value in cells])


def _lines(title: str, cells: Cells) -> Chart:
    return lines("one", title, [Series(label, {2011: value, 2012: 3, 2019: value}) for label, value in cells])


def _columns(title: str, cells: Cells) -> Chart:
    return columns("one", title, [Column(label, value, 7) for label, value in cells], Unit.HOURS)


def _histogram(title: str, cells: Cells) -> Chart:
    parts = [Stretch(7 * index, 7 * index + 6, value) for index, (_, value) in enumerate(cells)]
    return histogram("one", title, parts, [Mark(label, 9) for label, _ in cells[:2]])


KINDS: tuple[Drawing, ...] = (_bars, _shares, _lines, _columns, _histogram)
ORDINARY: Cells = [
    ("Helsestasjon", 14),
    ("Barnevern", 20),
    ("PPT", FEWER),
    ("Andre", None),
    ("Avlastning og pusterom", 1034),
]
