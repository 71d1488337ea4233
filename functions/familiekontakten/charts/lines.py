"""Lines over years or months. What is not known is a gap; different definitions are different series. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from familiekontakten.charts.chart import Chart, Table
from familiekontakten.charts.labels import Label, apart
from familiekontakten.charts.numbers import UNKNOWN, Unit, written
from familiekontakten.charts.plot import BOTTOM, FOOT, PLOT, TOP, feet, grid, height_of, inside, steps
from familiekontakten.charts.series import Gap, Series, gaps, trend
from familiekontakten.charts.svg import across, element, escaped, picture, text
from familiekontakten.languages.catalogue import N_, translate

INSET = 0.02
STYLES = 4
NO_FIGURES = N_("ingen tall")
WIDE = 0.28
"""A gap so wide that it can be named."""


@dataclass(frozen=True)
class _Axes:
    """Where a place and a value lie, and how they are written."""

    first: int
    last: int
    scale: list[float]
    names: Mapping[int, str]
    unit: Unit
    lang: str

    def x(self, place: float) -> float:
        return inside(self.share(place))

    def share(self, place: float) -> float:
        return INSET + (1 - 2 * INSET) * (place - self.first) / max(self.last - self.first, 1)

    def y(self, value: float) -> float:
        return height_of(value, self.scale)

    def name(self, place: int) -> str:
        return self.names.get(place, str(place))

    def written(self, value: float) -> str:
        return written(value, self.unit, self.lang)


def lines(
    key: str,
    title: str,
    series: Sequence[Series],
    unit: Unit = Unit.NUMBER,
    lang: str = "nb",
    names: Mapping[int, str] | None = None,
) -> Chart:
    """Lines from zero, each labelled at its end. `names`: what the places are called, where not by their number."""
    places = sorted({place for one in series for place in one.values}) or [0]
    most = max((value for one in series for value in one.known.values()), default=1)
    axes = _Axes(places[0], places[-1], steps(most), names or {}, unit, lang)
    empty = gaps(places)
    svg = picture(
        key,
        title,
        _in_words(series, empty, axes),
        BOTTOM + FOOT,
        *(_emptiness(gap, axes) for gap in empty),
        grid(axes.scale, unit, lang),
        feet(_feet(empty, axes)),
        *(_line(one, number % STYLES + 1, axes) for number, one in enumerate(series)),
        *_ends(series, axes),
    )
    return Chart(key, title, svg, _table(series, places, empty, axes))


def _in_words(series: Sequence[Series], empty: Sequence[Gap], axes: _Axes) -> str:
    said = [trend(one, axes.name, axes.unit, axes.lang) for one in series]
    said += [f"{gap.written(axes.name)}: {translate(axes.lang, NO_FIGURES)}." for gap in empty]
    return " ".join(said)


def _emptiness(gap: Gap, axes: _Axes) -> str:
    """A pale field where no figures are."""
    start, end = axes.x(gap.first - 0.5), axes.x(gap.last + 0.5)
    field = {"class": "chart-empty", "x": across(start), "y": TOP, "width": across(end - start), "height": PLOT}
    return element("rect", field)


def _feet(empty: Sequence[Gap], axes: _Axes) -> dict[float, str]:
    """Places by name below the plot; instead of those in a wide gap, that there are no figures."""
    wide = [gap for gap in empty if axes.x(gap.last + 0.5) - axes.x(gap.first - 0.5) > WIDE]
    places = [place for place in _named(axes.first, axes.last) if not any(g.first <= place <= g.last for g in wide)]
    middles = (gap.first + 0.4 * (gap.last - gap.first) for gap in wide)  # the name after the gap needs room too
    said = translate(axes.lang, NO_FIGURES)
    return {axes.share(place): axes.name(place) for place in places} | {axes.share(place): said for place in middles}


def _line(one: Series, style: int, axes: _Axes) -> str:
    points = [(place, across(axes.x(place)), axes.y(value)) for place, value in one.known.items()]
    strokes = (
        element("line", {"class": f"chart-line chart-line-{style}", "x1": x, "y1": y, "x2": to_x, "y2": to_y})
        for (place, x, y), (following, to_x, to_y) in pairwise(points)
        if following == place + 1
    )
    dots = (
        element("circle", {"class": f"chart-fill-{style}", "cx": x, "cy": y, "r": 3.5}, _hint(one, place, axes))
        for place, x, y in points
    )
    return element("g", {}, *strokes, *dots)


def _hint(one: Series, place: int, axes: _Axes) -> str:
    """What a pointing device is told at a point."""
    return element("title", {}, escaped(f"{one.label}, {axes.name(place)}: {axes.written(one.known[place])}"))


def _ends(series: Sequence[Series], axes: _Axes) -> list[str]:
    """The name of each line with its last value, at its right end."""
    known = [(one.label, max(one.known), one.known[max(one.known)]) for one in series if one.known]
    labels = (Label(f"{name} {axes.written(value)}", axes.x(last), axes.y(value)) for name, last, value in known)
    return [text([one.text], across(one.x), one.y, "chart-number", anchor="end") for one in apart(labels)]


def _named(first: int, last: int) -> list[int]:
    """The places whose names stand below: both ends, and round ones between that keep their distance."""
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, last - first) if (last - first) / step <= 6)
    between = (place for place in range(first + 1, last) if place % step == 0)
    kept = [place for place in between if min(place - first, last - place) >= 0.6 * step]
    return sorted({first, *kept, last})


def _table(series: Sequence[Series], places: Sequence[int], empty: Sequence[Gap], axes: _Axes) -> Table:
    rows = {
        place: (axes.name(place), *(written(one.values.get(place), axes.unit, axes.lang) for one in series))
        for place in places
    }
    unknown = translate(axes.lang, UNKNOWN)
    rows.update({gap.first: (gap.written(axes.name), *(unknown for _ in series)) for gap in empty})
    return Table(("", *(one.label for one in series)), tuple(rows[place] for place in sorted(rows)))
