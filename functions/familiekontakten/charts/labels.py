"""Labels at the ends of lines, moved apart so that none stands on another. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from familiekontakten.charts.plot import BOTTOM

APART, ABOVE = 17, 8
HIGHEST, LOWEST = 13, BOTTOM - 4


@dataclass(frozen=True)
class Label:
    """A text and where its foot stands."""

    text: str
    x: float
    y: float


def apart(labels: Iterable[Label]) -> list[Label]:
    """The labels a little above their points, from top to bottom, at least one line from each other.

    The lowest one stands below its point where the next is near: there no line runs through it.
    """
    placed: list[Label] = []
    limit = float(LOWEST)
    from_below = sorted(labels, key=lambda one: one.y, reverse=True)
    near = len(from_below) > 1 and from_below[0].y - from_below[1].y < 2 * APART
    for label in from_below:
        below = near and not placed and label.y + APART <= LOWEST
        y = _below(label.y) if below else min(label.y - ABOVE, limit)
        placed.append(replace(label, y=y))
        limit = y - APART
    limit = float(HIGHEST)
    settled = []
    for label in reversed(placed):
        settled.append(replace(label, y=max(label.y, limit)))
        limit = settled[-1].y + APART
    return settled


def _below(y: float) -> float:
    """Below a point: on the ground line where that is near, clear of the line that leads to the point."""
    return LOWEST if y + 4 * APART > LOWEST else y + APART
