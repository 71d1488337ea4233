"""Desks for tests that need no session and no table."""

from dataclasses import replace
from datetime import UTC, date, datetime

from familiekontakten.access.desk import Desk, Person
from familiekontakten.access.roles import Role, permissions

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
TODAY = date(2026, 11, 22)
COORDINATOR = Desk(
    person=Person("s-1", "Prøve Koordinatorsen"),
    department="moss",
    department_name="Moss",
    roles=(Role.COORDINATOR,),
    permissions=permissions([Role.COORDINATOR]),
    language="nb",
    now=NOW,
    today=TODAY,
    token="a-token",
)


def desk(role: Role = Role.COORDINATOR, **changes: object) -> Desk:
    """A desk of somebody with one role, with these fields changed."""
    return replace(COORDINATOR, roles=(role,), permissions=permissions([role]), **changes)  # type: ignore[arg-type]


def sent(*pairs: tuple[str, str], version: int | None = None) -> Desk:
    """A coordinator's desk after a form was posted."""
    return desk(typed=list(pairs), version=version)
