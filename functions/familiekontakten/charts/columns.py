"""Standing columns for months: the registered part full, the estimated part hatched. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from familiekontakten.charts.chart import Chart, Table, Value, told
from familiekontakten.charts.numbers import Unit, written
from familiekontakten.charts.plot import BOTTOM, FOOT, LEFT, feet, grid, height_of, inside, steps
from familiekontakten.charts.svg import LINE, across, element, escaped, hatched, picture, text
from familiekontakten.languages.catalogue import N_, translate

REGISTERED, ESTIMATED = N_("Registrert"), N_("Beregnet")
FILLING = 0.72
KEY = 2 * LINE + 4
"""The two lines above the plot that name the full and the hatched part."""


@dataclass(frozen=True)
class Column:
    """`estimated`: what is added by a rule, not counted; 0 where everything is registered."""

    label: str
    registered: Value
    estimated: Value = 0


def columns(key: str, title: str, items: Sequence[Column], unit: Unit = Unit.NUMBER, lang: str = "nb") -> Chart:
    """A column for each month, from zero; what is hatched is named as estimated, with its sum."""
    scale = steps(max((_total(item) for item in items), default=1))
    estimated = any(told(item.estimated) for item in items)
    width = 1 / max(len(items), 1)
    svg = picture(
        key,
        title,
        _in_words(items, unit, lang),
        BOTTOM + FOOT + (KEY if estimated else 0),
        *(_key(lang) if estimated else ()),
        element(
            "g",
            {"transform": f"translate(0 {KEY if estimated else 0})"},
            grid(scale, unit, lang),
            *(_column(item, number * width, width, scale, unit, lang) for number, item in enumerate(items)),
            feet({(number + 0.5) * width: item.label for number, item in enumerate(items)}),
        ),
    )
    return Chart(key, title, svg, _table(items, estimated, unit, lang))


def _total(item: Column) -> float:
    return told(item.registered) + told(item.estimated)


def _in_words(items: Sequence[Column], unit: Unit, lang: str) -> str:
    if not items:
        return translate(lang, N_("Ingen tall å vise."))
    highest, lowest = max(items, key=_total), min(items, key=_total)
    said = translate(
        lang,
        N_("Høyest: {highest}, {most}. Lavest: {lowest}, {least}."),
        highest=highest.label,
        most=written(_total(highest), unit, lang),
        lowest=lowest.label,
        least=written(_total(lowest), unit, lang),
    )
    estimated = sum(told(item.estimated) for item in items)
    if not estimated:
        return said
    return f"{said} {translate(lang, N_('Av det hele er {part} beregnet.'), part=written(estimated, unit, lang))}"


def _key(lang: str) -> tuple[str, ...]:
    return (
        element("rect", {"class": "chart-bar", "x": 0, "y": 2, "width": 13, "height": 13}),
        text([translate(lang, REGISTERED)], 20, 13, "chart-label"),
        hatched(0, 13, 13, 2 + LINE, 13),
        text([translate(lang, ESTIMATED)], 20, 13 + LINE, "chart-label"),
    )


def _column(item: Column, start: float, width: float, scale: list[float], unit: Unit, lang: str) -> str:
    foot, top = height_of(told(item.registered), scale), height_of(_total(item), scale)
    left, right = (across(inside(start + width * (1 + side * FILLING) / 2)) for side in (-1, 1))
    wide = across(width * FILLING * (1 - LEFT))
    parts = [element("rect", {"class": "chart-bar", "x": left, "y": foot, "width": wide, "height": BOTTOM - foot})]
    if told(item.estimated):
        parts.append(hatched(left, wide, right, top, foot - top))
    said = ", ".join(written(value, unit, lang) for value in (item.registered, item.estimated) if value != 0)
    return element("g", {}, element("title", {}, escaped(f"{item.label}: {said}")), *parts)


def _table(items: Sequence[Column], estimated: bool, unit: Unit, lang: str) -> Table:
    names = ("", *(translate(lang, name) for name in (REGISTERED, ESTIMATED, N_("Sum"))))
    rows = tuple(
        (item.label, *(written(value, unit, lang) for value in (item.registered, item.estimated, _sum(item))))
        for item in items
    )
    return Table(names, rows) if estimated else Table(names[:2], tuple(row[:2] for row in rows))


def _sum(item: Column) -> Value:
    unclear = [part for part in (item.registered, item.estimated) if not isinstance(part, int | float)]
    return unclear[0] if unclear else _total(item)
