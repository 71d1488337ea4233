"""The inbox as a department reads and changes it: with rights for itself alone, and one query for each list.

The rows are those of `enquiries/records.py`. Every change is a write to go with others in one transaction; it is
refused when somebody else has changed the enquiry since it was read.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from pynamodb.transactions import TransactWrite

from familiekontakten.casebook.records import Casebook, Conflict
from familiekontakten.demand.records import wish_of
from familiekontakten.door.table import with_rights
from familiekontakten.enquiries.enquiry import Enquiry
from familiekontakten.enquiries.inbox import ASIDE, ENDED, OPEN, key_of, partition
from familiekontakten.enquiries.records import EnquiryRecord, counted_enquiries, find_in
from familiekontakten.outbox.due import SENDER, Due
from familiekontakten.outbox.records import DueRecord
from familiekontakten.receipts import records as receipts
from familiekontakten.receipts.receipt import Receipt
from familiekontakten.receipts.records import ReceiptRecord

Write = Callable[[TransactWrite], None]
MOST = 200
"""Most enquiries that a list shows. A department that has more open ones has other worries than reading them all."""


class Inbox:
    """One department's inbox, for one request."""

    def __init__(self, book: Casebook) -> None:
        self.department = book.department
        self._book = book
        self._rows = with_rights(EnquiryRecord, book.reached)
        self._receipts = with_rights(ReceiptRecord, book.reached)

    def open(self, most: int | None = MOST) -> tuple[Enquiry, ...]:
        """Everything that somebody must do something about, in the order of arrival by month. None: all of it."""
        return self._tray(OPEN, most=most)

    def aside(self, most: int | None = MOST) -> tuple[Enquiry, ...]:
        """What looks like a robot's and nobody has looked at yet."""
        return self._tray(ASIDE, most=most)

    def ended(self, month: str, most: int | None = MOST) -> tuple[Enquiry, ...]:
        """What arrived in a month and has ended."""
        return self._tray(ENDED, f"{month}#", most)

    def counted(self, since: str) -> Iterator[Enquiry]:
        """Everything that arrived from a month on and is counted here."""
        return counted_enquiries(self.department, since, self._rows)

    def find(self, reference: str) -> tuple[Enquiry, Receipt] | None:
        """One enquiry with its receipt; None where this department never had it."""
        receipt = self.receipt(reference)
        found = receipt and find_in(self._rows, self.department, receipt.month, reference)
        return (found, receipt) if found and receipt else None

    def receipt(self, reference: str) -> Receipt | None:
        """The receipt with this reference, whoever answers it."""
        return receipts.receipt(reference, self._receipts)

    def changed(self, before: Enquiry, after: Enquiry) -> list[Write]:
        """Puts `after` in the place of `before`, in whichever tray it belongs now."""
        row = self._rows
        unchanged = row.version == before.version if before.version else row.version.does_not_exist()
        here = row.partition.exists() & unchanged
        new = EnquiryRecord.of(after._replace(version=before.version + 1))
        if key_of(before) == key_of(after):
            return [lambda write: write.save(new, condition=here)]
        old = EnquiryRecord(*key_of(before))
        return [lambda write: write.delete(old, condition=here), lambda write: write.save(new)]

    def written_down(self, enquiry: Enquiry, due: Due, receipt: Receipt) -> Receipt:
        """Stores what the coordinator wrote down; the sender gets the same receipt by mail, and nobody else is told.

        Returns the receipt that stands afterwards: an earlier one where the same was written down before.
        """
        absent, sender = ReceiptRecord.reference.does_not_exist(), replace(due, parts=(SENDER,))
        writes: list[Write] = [
            lambda write: write.save(ReceiptRecord.of(receipt), condition=absent),
            arriving(enquiry),
            *([lambda write: write.save(DueRecord.of(sender))] if SENDER in due.parts else []),
            *([lambda write: write.save(wish_of(receipt, due))] if receipt.wish else []),
        ]
        try:
            self._book.save(also=writes)
        except Conflict:
            standing = self.receipt(receipt.reference)
            if standing is None:
                raise
            return standing
        return receipt

    def _tray(self, tray: str, begins: str = "", most: int | None = MOST) -> tuple[Enquiry, ...]:
        key = self._rows.sort.startswith(begins) if begins else None
        rows = self._rows.query(partition(tray, self.department), key, consistent_read=True, limit=most)
        return tuple(row.to_enquiry() for row in rows)


def arriving(enquiry: Enquiry) -> Write:
    """Puts an enquiry where it has not lain before: it was moved here, or written down by a coordinator."""
    row = EnquiryRecord.of(enquiry)
    return lambda write: write.save(row)
