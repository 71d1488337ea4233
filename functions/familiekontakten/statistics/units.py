"""What is counted: families with cases and matches, volunteers, courses. Codes, years and days; no identity. Pure.

None is "not known or not asked"; an empty tuple "asked, and none". Built from the rows of the interchange format
`hsf-records/1` (building.py), whether they were imported or written beside a department's own changes (facts/).
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from familiekontakten.statistics.period import Period

Codes = tuple[str, ...]
Scope = Collection[str]
"""The departments that a figure is about, by id."""


def touches(start: date | None, end: date | None, period: Period) -> bool:
    """Whether something that lasted had a day in the period, both its ends included; None: still going on."""
    return start is not None and start <= period.last and (end is None or end >= period.first)


def goes_on(start: date | None, end: date | None, day: date) -> bool:
    """Whether something has begun and goes on after a day: what has its last day then has ended."""
    return start is not None and start <= day and (end is None or end > day)


@dataclass(frozen=True)
class Visit:
    """A visit that was held and logged. `minutes`: nought where its length was not written."""

    on: date
    minutes: int
    entered: date | None = None


@dataclass(frozen=True)
class Log:
    """How a department keeps its visits. `kept`: at all. `complete`: months ("2026-10") it promises to have logged
    wholly, where a match without visits had none (indicator definitions, "hours rule")."""

    kept: bool = False
    complete: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Match:
    """One familiekontakt with one family (assignment). `weekly_minutes`: as agreed, None where it was not recorded."""

    id: str
    volunteer: str
    start: date | None
    end: date | None = None
    end_reason: str | None = None
    weekly_minutes: int | None = None
    visits: tuple[Visit, ...] = ()
    reviewed_on: tuple[date, ...] = ()
    entered: date | None = None

    def active(self, period: Period) -> bool:
        """Whether it had at least one day in the period, its first and last day included."""
        return touches(self.start, self.end, period)

    def runs_after(self, day: date) -> bool:
        """Whether it has begun and goes on after a day: a match whose last day it is has ended."""
        return goes_on(self.start, self.end, day)


@dataclass(frozen=True)
class Forwarding:
    """A family helped on to another service. `on` None: dated by the day the case was closed."""

    service: str
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Case:
    """One family's time with one department, from the enquiry to the goodbye."""

    id: str
    department: str
    referred: date | None = None
    source: str | None = None
    first_response: date | None = None
    first_visit: date | None = None
    closed: date | None = None
    close_reason: str | None = None
    forwarded: tuple[Forwarding, ...] = ()
    matches: tuple[Match, ...] = ()
    log: Log = Log()
    entered: date | None = None
    programme: str = "home_start"

    def closed_by(self, day: date) -> bool:
        """Whether it was closed on a day or before."""
        return self.closed is not None and self.closed <= day

    @property
    def first_match(self) -> date | None:
        """The first day that a familiekontakt came."""
        return min((match.start for match in self.matches if match.start), default=None)


@dataclass(frozen=True)
class Child:
    """A child: the year of birth is all that is kept."""

    birth_year: int | None = None
    special_needs: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Family:
    """A family with everything that is counted about it; values as they stand when the figure is made."""

    id: str
    background: str | None = None
    civil_status: str | None = None
    minority_language: bool | None = None
    challenges: Codes | None = None
    support_wanted: Codes | None = None
    help_before: Codes | None = None
    help_after: Codes | None = None
    asylum: str | None = None
    children: tuple[Child, ...] = ()
    cases: tuple[Case, ...] = ()

    def within(self, scope: Scope) -> "Family":
        """The same family as these departments know it: only their cases."""
        kept = tuple(case for case in self.cases if case.department in scope)
        return self if len(kept) == len(self.cases) else replace(self, cases=kept)

    @property
    def departments(self) -> frozenset[str]:
        """The departments that have, or had, a case."""
        return frozenset(case.department for case in self.cases)

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """All its matches."""
        return tuple(match for case in self.cases for match in case.matches)

    def supported(self, period: Period) -> bool:
        """Whether a familiekontakt came in the period: the SF(P) of the definitions."""
        return any(match.active(period) for match in self.matches)


@dataclass(frozen=True, kw_only=True)
class Engagement:
    """A volunteer's side of a match: in which department's case, and when."""

    match: str
    department: str
    start: date | None
    end: date | None = None


@dataclass(frozen=True, kw_only=True)
class Participation:
    """Somebody on a course. `outcome`: completed, dropped_out, not_completed; None while it lasts."""

    course: str
    department: str
    start: date | None
    end: date | None
    cancelled: bool = False
    outcome: str | None = None


@dataclass(frozen=True, kw_only=True)
class Volunteer:
    """A familiekontakt, or somebody on the way. `department`: in whose register; None as seen from elsewhere."""

    id: str
    department: str | None
    gender: str | None = None
    birth_year: int | None = None
    occupation: str | None = None
    parent_experience: bool | None = None
    applied: date | None = None
    interviewed: date | None = None
    police_certificate: date | None = None
    approved: date | None = None
    left: date | None = None
    left_reason: str | None = None
    entered: date | None = None
    engagements: tuple[Engagement, ...] = ()
    courses: tuple[Participation, ...] = ()

    def within(self, scope: Scope) -> "Volunteer":
        """The same person as these departments know them."""
        return replace(
            self,
            department=self.department if self.department in scope else None,
            engagements=tuple(one for one in self.engagements if one.department in scope),
            courses=tuple(one for one in self.courses if one.department in scope),
        )

    @property
    def departments(self) -> frozenset[str]:
        """The departments that have something of them to count."""
        own = {self.department} if self.department else set()
        visited, taught = (
            {one.department for one in self.engagements},
            {one.department for one in self.courses},
        )
        return frozenset(own | visited | taught)

    def active(self, period: Period) -> bool:
        """Whether they visited a family in the period: the SV(P) of the definitions."""
        return any(touches(one.start, one.end, period) for one in self.engagements)


@dataclass(frozen=True, kw_only=True)
class Course:
    """A preparation course. `minutes`: its length as taught."""

    id: str
    department: str
    start: date | None = None
    end: date | None = None
    minutes: int | None = None
    cancelled: bool = False
    entered: date | None = None


@dataclass(frozen=True, kw_only=True)
class Enquiry:
    """An enquiry as it came. `department`: who got it, NATIONAL where no department serves the municipality.

    `ended`: when it was taken on, declined …; `withdrawn`: the sender took it back before it was answered. `set_aside`:
    it looks like a robot's.
    """

    id: str
    department: str
    on: date | None = None
    kind: str | None = None
    municipality: str | None = None
    source: str | None = None
    language: str | None = None
    answered: date | None = None
    ended: date | None = None
    withdrawn: bool = False
    set_aside: bool = False
