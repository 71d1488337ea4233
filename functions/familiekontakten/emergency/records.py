"""The table `openings`: who asked a department to open itself in an emergency, and what it answered.

    operator "<person>"  id "7KMP3XTV4"   department, reason (sealed to the department), asked_at, answered_by,
                                          answered_at, approved, ended_by, ended_at, version, expires

    index by_department  department, id

Questions asked: an operator's own (at each request of an operator, read consistently) and a department's. A row is
gone after a year; that it happened stays in the audit log. A year: to be confirmed by HSFN.
"""

from datetime import timedelta
from typing import Any

from pynamodb.attributes import (
    BinaryAttribute,
    BooleanAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
    VersionAttribute,
)
from pynamodb.indexes import AllProjection, GlobalSecondaryIndex

from familiekontakten.casebook.also import put, write_all
from familiekontakten.door import settings
from familiekontakten.door.table import Storage, Table, connection
from familiekontakten.emergency.opening import Opening
from familiekontakten.outbox.due import Due
from familiekontakten.outbox.records import DueRecord

KEPT = timedelta(days=365)


class ByDepartment(GlobalSecondaryIndex[Any]):
    """The openings of one department."""

    class Meta:
        index_name = "by_department"
        projection = AllProjection()

    department = UnicodeAttribute(hash_key=True)
    id = UnicodeAttribute(range_key=True)


class OpeningRecord(Table):
    """One opening; see the module's table."""

    class Meta(Storage):
        table_name = settings.table("openings")

    operator = UnicodeAttribute(hash_key=True)
    id = UnicodeAttribute(range_key=True)
    department = UnicodeAttribute()
    reason = BinaryAttribute(legacy_encoding=False)
    asked_at = UTCDateTimeAttribute()
    answered_by = UnicodeAttribute(null=True)
    answered_at = UTCDateTimeAttribute(null=True)
    approved = BooleanAttribute(default=False)
    ended_by = UnicodeAttribute(null=True)
    ended_at = UTCDateTimeAttribute(null=True)
    expires = NumberAttribute()
    version = VersionAttribute()

    by_department = ByDepartment()

    @classmethod
    def of(cls, opening: Opening) -> "OpeningRecord":
        """The row of an opening as it was read, or as it begins."""
        row = cls(
            opening.operator,
            opening.id,
            department=opening.department,
            reason=opening.reason,
            asked_at=opening.asked_at,
            answered_by=opening.answered_by or None,
            answered_at=opening.answered_at,
            approved=opening.approved,
            ended_by=opening.ended_by or None,
            ended_at=opening.ended_at,
            expires=int((opening.asked_at + KEPT).timestamp()),
        )
        if opening.version:
            row.version = opening.version
        return row

    def to_opening(self) -> Opening:
        """This row as the rules know it."""
        return Opening(
            id=self.id,
            operator=self.operator,
            department=self.department,
            reason=self.reason,
            asked_at=self.asked_at,
            answered_by=self.answered_by or "",
            answered_at=self.answered_at,
            approved=self.approved,
            ended_by=self.ended_by or "",
            ended_at=self.ended_at,
            version=int(self.version),
        )


def openings_of(operator: str) -> tuple[Opening, ...]:
    """Everything that somebody has asked for, newest first."""
    return _newest_first(OpeningRecord.query(operator, consistent_read=True))


def openings_in(department: str) -> tuple[Opening, ...]:
    """Everything that a department was asked for, newest first; what was asked this second may be missing."""
    return _newest_first(OpeningRecord.by_department.query(department))


def save(opening: Opening, *notices: Due) -> None:
    """Writes an opening and what is to be told of it, both or neither. Raises Conflict when it was changed meanwhile,
    and TransactWriteError when the tables cannot be reached."""
    write_all(connection(), [put(OpeningRecord.of(opening)), *(put(DueRecord.of(due)) for due in notices)])


def _newest_first(rows: Any) -> tuple[Opening, ...]:  # noqa: ANN401 - pynamodb's own
    return tuple(sorted((row.to_opening() for row in rows), key=lambda one: one.asked_at, reverse=True))
