"""Frozen figures, in the table `statistics`. Written once, never changed.

    partition       sort                  attributes
    month#2026-10   department#moss#1     figures (numbers only, see month.py), frozen_at
    month#2026-10   nation#1              the same, the departments' editions added up

The number at the end is the edition (month.py).
Questions asked: one edition; all departments' editions of a month (one Query, whatever the number of records).
"""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime

from pynamodb.attributes import JSONAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.exceptions import TransactWriteError
from pynamodb.transactions import TransactWrite

from familiekontakten.door import settings
from familiekontakten.door.table import Storage, Table, connection
from familiekontakten.outbox.due import Due
from familiekontakten.outbox.records import DueRecord
from familiekontakten.statistics.month import FINISHED, NATION, Figures


class EditionRecord(Table):
    """One edition; see the module's table."""

    class Meta(Storage):
        table_name = settings.table("statistics")

    partition = UnicodeAttribute(hash_key=True)
    sort = UnicodeAttribute(range_key=True)
    figures = JSONAttribute()
    frozen_at = UTCDateTimeAttribute()


def key_of(whose: str, month: str, edition: int) -> tuple[str, str]:
    """Partition and sort key of an edition; `whose` is a department's id or NATION."""
    return f"month#{month}", f"{NATION if whose == NATION else 'department#' + whose}#{edition}"


def freeze(whose: str, month: str, edition: int, figures: Figures, now: datetime, mail: Due) -> bool:
    """Stores an edition and makes its mail due: all or nothing. False when the edition stood already."""
    row = EditionRecord(*key_of(whose, month, edition), figures=asdict(figures), frozen_at=now)
    try:
        with TransactWrite(connection=connection()) as write:
            write.save(row, condition=EditionRecord.partition.does_not_exist())
            write.save(DueRecord.of(mail))
    except TransactWriteError as refused:
        if not any(reason and reason.code == "ConditionalCheckFailed" for reason in refused.cancellation_reasons):
            raise
        return False
    return True


def frozen(whose: str, month: str, edition: int = FINISHED) -> Figures | None:
    """The figures of an edition, None where it was never frozen."""
    try:
        row = EditionRecord.get(*key_of(whose, month, edition), consistent_read=True)
    except EditionRecord.DoesNotExist:
        return None
    return Figures(**row.figures)


def all_frozen(month: str, edition: int) -> dict[str, Figures]:
    """All departments' figures of a month, by department."""
    rows: Iterator[EditionRecord] = EditionRecord.query(
        f"month#{month}", EditionRecord.sort.startswith("department#"), consistent_read=True
    )
    parts = ((row.sort.split("#"), row.figures) for row in rows)
    return {department: Figures(**figures) for (_, department, number), figures in parts if number == str(edition)}
