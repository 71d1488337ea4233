"""Rights narrowed to one department: the token service gives them for an hour, for that department's rows alone.

Every other file that touches a department's records is given these, and has no rights of its own.
"""

from typing import NamedTuple

from pynamodb.connection import Connection

from familiekontakten.sealing.records import DepartmentKeys


class Rights(NamedTuple):
    """How a department's records are reached, and opened."""

    connection: Connection
    keys: DepartmentKeys


def narrowed(department: str) -> Rights:
    """Rights for this department's records and no other's. To be written."""
    raise NotImplementedError(department)
