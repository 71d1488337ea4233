"""Figures: what all units of some departments add up to in a period. Pure.

    figures(units.within({"moss"}), month("2026-10"), indicators.MONTHLY)
    -> {"fam.supported": {"": 31}, "ref.received": {"self": 4, "?": 1}, …}

The nation is not always the sum of its departments: a family that moved counts once (indicator definitions, "who
counts where"). What is counted twice is carried along as the shared units themselves, see `nation`.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from familiekontakten.statistics.indicator import Counts, Indicator
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.units import Course, Family, Scope, Volunteer

Figures = Mapping[str, Counts]
"""What was counted, by indicator and category."""


@dataclass(frozen=True)
class Units:
    """Everything that is counted unit by unit."""

    families: tuple[Family, ...] = ()
    volunteers: tuple[Volunteer, ...] = ()
    courses: tuple[Course, ...] = ()

    def within(self, scope: Scope) -> "Units":
        """The units as these departments know them."""
        return Units(
            tuple(part for one in self.families if (part := one.within(scope)).cases),
            tuple(seen for one in self.volunteers if (seen := one.within(scope)).departments),
            tuple(course for course in self.courses if course.department in scope),
        )


@dataclass(frozen=True)
class Indicators:
    """Indicators by what they count."""

    families: tuple[Indicator[Family], ...] = ()
    volunteers: tuple[Indicator[Volunteer], ...] = ()
    courses: tuple[Indicator[Course], ...] = ()

    @property
    def every(self) -> tuple[Indicator[Any], ...]:
        """All of them, in printing order."""
        return (*self.families, *self.volunteers, *self.courses)


def figures(units: Units, period: Period, counted: Indicators) -> Figures:
    """What these units add up to. Every indicator is there, with no categories where nothing was counted."""
    return {
        **_added(units.families, counted.families, period),
        **_added(units.volunteers, counted.volunteers, period),
        **_added(units.courses, counted.courses, period),
    }


def plus(one: Figures, other: Figures) -> Figures:
    """Both together."""
    return {name: _combined(one.get(name, {}), other.get(name, {}), 1) for name in sorted({*one, *other})}


def minus(one: Figures, other: Figures) -> Figures:
    """One without the other; what becomes nothing is left out."""
    return {name: _combined(one.get(name, {}), other.get(name, {}), -1) for name in sorted({*one, *other})}


def _added(units: Iterable[Any], counted: Iterable[Indicator[Any]], period: Period) -> Figures:
    every = tuple(units)
    return {one.id: _sum(one.count(unit, period) for unit in every) for one in counted}


def _sum(each: Iterable[Counts]) -> Counts:
    total: Counter[str] = Counter()
    for counts in each:
        total.update(counts)
    return dict(sorted(total.items()))


def _combined(one: Counts, other: Counts, sign: int) -> Counts:
    names = sorted({*one, *other})
    added = {name: one.get(name, 0) + sign * other.get(name, 0) for name in names}
    return {name: number for name, number in added.items() if number}
