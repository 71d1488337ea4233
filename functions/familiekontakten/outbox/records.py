"""What is due, in the table `inbox` under the partition "due", and what was given up, under "stuck".

    partition  sort                                            attributes
    due        2026-11-21T20:11:45.123456Z#enquiry#7KMP3XTV4   kind, id, department, language, month, address_sealed,
                                                               parts ["coordinator", "sender"]: the mails still to send,
                                                               tries {"sender": [tries, refusals]}, see trying.py,
                                                               leased_until: nobody else touches it before

Questions asked: everything due, everything given up; both oldest first, page by page.
"""

import secrets
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from pynamodb.attributes import BinaryAttribute, JSONAttribute, ListAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.exceptions import PynamoDBException, TransactWriteError, UpdateError
from pynamodb.transactions import TransactWrite

from familiekontakten.door import settings
from familiekontakten.door.table import Storage, Table, condition_failed, connection
from familiekontakten.outbox.due import Due
from familiekontakten.outbox.trying import Part, Parts

PARTITION = "due"
STUCK = "stuck"

TABLE_TROUBLE = (PynamoDBException,)
"""What is raised when a table refuses or is away."""


class DueRecord(Table):
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

    def to_send(self) -> dict[str, Part]:
        """The mails still to send, and how often each was tried."""
        return {str(name): Part(*self.tries.get(str(name), (0, 0))) for name in self.parts}

    def to_due(self) -> Due:
        """The thing to do that this row stands for."""
        return Due(
            kind=self.kind,
            id=self.id,
            since=datetime.fromisoformat(self.sort.partition("#")[0]),
            department=self.department,
            parts=tuple(self.to_send()),
            language=self.language,
            month=self.month,
            address_sealed=self.address_sealed,
        )


def sort_key(due: Due) -> str:
    """Oldest first; one row for one thing, however often it is put."""
    return f"{_iso(due.since)}#{due.kind}#{due.id}"


def everything_due(now: datetime) -> Iterator[DueRecord]:
    """All rows that were due before `now`, oldest first, fetched page by page."""
    return DueRecord.query(PARTITION, DueRecord.sort < _iso(now) + "~", consistent_read=True)


def everything_stuck() -> Iterator[DueRecord]:
    """All rows that were given up, oldest first: what `hsf notices` shows."""
    return DueRecord.query(STUCK, consistent_read=True)


def lease(row: DueRecord, counted: Parts, until: datetime) -> bool:
    """Writes the counted tries and keeps others away until `until`; False when somebody else was faster.

    The microseconds make each lease unlike any other, so that an SDK's own retry, refused because its lost first
    attempt had succeeded, is recognised.
    """
    mine = until.replace(microsecond=secrets.randbelow(1_000_000))
    return _write(row, counted, mine) or _held_until(row) == mine


def rest(row: DueRecord, left: Parts, until: datetime) -> None:
    """Writes what is left of a leased row and lets it rest; writes nothing when the lease was lost meanwhile."""
    _write(row, left, until)


def done(row: DueRecord) -> None:
    """Removes a row: all of it has gone. Safe to repeat."""
    row.delete()


def give_up(row: DueRecord, left: Parts) -> None:
    """Moves a row to where nothing is sent from. Dying half-way leaves it in both places, and the next run finishes."""
    stuck = DueRecord.of(replace(row.to_due(), parts=tuple(left)))
    stuck.partition, stuck.tries = STUCK, _written(left)
    stuck.save()
    row.delete()


def send_again(row: DueRecord) -> bool:
    """Makes a row that was given up due again with all its tries; False when that was done already."""
    due = DueRecord.of(row.to_due())
    try:
        with TransactWrite(connection=connection()) as write:
            write.delete(row, condition=DueRecord.partition.exists())
            write.save(due)
    except TransactWriteError as refused:
        if not any(reason and reason.code == "ConditionalCheckFailed" for reason in refused.cancellation_reasons):
            raise
        return False
    return True


def put(due: Due) -> None:
    """Makes something due. The same thing put again is the same row."""
    DueRecord.of(due).save()


def cancel(due: Due) -> None:
    """Takes back what was due, wherever it stands by now. Safe to repeat."""
    for partition in (PARTITION, STUCK):
        DueRecord(partition, sort_key(due)).delete()


def _write(row: DueRecord, parts: Parts, until: datetime) -> bool:
    held = DueRecord.leased_until
    unchanged = held == row.leased_until if row.leased_until else held.does_not_exist()
    names: Any = list(parts)
    actions = [held.set(until), DueRecord.parts.set(names), DueRecord.tries.set(_written(parts))]
    return _unless_changed(lambda: row.update([*actions], condition=DueRecord.partition.exists() & unchanged))


def _unless_changed(write: Callable[[], object]) -> bool:
    try:
        write()
    except UpdateError as refused:
        if not condition_failed(refused):
            raise
        return False
    return True


def _held_until(row: DueRecord) -> datetime | None:
    try:
        row.refresh(consistent_read=True)
    except DueRecord.DoesNotExist:
        return None
    return row.leased_until


def _written(parts: Parts) -> dict[str, tuple[int, int]]:
    return {name: (part.tries, part.refusals) for name, part in parts.items()}


def _iso(instant: datetime) -> str:
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
