"""What stands behind a number: every thing that adds to it, as the same indicator counts it. Pure.

A family adds by its matches or its cases where that comes to the same; otherwise it is one line, its latest case.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from familiekontakten.figures.numbers import adds_up_to
from familiekontakten.statistics.figures import Indicators, Units
from familiekontakten.statistics.indicator import Indicator
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.units import Course, Enquiry, Family, Volunteer

OF_MATCHES = ("match.", "visit.", "hours.")
"""Indicators whose lines are matches, where that comes to the same."""


class Line(NamedTuple):
    """A thing with its kind and id as the workspace has them, and what it adds to the number."""

    kind: str
    id: str
    adds: int


class Part(NamedTuple):
    """A family, or as much of it as one line shows."""

    kind: str
    id: str
    family: Family


def behind(
    indicator: Indicator[Any], category: str, units: Units, period: Period, catalogue: Indicators
) -> tuple[Line, ...]:
    """Every thing that adds to the number, those that add most first."""
    found: list[Line] = []
    for units_of_kind, kind in zip(units.kinds, catalogue.kinds, strict=True):
        if indicator in kind:
            found += (line for unit in units_of_kind for line in _lines(indicator, category, unit, period))
    return tuple(sorted(found, key=lambda line: (-line.adds, line.kind, line.id)))


def _lines(indicator: Indicator[Any], category: str, unit: Any, period: Period) -> Iterator[Line]:  # noqa: ANN401 - any unit
    whole = indicator.counts(unit, period)
    if not whole:
        return
    for kind, thing_id, part in _parts(indicator, unit, period):
        adds = adds_up_to(indicator, category, indicator.counts(part, period))
        if adds:
            yield Line(kind, thing_id, adds)


def _parts(indicator: Indicator[Any], unit: Any, period: Period) -> Iterable[tuple[str, str, Any]]:  # noqa: ANN401
    if isinstance(unit, Family):
        return _of_family(indicator, unit, period)
    kinds = {Volunteer: "volunteer", Course: "course", Enquiry: "enquiry"}
    return ((kinds[type(unit)], unit.id, unit),)


def _of_family(indicator: Indicator[Any], family: Family, period: Period) -> tuple[Part, ...]:
    """The finest way to divide the family that comes to the same."""
    cases = _by_case(family)
    ways = [cases] if not indicator.id.startswith(OF_MATCHES) else [_by_match(family), cases]
    whole = indicator.counts(family, period)
    for parts in ways:
        if _together(indicator, parts, period) == {code: n for code, n in whole.items() if n}:
            return parts
    latest = max(family.cases, key=lambda case: (case.referred is not None, str(case.referred), case.id))
    return (Part("case", latest.id, family),)


def _by_case(family: Family) -> tuple[Part, ...]:
    return tuple(Part("case", case.id, replace(family, cases=(case,))) for case in family.cases)


def _by_match(family: Family) -> tuple[Part, ...]:
    return tuple(
        Part("assignment", match.id, replace(family, cases=(replace(case, matches=(match,)),)))
        for case in family.cases
        for match in case.matches
    )


def _together(indicator: Indicator[Any], parts: Iterable[Part], period: Period) -> dict[str, int]:
    added: dict[str, int] = {}
    for part in parts:
        for code, number in indicator.counts(part.family, period).items():
            added[code] = added.get(code, 0) + number
    return {code: n for code, n in added.items() if n}
