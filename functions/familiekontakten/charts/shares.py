"""One bar that is the whole, divided into shares; each part labelled at its edge. Pure.

Labels of parts that begin in the left half stand above the bar, those of the right half below it: so no line to a
label crosses another label, however long they are.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from familiekontakten.charts.bars import Bar, in_words
from familiekontakten.charts.chart import Chart, Table, told
from familiekontakten.charts.numbers import UNIT_NAMES, Unit, written
from familiekontakten.charts.svg import LINE, across, element, lines_of, picture, text
from familiekontakten.languages.catalogue import translate

THICK = 30
COLOURS = 6


@dataclass(frozen=True)
class _Part:
    label: str
    start: float
    end: float
    colour: int

    @property
    def left(self) -> bool:
        return self.start < 0.5

    @property
    def lines(self) -> list[str]:
        return lines_of(self.label, (1 - self.start if self.left else self.end) - 0.03)


def shares(key: str, title: str, items: Sequence[Bar], lang: str = "nb") -> Chart:
    """A bar of shares in percent, in the order given. Rounded shares may add up to 99 or 101: the bar is the whole."""
    parts = _parts(items, lang)
    above = [part for part in reversed(parts) if part.left]  # the nearest to the bar is the rightmost
    below = [part for part in parts if not part.left]
    top = sum(LINE * len(part.lines) + 4 for part in above) + 4
    height = top + THICK + sum(LINE * len(part.lines) + 4 for part in below) + 8
    svg = picture(
        key,
        title,
        in_words(items, Unit.PERCENT, lang),
        height,
        *(_segment(part, top) for part in parts),
        *_labels_above(above, top),
        *_labels_below(below, top + THICK),
    )
    rows = tuple(
        (item.label, written(item.value, Unit.PERCENT, lang), written(item.count, lang=lang)) for item in items
    )
    head = ("", translate(lang, UNIT_NAMES[Unit.PERCENT]), translate(lang, UNIT_NAMES[Unit.NUMBER]))
    if all(item.count is None for item in items):
        return Chart(key, title, svg, Table(head[:2], tuple(row[:2] for row in rows)))
    return Chart(key, title, svg, Table(head, rows))


def _parts(items: Sequence[Bar], lang: str) -> list[_Part]:
    whole = sum(told(item.value) for item in items) or 1
    parts, start = [], 0.0
    for number, item in enumerate(items):
        end = start + told(item.value) / whole
        label = f"{written(item.value, Unit.PERCENT, lang)} {item.label}"
        parts.append(_Part(label, start, end, number % COLOURS + 1))
        start = end
    return parts


def _segment(part: _Part, top: float) -> str:
    place = {"x": across(part.start), "y": top, "width": across(part.end - part.start), "height": THICK}
    return element("rect", {"class": f"chart-part chart-fill-{part.colour}", **place})


def _labels_above(parts: Sequence[_Part], bar: float) -> list[str]:
    drawn, foot = [], bar
    for part in parts:
        first = foot - 4 - LINE * len(part.lines)
        drawn.append(_leader(part.start, first + 4, bar, part.colour))
        drawn.append(text(part.lines, across(part.start), first + 14, "chart-label", dx=7))
        foot = first
    return drawn


def _labels_below(parts: Sequence[_Part], bar: float) -> list[str]:
    drawn, top = [], bar + 4
    for part in parts:
        foot = top + LINE * len(part.lines)
        drawn.append(_leader(part.end, bar, foot, part.colour))
        drawn.append(text(part.lines, across(part.end), top + 14, "chart-label", anchor="end", dx=-7))
        top = foot + 4
    return drawn


def _leader(x: float, top: float, foot: float, colour: int) -> str:
    return element(
        "line", {"class": f"chart-leader chart-line-{colour}", "x1": across(x), "x2": across(x), "y1": top, "y2": foot}
    )
