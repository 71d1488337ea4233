"""What is due, in the table `inbox` under the partition "due".

    partition  sort                                        attributes
    due        2026-11-21T20:11:45.123456Z#enquiry#7KMP3XTV4   kind, id, department, parts ["coordinator", "sender"],
                                                           language, month, address_sealed, tries {part: n},
                                                           leased_until, not_before, stuck

Questions asked: everything due, oldest first, page by page.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from pynamodb.attributes import (
    BinaryAttribute,
    BooleanAttribute,
    JSONAttribute,
    ListAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
)
from pynamodb.models import Model

from familiekontakten.door import settings
from familiekontakten.door.table import Storage
from familiekontakten.outbox.due import Due

PARTITION = "due"


class DueRecord(Model):
    """One thing to do; see the module's table."""

    class Meta(Storage):
        table_name = settings.table("inbox")

    partition = UnicodeAttribute(hash_key=True, default=PARTITION)
    sort = UnicodeAttribute(range_key=True)
    kind = UnicodeAttribute()
    id = UnicodeAttribute()
    department = UnicodeAttribute()
    parts = ListAttribute(of=UnicodeAttribute, default=list)
    language = UnicodeAttribute(default="nb")
    month = UnicodeAttribute(default="")
    address_sealed = BinaryAttribute(null=True, legacy_encoding=False)
    tries = JSONAttribute(default=dict)
    leased_until = UTCDateTimeAttribute(null=True)
    not_before = UTCDateTimeAttribute(null=True)
    stuck = BooleanAttribute(null=True)

    @classmethod
    def of(cls, due: Due) -> "DueRecord":
        """The row of a new thing to do."""
        return cls(
            PARTITION,
            sort_key(due),
            kind=due.kind,
            id=due.id,
            department=due.department,
            parts=list(due.parts),
            language=due.language,
            month=due.month,
            address_sealed=due.address_sealed,
        )


def sort_key(due: Due) -> str:
    """Oldest first; one row for one thing, however often it is put."""
    return f"{_iso(due.since)}#{due.kind}#{due.id}"


def everything_due(now: datetime) -> Iterator[DueRecord]:
    """All rows that were due before `now`, oldest first, fetched page by page."""
    return DueRecord.query(PARTITION, DueRecord.sort < _iso(now) + "~", consistent_read=True)


def _iso(instant: datetime) -> str:
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
