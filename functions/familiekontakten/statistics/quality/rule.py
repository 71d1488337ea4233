"""A check of the records behind the figures, as data: what it finds wrong, how bad that is, and what to do. Pure.

Nothing is ever repaired by a check. The grades are those of Norwegian statistics (statisticsnorway/barn-barnevern-xsd).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.figures import Units
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.registers import Registers
from familiekontakten.statistics.units import Case, Match

OURS = N_("Forslag, må bekreftes av HSFN.")


class Grade(StrEnum):
    """How bad it is. FATAL: the figures cannot be approved. ERROR: only with a sentence that explains it. WARNING: to
    look at. INFORMATION: to know."""

    FATAL = "fatal"
    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


class Concern(NamedTuple):
    """The thing that has to be mended: its kind and id as the workspace has them. `about`: which answer, where a rule
    is about several."""

    kind: str
    id: str
    about: str = ""


def case(one: Case, about: str = "") -> Concern:
    """A family's case."""
    return Concern("case", one.id, about)


def match(one: Match, about: str = "") -> Concern:
    """A familiekontakt's time with a family: an assignment in the workspace."""
    return Concern("assignment", one.id, about)


@dataclass(frozen=True)
class Checked:
    """What is looked at: the units of one department (or, for the nation's checks, none) in a month or year.

    `as_of`: the last day that is counted; nothing after it can be missing.
    """

    units: Units
    period: Period
    as_of: date
    registers: Registers = field(default_factory=Registers)

    @cached_property
    def last(self) -> date:
        """The day that stocks are taken on."""
        return min(self.period.last, self.as_of)

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """The cases that were going on in the period, or may have been."""
        every = (case for family in self.units.families for case in family.cases)
        return tuple(one for one in every if self.lived(one.closed, one.referred, one.first_response, one.first_visit))

    @cached_property
    def matches(self) -> tuple[tuple[Case, Match], ...]:
        """The matches that were, or may have been, each with its case."""
        every = ((case, match) for family in self.units.families for case in family.cases for match in case.matches)
        return tuple((case, match) for case, match in every if self.lived(match.end, match.start))

    def lived(self, end: date | None, *days: date | None) -> bool:
        """Whether something that began with one of these days has to do with the period, in whatever order they stand;
        where none of them is known it may have."""
        begun = [day for day in days if day]
        known = [*begun, *([end] if end else [])]
        return (not begun or min(known) <= self.last) and (end is None or max(known) >= self.period.first)


@dataclass(frozen=True, kw_only=True)
class Rule:
    """`says`: what is wrong and what to do about it; {about} names the answer, where a rule is about several.
    `source`: where the rule comes from. `find`: the things that break it.
    """

    id: str
    grade: Grade
    says: str
    source: str = OURS
    find: Callable[[Checked], Iterable[Concern]]


class Finding(NamedTuple):
    """A rule that is broken: by what, and in which answer where the rule is about several."""

    rule: Rule
    concerns: tuple[Concern, ...]
    about: str = ""

    @property
    def number(self) -> int:
        """How many things break it."""
        return len(self.concerns)
