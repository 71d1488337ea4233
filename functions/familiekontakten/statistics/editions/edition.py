"""An edition: the figures of a month as they were frozen, numbered, never changed afterwards. Pure.

What is corrected later makes the next edition of the same month, with its reason and what differs; what was sent stays.
Live and frozen so differ openly (indicator quality.revised).
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256

from familiekontakten.statistics.editions.totals import Totals
from familiekontakten.statistics.figures import Figures

NATION = "nation"
"""Whose figures those of all departments together are."""

SO_FAR, FIRST = 0, 1
"""Numbers of editions: the month so far, for an operator who cannot wait, never stands in the way of the first."""


class Reason(StrEnum):
    """Why an edition was made."""

    CLOSED = "closed"
    SO_FAR = "so_far"
    REVISED = "revised"


@dataclass(frozen=True)
class Change:
    """One number that is another than it was; `category` as in the figures, "" where there is one number only."""

    indicator: str
    category: str
    was: int
    now: int


@dataclass(frozen=True)
class Revision:
    """What was corrected in an earlier month: its totals that changed, and how many other numbers did."""

    month: str
    totals: tuple[Change, ...]
    others: int


@dataclass(frozen=True, kw_only=True)
class Edition:
    """One edition of one department's month, or the nation's.

    `so_far`: the year up to `as_of`, the last day that is counted. `definitions`: the version of the definitions.
    `digest`: of the figures alone (`digest_of`); `source`: of all that they were folded from, as the fold gave it.
    `changed`: against the edition before. `findings`: what the checks
    found, by grade. `beside`: the totals of the months it is compared with, as they stood when this was frozen, so that
    its mail follows from it alone. `revised`: earlier months that got a new edition together with it.
    """

    whose: str
    month: str
    number: int
    figures: Figures
    so_far: Figures
    as_of: date
    frozen_at: datetime
    definitions: str
    digest: str
    source: str
    reason: Reason = Reason.CLOSED
    changed: tuple[Change, ...] = ()
    findings: Mapping[str, int] = field(default_factory=dict)
    beside: Mapping[str, Totals] = field(default_factory=dict)
    revised: tuple[Revision, ...] = ()
    approved: bool = False
    country: "Country | None" = None


@dataclass(frozen=True, kw_only=True)
class Country:
    """What only the nation's edition has: which editions are in it, that of the national inbox too; and of the
    departments which had approved their figures of this month and of the month before, and a line of totals each."""

    editions: Mapping[str, int]
    approved: tuple[str, ...]
    approved_before: tuple[str, ...]
    lines: Mapping[str, Totals]

    @property
    def missing(self) -> tuple[str, ...]:
        """The departments that had not approved this month."""
        return tuple(name for name in self.lines if name not in self.approved)


def digest_of(figures: Figures) -> str:
    """What tells one month's figures from others: equal figures have equal digests, whenever they were counted."""
    return sha256(json.dumps(figures, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def changes(was: Figures, now: Figures) -> tuple[Change, ...]:
    """Every number that differs between two sets of figures: the cells of quality.revised."""
    return tuple(_changes(was, now))


def _changes(was: Figures, now: Figures) -> Iterator[Change]:
    for name in sorted({*was, *now}):
        before, after = was.get(name, {}), now.get(name, {})
        for category in sorted({*before, *after}):
            one, other = before.get(category, 0), after.get(category, 0)
            if one != other:
                yield Change(name, category, one, other)
