"""How many days things took: a column for each stretch of days, the median marked. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from familiekontakten.charts.chart import Chart, Table, Value, told
from familiekontakten.charts.numbers import UNIT_NAMES, Unit, written
from familiekontakten.charts.plot import BOTTOM, FOOT, LEFT, feet, grid, height_of, inside, steps
from familiekontakten.charts.svg import LINE, across, element, picture, text
from familiekontakten.languages.catalogue import N_, translate


@dataclass(frozen=True)
class Stretch:
    """From one number of days to another, both included; `last` None: and more."""

    first: int
    last: int | None
    count: Value

    @property
    def label(self) -> str:
        """ "7–13", "3" or "84+"."""
        if self.first == self.last:
            return str(self.first)
        return f"{self.first}+" if self.last is None else f"{self.first}–{self.last}"


@dataclass(frozen=True)
class Mark:
    """A number of days that is pointed out: the median, the 90th percentile."""

    label: str
    days: int


FEWEST = 6
"""Stretches that are drawn at least: one broad column says nothing."""


def stretches(days: Mapping[int, int], wide: int = 7, number: int = 12) -> tuple[Stretch, ...]:
    """Exact counts of each number of days, put together in stretches; the last takes all that is longer."""
    last = number - 1
    counts = [0] * number
    for day, count in days.items():
        counts[min(day // wide, last)] += count
    used = max(max((index for index, count in enumerate(counts) if count), default=0) + 1, FEWEST)
    return tuple(
        Stretch(index * wide, None if index == last else index * wide + wide - 1, counts[index])
        for index in range(used)
    )


def histogram(key: str, title: str, parts: Sequence[Stretch], marks: Sequence[Mark] = (), lang: str = "nb") -> Chart:
    """A column for each stretch, from zero, with marks across it at their days."""
    scale = steps(max((told(part.count) for part in parts), default=1))
    width = 1 / max(len(parts), 1)
    above = LINE * len(marks)
    svg = picture(
        key,
        title,
        _in_words(parts, marks, lang),
        above + BOTTOM + FOOT,
        element(
            "g",
            {"transform": f"translate(0 {above})"},
            grid(scale, Unit.NUMBER, lang),
            *(_column(part, index * width, width, scale, lang) for index, part in enumerate(parts)),
            *(_mark(mark, _place(mark.days, parts), row * LINE - above, lang) for row, mark in _rows(marks, parts)),
            *(_count(part, (index + 0.5) * width, scale, lang) for index, part in enumerate(parts)),
            feet({index * width: str(part.first) for index, part in enumerate(parts) if index % 2 == 0}),
        ),
    )
    return Chart(key, title, svg, _table(parts, marks, lang))


def _in_words(parts: Sequence[Stretch], marks: Sequence[Mark], lang: str) -> str:
    if not parts:
        return translate(lang, N_("Ingen tall å vise."))
    most = max(parts, key=lambda part: told(part.count))
    said = translate(
        lang, N_("Flest i {stretch} dager: {count}."), stretch=most.label, count=written(most.count, lang=lang)
    )
    return " ".join([said, *(f"{mark.label}: {written(mark.days, Unit.DAYS, lang)}." for mark in marks)])


def _column(part: Stretch, start: float, width: float, scale: list[float], lang: str) -> str:
    top = height_of(told(part.count), scale)
    across_it = {"x": across(inside(start + width * 0.05)), "width": across(width * 0.9 * (1 - LEFT))}
    hint = element("title", {}, f"{part.label}: {written(part.count, lang=lang)}")
    return element("rect", {"class": "chart-bar", "y": top, "height": BOTTOM - top, **across_it}, hint)


def _count(part: Stretch, middle: float, scale: list[float], lang: str) -> str:
    """The number above a column; none above an empty one."""
    if not part.count or not isinstance(part.count, int | float):
        return ""
    above = height_of(part.count, scale) - 4
    return text([written(part.count, lang=lang)], across(inside(middle)), above, "chart-scale", anchor="middle")


def _place(days: int, parts: Sequence[Stretch]) -> float:
    """Where a number of days lies across the columns; what lies in the last, open one, in its middle."""
    for index, part in enumerate(parts):
        if part.last is None or (index == len(parts) - 1 and days > part.last):
            return (index + 0.5) / len(parts)
        if days <= part.last:
            return (index + (days - part.first + 0.5) / (part.last - part.first + 1)) / len(parts)
    return 0.0


def _rows(marks: Sequence[Mark], parts: Sequence[Stretch]) -> Iterator[tuple[int, Mark]]:
    """The line that each mark's label stands on, so that no label is crossed by another mark: labels in the right half
    run to the left, so there the latest is uppermost."""
    by_day = sorted(marks, key=lambda mark: mark.days)
    right = bool(by_day) and _place(by_day[-1].days, parts) > 0.5
    return enumerate(reversed(by_day) if right else by_day)


def _mark(mark: Mark, place: float, top: float, lang: str) -> str:
    x = across(inside(place))
    ends = {"x1": x, "x2": x, "y1": top + 3, "y2": BOTTOM}
    line = (element("line", {"class": css, **ends}) for css in ("chart-mark-ground", "chart-mark"))
    said = f"{mark.label}: {written(mark.days, Unit.DAYS, lang)}"
    anchor, dx = ("end", -6) if place > 0.5 else ("start", 6)
    label = text([said], x, top + 14, "chart-number", anchor=anchor, dx=dx)
    return element("g", {}, *line, label)


def _table(parts: Sequence[Stretch], marks: Sequence[Mark], lang: str) -> Table:
    rows = [(part.label, written(part.count, lang=lang)) for part in parts]
    rows += [(mark.label, written(mark.days, Unit.DAYS, lang)) for mark in marks]
    return Table((translate(lang, UNIT_NAMES[Unit.DAYS]), translate(lang, UNIT_NAMES[Unit.NUMBER])), tuple(rows))
