"""Medians, ratios and their spread."""

import statistics
from collections.abc import Iterable, Sequence


def median(values: Iterable[float]) -> float:
    """The middle one."""
    return statistics.median(values)


def percentile(values: Sequence[float], percent: int) -> float:
    """The value that `percent` of all stay below; 0 where there are none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)] if ordered else 0.0


def spread(values: Sequence[float]) -> float:
    """How far the middle half lies apart, as a share of the median: what noise there was."""
    return (percentile(values, 75) - percentile(values, 25)) / median(values)
