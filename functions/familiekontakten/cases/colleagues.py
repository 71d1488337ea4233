"""Who works in a department, by id and name. Pure."""

from collections.abc import Iterable
from datetime import date

from familiekontakten.access.roles import Permission, Staff, permissions, roles_in


def coordinators(staff: Iterable[Staff], department: str, today: date) -> dict[str, str]:
    """Id and name of those who may do a department's casework today: its coordinators and named deputies."""
    return {one.id: one.name for one in staff if Permission.CASES in permissions(roles_in(one, department, today))}
