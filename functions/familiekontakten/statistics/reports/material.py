"""What one report counts from: the year's figures, of all departments and of those with a full annual return. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from familiekontakten.statistics.figures import Figures, Indicators, Units, figures
from familiekontakten.statistics.indicator import Base, Counts, Indicator
from familiekontakten.statistics.indicators.catalogue import ANNUAL, EVERY, MONTHLY, REGISTERS
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.registers import Registers
from familiekontakten.statistics.reports.audience import Audience

BY_ID: Mapping[str, Indicator[Any]] = {one.id: one for one in EVERY}
YEARLY = replace(
    ANNUAL, families=(*ANNUAL.families, *(one for one in MONTHLY.families if one.id == "wait.days_so_far"))
)
"""What is made every year, and how long those have waited who wait as the year ends: never shown without it are the
waits that are over (definition of `ref.time_to_match`)."""

HOURS = Indicators(families=tuple(one for one in ANNUAL.families if one.id in ("hours.logged", "hours.estimated")))


@dataclass(frozen=True)
class Material:
    """`year`: the report's year, as far as it has passed. `department`: whose report it is, None for the nation's.

    `full`: how many of the `open` departments have an approved full return; `base` rests on these.
    """

    year: Period
    audience: Audience
    department: str | None
    registers: Registers
    open: int
    full: int
    every: Figures
    base: Figures
    months: tuple[Figures, ...]
    unrecorded: frozenset[str]

    def counts(self, name: str) -> Counts:
        """What was counted for an indicator, on the base that it is printed for."""
        return (self.base if BY_ID[name].base is Base.FULL_RETURN else self.every).get(name, {})

    def recorded(self, name: str) -> bool:
        """Whether there is anything that the figure could come from: without any course, "0 courses" says nothing."""
        return name not in self.unrecorded


def _unrecorded(units: Units, registers: Registers) -> Iterator[str]:
    if not units.courses:
        yield from ("course.held", "course.completed", "course.completion_rate")
    if not any(match.visits for family in units.families for match in family.matches):
        yield "visit.count"
    if not registers.coordinators:
        yield "org.coordinators"
    for name, registered in (("vol.approved_new", "approved"), ("vol.left", "left")):
        if not any(getattr(one, registered) for one in units.volunteers):
            yield name


def _unripe(year: Period, today: date) -> Iterator[str]:
    """Cohorts that are not old enough yet to be counted."""
    return (one.id for one in YEARLY.every if one.ripe and year.last + timedelta(days=one.ripe) > today)


def material(
    units: Units,
    registers: Registers,
    year: Period,
    audience: Audience,
    today: date,
    department: str | None = None,
) -> Material:
    """Count everything that a report may show. A department's own report rests on all that the department has."""
    open_then, full = registers.open_in(year), registers.base(year)
    if department:
        open_then = full = frozenset({department})
        registers = registers.within(open_then)
    known = units.within(open_then)
    registered = {one.id: one.counts(registers, year) for one in REGISTERS}
    return Material(
        year=year,
        audience=audience,
        department=department,
        registers=registers,
        open=len(open_then),
        full=len(full),
        every={**figures(known, year, YEARLY), **registered},
        base=figures(units.within(full), year, YEARLY),
        months=tuple(figures(known, month, HOURS) for month in year.months()),
        unrecorded=frozenset((*_unrecorded(known, registers), *_unripe(year, today))),
    )
