"""What is counted for a release, exactly: of the nation, its base, each department, each fixed group. Pure."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from familiekontakten.departments.department import NATIONAL
from familiekontakten.statistics.disclosure.cells import period_of
from familiekontakten.statistics.disclosure.release import Department, members_of
from familiekontakten.statistics.figures import Figures, Indicators, Units, figures
from familiekontakten.statistics.indicator import Counts, Printed
from familiekontakten.statistics.indicators.demand import NO_DEPARTMENT
from familiekontakten.statistics.registered import Department as Registered
from familiekontakten.statistics.registers import Registers


@dataclass(frozen=True, kw_only=True)
class Counted:
    """Nobody but the office sees this. `base`: the nation of departments with an approved full return. `demand`: from
    places without a department, by municipality and kind; None where enquiries were not counted.
    """

    period: str
    indicators: Indicators
    nation: Figures
    base: Figures
    departments: Mapping[str, Figures]
    groups: Mapping[str, Figures]
    listed: tuple[Department, ...]
    resting_on: tuple[int, int]
    demand: Counts | None = None

    @property
    def anything(self) -> bool:
        """Whether anything was counted at all."""
        return any(number for counts in self.nation.values() for number in counts.values())

    @property
    def yearly(self) -> bool:
        """Whether it is about a whole year: only then are departments shown."""
        return "-" not in self.period


def counted(units: Units, registers: Registers, name: str, indicators: Indicators) -> Counted:
    """All that a release of "2019" or "2019-Q1" is made from."""
    period = period_of(name)
    opened, base = registers.open_in(period), registers.base(period)
    yearly = "-" not in name
    used = indicators.only(Printed.YEAR if yearly else Printed.MONTH)
    listed = tuple(_listed(one) for one in registers.departments if one.id in opened)

    def count(scope: Collection[str]) -> Figures:
        return figures(units.within(scope), period, used)

    return Counted(
        period=name,
        indicators=used,
        nation=count(opened),
        base=count(base) if yearly else {},
        departments={one: count({one}) for one in sorted(opened)} if yearly else {},
        groups={group: count(members) for group, members in members_of(listed).items()} if yearly else {},
        listed=listed if yearly else (),
        resting_on=(len(base), len(opened)),
        demand=NO_DEPARTMENT.total(units.within({NATIONAL}).enquiries, period) if units.enquiries else None,
    )


def _listed(one: Registered) -> Department:
    county = (f"county:{one.county}",) if one.county else ()
    operator = (f"operator:{one.operator_type}",) if one.operator_type else ()
    return Department(one.id, one.name or one.id, (*county, *(("place:oslo",) if one.in_oslo else ()), *operator))
