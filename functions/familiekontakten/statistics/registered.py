"""What the national registers hold: departments, returns, targets, positions, grants, events. Pure.

All periods include both ends: a department is open on the day `closed`, somebody is employed on the day `end`.
Sources: the two annual reports' chapters on the organisation; the interchange format for the fields.
"""

from dataclasses import dataclass
from datetime import date

from familiekontakten.statistics.period import Period
from familiekontakten.statistics.units import touches


@dataclass(frozen=True, kw_only=True)
class Department:
    """A local department (avdeling). `closed`: its last day; `closed_kind`: closed or merged into `successor`."""

    id: str
    name: str = ""
    county: str | None = None
    in_oslo: bool = False
    operator_type: str | None = None
    opened: date | None = None
    closed: date | None = None
    closed_kind: str | None = None
    successor: str | None = None

    def open_in(self, period: Period) -> bool:
        """Whether it was open on any day of the period."""
        return touches(self.opened, self.closed, period)

    def open_on(self, day: date) -> bool:
        """Whether it was open on a day; on its last day it still was."""
        return self.open_in(Period(day, day))


@dataclass(frozen=True)
class AnnualReturn:
    """A department's approved annual return. `status`: full, or totals_only (only the headline totals)."""

    department: str
    year: int
    status: str


@dataclass(frozen=True)
class Target:
    """What a department means to reach in a year; None where it set none."""

    department: str
    year: int
    families: int | None = None
    volunteers: int | None = None


@dataclass(frozen=True, kw_only=True)
class Position:
    """Somebody's work. `whose`: a department's id, or the national role; `hundredths`: 50 is half a position."""

    id: str
    whose: str
    hundredths: int
    start: date | None
    end: date | None = None

    def held_on(self, day: date) -> bool:
        """Whether it was held that day, the first and the last included."""
        return touches(self.start, self.end, Period(day, day))


@dataclass(frozen=True)
class Membership:
    """A board member's time, or a country's in Home-Start Worldwide."""

    start: date | None
    end: date | None

    def held_on(self, day: date) -> bool:
        """Whether it ran that day, the first and the last included."""
        return touches(self.start, self.end, Period(day, day))


@dataclass(frozen=True)
class GrantShare:
    """What one department got of a grant. `children`: as it reported."""

    department: str
    kroner: int
    children: int


@dataclass(frozen=True, kw_only=True)
class Grant:
    """Money passed on."""

    campaign: str
    on: date | None
    shares: tuple[GrantShare, ...] = ()


@dataclass(frozen=True)
class BoardMeeting:
    """A meeting of the national board, and how many matters it dealt with."""

    on: date | None
    matters: int


@dataclass(frozen=True, kw_only=True)
class Event:
    """A gathering. `departments`: how many were there."""

    kind: str
    start: date | None
    end: date | None = None
    attendees: int = 0
    departments: int = 0

    @property
    def days(self) -> int:
        """How many days it lasted."""
        return (self.end - self.start).days + 1 if self.start and self.end else 1


@dataclass(frozen=True, kw_only=True)
class Training:
    """A round of training for new coordinators. `days`: how many it lasted."""

    start: date | None
    days: int = 1
    coordinators: tuple[str, ...] = ()


@dataclass(frozen=True)
class HomeStartPlus:
    """A department's approval for Home-Start+, and when it began."""

    department: str
    approved: date | None
    started: date | None


@dataclass(frozen=True)
class StartUp:
    """Support to a municipality that may begin. `cleared`: it was given leave to."""

    municipality: str
    on: date | None
    cleared: bool


@dataclass(frozen=True)
class Funding:
    """Money for a position for children with special needs."""

    department: str
    year: int


@dataclass(frozen=True)
class HistoricTotal:
    """A year as it was published, imported: never recomputed."""

    year: int
    departments: int | None = None
    families: int | None = None
    children: int | None = None
    volunteers: int | None = None
    minority_language_percent: int | None = None
