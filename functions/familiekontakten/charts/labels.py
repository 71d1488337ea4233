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
    """The labels a little above their points, from top to bottom, at least one line from each other."""
    placed: list[Label] = []
    limit = float(LOWEST)
    for label in sorted(labels, key=lambda one: one.y, reverse=True):
        y = min(label.y - ABOVE, limit)
        placed.append(replace(label, y=y))
        limit = y - APART
    limit = float(HIGHEST)
    settled = []
    for label in reversed(placed):
        settled.append(replace(label, y=max(label.y, limit)))
        limit = settled[-1].y + APART
    return settled
