"""Lying bars: shares and counts, each label above its bar. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from familiekontakten.charts.chart import Chart, Table, Value, told
from familiekontakten.charts.numbers import UNIT_NAMES, Unit, written
from familiekontakten.charts.svg import LINE, across, element, lines_of, picture, text
from familiekontakten.languages.catalogue import N_, translate

LONGEST = 0.76
"""The longest bar, so that its number has room beside it."""

THICK, GAP = 16, 10


@dataclass(frozen=True)
class Bar:
    """`count`: the number behind a share, for the table only, where it may be told."""

    label: str
    value: Value
    count: Value = None


def bars(key: str, title: str, items: Sequence[Bar], unit: Unit = Unit.NUMBER, lang: str = "nb") -> Chart:
    """Bars in the order given, from zero, the largest as long as there is room."""
    most = max((told(item.value) for item in items), default=0) or 1
    drawn, down = [], 0
    for item in items:
        row, height = _row(item, down, told(item.value) / most * LONGEST, written(item.value, unit, lang))
        drawn.append(row)
        down += height
    svg = picture(key, title, in_words(items, unit, lang), max(down, 1), *drawn)
    return Chart(key, title, svg, _table(items, unit, lang))


def in_words(items: Sequence[Bar], unit: Unit, lang: str) -> str:
    """Which is the largest and which the smallest, for those who do not see the bars."""
    known = [item for item in items if isinstance(item.value, int | float)]
    if not known:
        return translate(lang, N_("Ingen tall å vise."))
    largest, smallest = max(known, key=lambda one: told(one.value)), min(known, key=lambda one: told(one.value))
    if largest is smallest:
        return f"{largest.label}: {written(largest.value, unit, lang)}."
    return translate(
        lang,
        N_("Størst: {largest}, {most}. Minst: {smallest}, {least}."),
        largest=largest.label,
        most=written(largest.value, unit, lang),
        smallest=smallest.label,
        least=written(smallest.value, unit, lang),
    )


def _row(item: Bar, down: float, length: float, number: str) -> tuple[str, int]:
    label = lines_of(item.label)
    top = down + LINE * len(label) + 2
    drawn = element(
        "g",
        {},
        text(label, 0, down + 14, "chart-label"),
        element("rect", {"class": "chart-bar", "x": 0, "y": top, "width": across(length), "height": THICK, "rx": 3}),
        text([number], across(length), top + 13, "chart-number", dx=6 if length else 0),
    )
    return drawn, LINE * len(label) + 2 + THICK + GAP


def _table(items: Sequence[Bar], unit: Unit, lang: str) -> Table:
    counted = any(item.count is not None for item in items)
    names = ("", translate(lang, UNIT_NAMES[unit]), translate(lang, UNIT_NAMES[Unit.NUMBER]))
    rows = ((item.label, written(item.value, unit, lang), written(item.count, lang=lang)) for item in items)
    return Table(names if counted else names[:2], tuple(row if counted else row[:2] for row in rows))
