"""The wishes in the table `inbox`: who is told when a department opens, by an address that only the sender can open.

    partition  sort          attributes
    wish       "7KMP3XTV4"   place "4203", form, language, since, address_sealed

Questions asked: all of them (one Query, each night). The public door asks none: it may only put.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from pynamodb.attributes import BinaryAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.exceptions import TransactWriteError, UpdateError
from pynamodb.transactions import TransactWrite

from familiekontakten.demand.wish import Wish
from familiekontakten.door import settings
from familiekontakten.door.table import Storage, Table, condition_failed, connection
from familiekontakten.outbox.due import SENDER, WISH_ENDED, WISH_TOLD, Due
from familiekontakten.outbox.records import STUCK, DueRecord
from familiekontakten.outbox.trying import MOST_TRIES
from familiekontakten.receipts.receipt import ERASED, WITHDRAWN, Receipt
from familiekontakten.receipts.records import ReceiptRecord

PARTITION = "wish"


class WishRecord(Table):
    """One wish; see the module's table."""

    class Meta(Storage):
        table_name = settings.table("inbox")

    partition = UnicodeAttribute(hash_key=True, default=PARTITION)
    sort = UnicodeAttribute(range_key=True)
    place = UnicodeAttribute()
    form = UnicodeAttribute()
    language = UnicodeAttribute()
    since = UTCDateTimeAttribute()
    address_sealed = BinaryAttribute(legacy_encoding=False)

    @classmethod
    def of(cls, wish: Wish) -> "WishRecord":
        """The row of a wish."""
        return cls(
            PARTITION,
            wish.reference,
            place=wish.place,
            form=wish.form,
            language=wish.language,
            since=wish.since.astimezone(UTC),
            address_sealed=wish.address_sealed,
        )

    def to_wish(self) -> Wish:
        """The wish of this row."""
        return Wish(self.sort, self.place, self.form, self.language, self.since, self.address_sealed)


def wish_of(receipt: Receipt, due: Due) -> WishRecord:
    """The row to be stored with an enquiry whose sender wishes to be told and gave an address."""
    assert receipt.wish
    assert due.address_sealed
    since = receipt.received_at
    return WishRecord.of(Wish(due.id, receipt.wish, receipt.form, due.language, since, due.address_sealed))


def wishes() -> Iterator[Wish]:
    """Every wish that is kept, page by page."""
    return (row.to_wish() for row in WishRecord.query(PARTITION, consistent_read=True))


def claim(wish: Wish, department: str, now: datetime) -> bool:
    """Makes the mail due and takes the wish away, both or none; False where it is gone or its owner has withdrawn it.

    All tries but one are counted beforehand: where nobody knows whether it went, it is not sent again.
    """
    sealed = wish.address_sealed
    due = Due(WISH_TOLD, wish.reference, now, department, (SENDER,), wish.language, address_sealed=sealed)
    row = DueRecord.of(due)
    row.tries = dict.fromkeys(due.parts, (MOST_TRIES - 1, 0))
    wanted = ReceiptRecord.wish.exists() & ~ReceiptRecord.state.is_in(WITHDRAWN, ERASED)
    try:
        with TransactWrite(connection=connection()) as write:
            write.delete(WishRecord(PARTITION, wish.reference))
            write.update(ReceiptRecord(wish.reference), actions=[ReceiptRecord.wish.remove()], condition=wanted)
            write.save(row)
    except TransactWriteError as refused:
        if not any(reason and reason.code == "ConditionalCheckFailed" for reason in refused.cancellation_reasons):
            raise
        return False
    return True


def end(receipt: Receipt, now: datetime) -> None:
    """Its owner no longer wishes it: the receipt says so at once, and the clock erases the address. Safe to repeat."""
    due = Due(WISH_ENDED, receipt.reference, now, receipt.department, ())
    with TransactWrite(connection=connection()) as write:
        write.update(ReceiptRecord(receipt.reference), actions=[ReceiptRecord.wish.remove()])
        write.save(DueRecord.of(due))


def erase(reference: str) -> None:
    """The address is gone. Safe to repeat."""
    WishRecord(PARTITION, reference).delete()


def expire(reference: str) -> None:
    """The same, and the receipt, where there still is one, no longer says that anybody will be told."""
    try:
        ReceiptRecord(reference).update([ReceiptRecord.wish.remove()], condition=ReceiptRecord.reference.exists())
    except UpdateError as refused:
        if not condition_failed(refused):
            raise
    erase(reference)


def erase_given_up(before: datetime) -> int:
    """Removes mails about openings that were given up before a time: their addresses were kept for nothing else."""
    until = f"{before.astimezone(UTC):%Y-%m-%dT%H:%M}"
    stuck = [row for row in DueRecord.query(STUCK, DueRecord.sort < until) if row.kind == WISH_TOLD]
    for row in stuck:
        row.delete()
    return len(stuck)
