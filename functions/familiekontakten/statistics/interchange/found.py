"""What the reading of a file comes to: records and where each stood, or what is wrong. Pure.

A problem says where, which field and what is allowed, never the value: somebody may have written a name there.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from familiekontakten.statistics.rows import Row

Key = tuple[str, str]
"""A record's type and id."""


class NotWhole(Exception):
    """The set does not exist, or an import of it runs or was interrupted; the message says which."""


class TooLarge(Exception):
    """One thing has more than an item of the table can hold; the message says which."""


class Entry(NamedTuple):
    """One line of a file, or one row of a table. `where`: as people find it again, such as "line 7"."""

    where: str
    values: Mapping[str, Any]


class Problem(NamedTuple):
    """Why a file is refused. `field`: "case.source", or empty where it is the whole line."""

    where: str
    field: str
    what: str

    def __str__(self) -> str:
        return ": ".join(part for part in (self.where, self.field, self.what) if part)


@dataclass(frozen=True)
class Reading:
    """The newest row of every record that exists, complete and in order; none of them where there is a problem.

    `warnings`: what was passed over, and how often. `types`: of which something is said, if only that it is deleted.
    """

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...] = ()
    warnings: Mapping[str, int] = field(default_factory=dict)
    types: frozenset[str] = frozenset()


@dataclass
class Findings:
    """What has been found so far."""

    problems: list[Problem] = field(default_factory=list)
    warnings: Counter[str] = field(default_factory=Counter)

    def wrong(self, where: str, name: str, what: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(where, name, what))
