"""Figures: what all units of some departments add up to in a period. Pure.

    figures(units.within({"moss"}), month("2026-10"), indicators.MONTHLY)
    -> {"fam.supported": {"": 31}, "ref.received": {"self": 4, "?": 1}, …}

The nation is not always the sum of its departments: a family that moved counts once (indicator definitions, "who
counts where"). What is counted twice is carried along as the shared units themselves (fold.folding.nation).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from familiekontakten.statistics.indicator import Counts, Indicator, Printed
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.units import Course, Enquiry, Family, Scope, Volunteer

Figures = Mapping[str, Counts]
"""What was counted, by indicator and category."""


@dataclass(frozen=True)
class Units:
    """Everything that is counted unit by unit."""

    families: tuple[Family, ...] = ()
    volunteers: tuple[Volunteer, ...] = ()
    courses: tuple[Course, ...] = ()
    enquiries: tuple[Enquiry, ...] = ()

    @property
    def kinds(self) -> tuple[tuple[Any, ...], ...]:
        """By what they are, as the fields stand."""
        return (self.families, self.volunteers, self.courses, self.enquiries)

    def within(self, scope: Scope) -> "Units":
        """The units as these departments know them."""
        return Units(
            tuple(part for one in self.families if (part := one.within(scope)).cases),
            tuple(seen for one in self.volunteers if (seen := one.within(scope)).departments),
            tuple(course for course in self.courses if course.department in scope),
            tuple(enquiry for enquiry in self.enquiries if enquiry.department in scope),
        )


@dataclass(frozen=True)
class Indicators:
    """Indicators by what they count."""

    families: tuple[Indicator[Family], ...] = ()
    volunteers: tuple[Indicator[Volunteer], ...] = ()
    courses: tuple[Indicator[Course], ...] = ()
    enquiries: tuple[Indicator[Enquiry], ...] = ()

    @property
    def every(self) -> tuple[Indicator[Any], ...]:
        """All of them, in printing order, each once: one may count several kinds of units."""
        return tuple(dict.fromkeys((*self.families, *self.volunteers, *self.courses, *self.enquiries)))

    def only(self, printed: Printed) -> "Indicators":
        """Those made so often: MONTH or YEAR, and BOTH."""
        return Indicators(
            *(tuple(one for one in kind if one.printed in (printed, Printed.BOTH)) for kind in self.kinds)
        )

    @property
    def kinds(self) -> tuple[tuple[Indicator[Any], ...], ...]:
        """By what they count, as the fields stand."""
        return (self.families, self.volunteers, self.courses, self.enquiries)


def figures(units: Units, period: Period, counted: Indicators) -> Figures:
    """What these units add up to. Every indicator is there, with no categories where nothing was counted."""
    added: dict[str, Counts] = {one.id: {} for one in counted.every}
    for units_of_kind, kind in zip(units.kinds, counted.kinds, strict=True):
        for one in kind:
            before = added[one.id]
            found = one.total(units_of_kind, period)
            added[one.id] = _combined(before, found, 1) if before else found
    return added


def plus(one: Figures, other: Figures) -> Figures:
    """Both together."""
    return {name: _combined(one.get(name, {}), other.get(name, {}), 1) for name in sorted({*one, *other})}


def minus(one: Figures, other: Figures) -> Figures:
    """One without the other; what becomes nothing is left out."""
    return {name: _combined(one.get(name, {}), other.get(name, {}), -1) for name in sorted({*one, *other})}


def _combined(one: Counts, other: Counts, sign: int) -> Counts:
    names = sorted({*one, *other})
    added = {name: one.get(name, 0) + sign * other.get(name, 0) for name in names}
    return {name: number for name, number in added.items() if number}
