"""How a department ends: closed, or merged into another; and what must have found its place before that. Pure.

Source: annual report for 2019 (departments close and merge). That nothing may be left open is to be confirmed by HSFN:
no family and no familiekontakt is to be without a coordinator who answers for them.
"""

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class EndKind(StrEnum):
    """What becomes of a department."""

    CLOSED = "closed"
    MERGED = "merged"


class Ending(NamedTuple):
    """The plan: what becomes of it, its last day, why, and for a merger the id of the department that carries on."""

    kind: EndKind
    on: date
    reason: str
    successor: str = ""


class Left(NamedTuple):
    """How many of each are still open in a department: counts, and nothing else, leave it.

    `cases`: families, with what was promised to them afterwards; `volunteers`: familiekontakter, in an assignment or
    not; `enquiries`: those nobody has ended; `others`: courses and whatever else waits for somebody.
    """

    cases: int = 0
    assignments: int = 0
    volunteers: int = 0
    enquiries: int = 0
    others: int = 0

    @property
    def nothing(self) -> bool:
        """Whether the department may be closed."""
        return not any(self)
