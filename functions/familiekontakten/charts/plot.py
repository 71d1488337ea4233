"""What standing charts share: a scale from zero with few round steps, its grid, and the row of labels below. Pure."""

from collections.abc import Mapping
from math import floor, log10

from familiekontakten.charts.numbers import Unit, written
from familiekontakten.charts.svg import across, element, text

TOP, PLOT, FOOT = 26, 170, 24
"""Pixels above the highest value, of the plot itself, and below it."""

BOTTOM = TOP + PLOT
LEFT = 0.14
"""The share of the width that the numbers of the scale have to themselves."""


def inside(share: float) -> float:
    """A place in the plot (0 to 1) as a place in the whole chart."""
    return LEFT + (1 - LEFT) * share


def steps(most: float) -> list[float]:
    """The lines of the grid: zero and round steps up to what covers the largest value, four at most."""
    size = _round_step(max(most, 1) / 4)
    number = -(-max(most, 1) // size)
    return [size * index for index in range(int(number) + 1)]


def height_of(value: float, scale: list[float]) -> float:
    """How far down the foot of the picture a value lies, in pixels."""
    return BOTTOM - PLOT * value / scale[-1]


def grid(scale: list[float], unit: Unit, lang: str) -> str:
    """The lines with their numbers on them."""
    drawn = []
    for value in scale:
        y = height_of(value, scale)
        drawn.append(element("line", {"class": "chart-grid", "x1": across(LEFT), "x2": "100%", "y1": y, "y2": y}))
        number = written(value, unit if unit is Unit.PERCENT else Unit.NUMBER, lang)
        drawn.append(text([number], across(LEFT), y + 4, "chart-scale", anchor="end", dx=-5))
    return element("g", {}, *drawn)


def feet(labels: Mapping[float, str]) -> str:
    """Labels below the plot, by their place in it (0 to 1)."""
    drawn = (
        text([label], across(inside(place)), BOTTOM + 17, "chart-scale", anchor=_anchor(place))
        for place, label in labels.items()
    )
    return element("g", {}, *drawn)


def _anchor(place: float) -> str:
    return "end" if place > 0.96 else "middle"


def _round_step(rough: float) -> float:
    power = 10.0 ** floor(log10(rough)) if rough > 1 else 1.0
    return next(
        power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= rough and (power * factor) % 1 == 0
    )
