"""Where a thing (a case, a volunteer, a course …) is found and who must do what about it next. Pure.

A filing follows from the thing itself at each save, so that nothing can be open and on nobody's list.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, Protocol


@dataclass(frozen=True)
class Filing:
    """`list` is "<kind>#<state>", ordered by `since`. `step` and `due`: what somebody must do next, by when; both are
    None exactly when the thing is closed, or another one has its next step (a department in operation: its branch).

    `label` and `terms` are personal (sealed, and blind-indexed): what lists show, and the names, phone numbers and
    e-mail addresses by which the thing is found. `facts` are a few clear codes for the columns of lists.
    """

    list: str
    since: date
    step: str | None
    due: date | None
    label: str
    terms: tuple[str, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if (self.step is None) != (self.due is None):
            raise ValueError("a step needs a date, and a date a step")


class Filed(Protocol):
    """What the casebook keeps: a frozen dataclass with an id, a version (0 = never saved) and a filing."""

    KIND: ClassVar[str]

    @property
    def id(self) -> str:
        """The reference or id; opaque."""

    @property
    def version(self) -> int:
        """How often it was saved."""

    def filing(self) -> Filing:
        """Where it belongs now."""
