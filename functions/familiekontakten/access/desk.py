"""What a room is given when somebody enters: who they are, where they work, what they sent, and the department's book.

The department comes from the session, and only from there.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from familiekontakten.access.roles import CASEWORK, OFFICE, Permission, Role

if TYPE_CHECKING:
    from familiekontakten.casebook.records import Casebook


class Person(NamedTuple):
    """A member of staff as rooms know them."""

    id: str
    name: str


class NoBook(Exception):
    """A room asked for a department's records although nothing in its visitor's roles opens them."""


@dataclass(frozen=True)
class Desk:
    """One request of one member of staff.

    `department` is an id, `department_name` its name; `now` is UTC, `today` the day in Norway. `token` must be in
    every form; `typed` is what was posted, without the token and without `version`, the hidden field of the thing
    shown. `opened_until`: the visitor is in a department that opened itself in an emergency, until then.
    `colleagues`: everybody's name by id, for histories; read when first asked for.
    """

    person: Person
    department: str
    department_name: str
    roles: tuple[Role, ...]
    permissions: frozenset[Permission]
    language: str
    now: datetime
    today: date
    token: str
    several_departments: bool = False
    opened_until: datetime | None = None
    typed: list[tuple[str, str]] = field(default_factory=list)
    version: int | None = None
    query: Mapping[str, str] = field(default_factory=dict)
    colleagues: Callable[[], Mapping[str, str]] = field(default=dict, compare=False)

    def may(self, permission: Permission) -> bool:
        """Whether the visitor may do this in the chosen department."""
        return permission in self.permissions

    def may_change(self, permission: Permission) -> bool:
        """Whether the visitor may also change what this permission opens: in an emergency it is only shown."""
        return self.may(permission) and not (self.opened_until and permission in CASEWORK)

    @cached_property
    def book(self) -> "Casebook":
        """The records of the department, opened with credentials for it alone. Raises NoBook."""
        from familiekontakten.casebook.records import Casebook  # many rooms need no records

        if not self.permissions & (CASEWORK | OFFICE):
            raise NoBook
        return Casebook(self.department)
