"""A fact: what is counted of one thing, as rows of the interchange format `hsf-records/1`. Pure.

Codes, years, days and ids; no name, number, address or word that somebody wrote. One fact for one thing, overwritten by
every change of it: a family with its children, a match with its visits, a course with its participations.
"""

from collections.abc import Iterable
from typing import NamedTuple

from familiekontakten.statistics.rows import Row

LIVE = "live"
"""The set of records that the departments' own changes write; other sets are imported and have names of their own."""

FAMILY, CASE, MATCH, VOLUNTEER, COURSE, ENQUIRY = "family", "case", "match", "volunteer", "course", "enquiry"
LOG = "log_complete"
"""A department promises that it has logged all visits of a month (indicator definitions, "hours rule")."""

REGISTERED = frozenset(
    {"department", "target", "coordinator", "grant", "grant_share", "board_meeting", "board_member"}
    | {"coordinator_training", "event", "national_staff", "hsplus_approval", "startup_support", "special_funding"}
    | {"member_country"}
)
"""What the things in the national office's own book give: rows of the national registers."""

OF_THINGS = (FAMILY, CASE, MATCH, VOLUNTEER, COURSE, *sorted(REGISTERED))
"""What the things in a department's book give."""


class Fact(NamedTuple):
    """One thing's rows. `kind` and `id` are those of its own row, the first; a thing may be known by its parts alone.

    `shared`: the same family or volunteer stands in another department too, so the nation is not the sum of the two.
    """

    kind: str
    id: str
    rows: tuple[Row, ...]
    shared: bool = False

    @property
    def key(self) -> str:
        """What tells it from all others of a department."""
        return f"{self.kind}#{self.id}"


def rows_of(facts: Iterable[Fact]) -> list[Row]:
    """All rows, as they would stand in a file."""
    return [row for fact in facts for row in fact.rows]
