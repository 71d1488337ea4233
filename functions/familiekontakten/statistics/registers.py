"""The national registers, from rows of `hsf-records/1`. Tens of rows, recomputed whenever they are needed. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from familiekontakten.statistics import registration as read
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.registered import (
    AnnualReturn,
    BoardMeeting,
    Department,
    Event,
    Funding,
    Grant,
    HistoricTotal,
    HomeStartPlus,
    Membership,
    Position,
    StartUp,
    Target,
    Training,
)
from familiekontakten.statistics.rows import Row, newest
from familiekontakten.statistics.units import Scope

FULL = "full"


@dataclass(frozen=True)
class Registers:
    """Everything that is registered. `families_per_position`: the target where a department set none, configured;
    None: not decided (to be confirmed by HSFN; the annual report 2019 says that targets follow the position)."""

    departments: tuple[Department, ...] = ()
    returns: tuple[AnnualReturn, ...] = ()
    targets: tuple[Target, ...] = ()
    coordinators: tuple[Position, ...] = ()
    grants: tuple[Grant, ...] = ()
    board_meetings: tuple[BoardMeeting, ...] = ()
    board_members: tuple[Membership, ...] = ()
    trainings: tuple[Training, ...] = ()
    events: tuple[Event, ...] = ()
    staff: tuple[Position, ...] = ()
    countries: tuple[Membership, ...] = ()
    home_start_plus: tuple[HomeStartPlus, ...] = ()
    startups: tuple[StartUp, ...] = ()
    fundings: tuple[Funding, ...] = ()
    history: tuple[HistoricTotal, ...] = ()
    families_per_position: int | None = None

    def open_in(self, period: Period) -> frozenset[str]:
        """The departments open on any day of the period: what the headline totals rest on."""
        return frozenset(one.id for one in self.departments if one.open_in(period))

    def base(self, year: Period) -> frozenset[str]:
        """BASE(Y): departments open in the year with an approved full annual return for that year."""
        full = {one.department for one in self.returns if one.year == year.year and one.status == FULL}
        return self.open_in(year) & full

    def within(self, scope: Scope) -> "Registers":
        """What is registered about these departments; what is the nation's own stays."""
        return replace(
            self,
            departments=tuple(one for one in self.departments if one.id in scope),
            returns=tuple(one for one in self.returns if one.department in scope),
            targets=tuple(one for one in self.targets if one.department in scope),
            coordinators=tuple(one for one in self.coordinators if one.whose in scope),
            grants=tuple(
                replace(one, shares=tuple(part for part in one.shares if part.department in scope))
                for one in self.grants
            ),
            home_start_plus=tuple(one for one in self.home_start_plus if one.department in scope),
            fundings=tuple(one for one in self.fundings if one.department in scope),
        )


def registers_of(rows: Iterable[Row], families_per_position: int | None = None) -> Registers:
    """The registers in these rows; other rows are passed over."""
    kept = newest(rows)
    return Registers(
        departments=read.departments(kept),
        returns=read.returns(kept),
        targets=read.targets(kept),
        coordinators=read.coordinators(kept),
        grants=read.grants(kept),
        board_meetings=read.board_meetings(kept),
        board_members=read.board_members(kept),
        trainings=read.trainings(kept),
        events=read.events(kept),
        staff=read.staff(kept),
        countries=read.countries(kept),
        home_start_plus=read.home_start_plus(kept),
        startups=read.startups(kept),
        fundings=read.fundings(kept),
        history=read.history(kept),
        families_per_position=families_per_position,
    )
