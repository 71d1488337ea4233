"""The enquiries in the table `inbox`, and the one write that takes a submission in.

    partition         sort                attributes
    enquiry#moss      2026-11#7KMP3XTV4   sealed (only the department can open it), form, language, source, received_at,
                                          set_aside, answered_at …, see `Enquiry`
    aside#moss                            the same, for what looks like a robot's
    closed#moss                           the same, ended; withdrawn or taken on, `sealed` is gone and the codes stay

Questions asked: a department's enquiries of one month (for counting), one enquiry by its reference, and by the
workspace each tray (`desk/records.py`). The public door asks none: it may only put.
"""

import random
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime

from pynamodb.attributes import (
    BinaryAttribute,
    BooleanAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
)
from pynamodb.constants import ALL_OLD
from pynamodb.exceptions import TransactWriteError
from pynamodb.expressions.update import Action
from pynamodb.transactions import TransactWrite

from familiekontakten.door import settings
from familiekontakten.door.table import Storage, Table, connection
from familiekontakten.enquiries.enquiry import MOVED, WEB, Enquiry
from familiekontakten.enquiries.enquiry import WITHDRAWN as ENDED_WITHDRAWN
from familiekontakten.enquiries.inbox import OPEN, TRAYS, key_of, keys_of, partition
from familiekontakten.outbox.due import Due
from familiekontakten.outbox.records import DueRecord
from familiekontakten.receipts.receipt import IN_THE_INBOX, TAKEN, WITHDRAWN, Receipt
from familiekontakten.receipts.records import ReceiptRecord

CONFLICTS_ENDURED = 6
"""Two transactions on the same rows at once (a double click): DynamoDB refuses one, and the SDK does not try again."""


class EnquiryRecord(Table):
    """One enquiry; see the module's table."""

    class Meta(Storage):
        table_name = settings.table("inbox")

    partition = UnicodeAttribute(hash_key=True)
    sort = UnicodeAttribute(range_key=True)
    form = UnicodeAttribute()
    language = UnicodeAttribute()
    source = UnicodeAttribute()
    received_at = UTCDateTimeAttribute()
    sealed = BinaryAttribute(null=True, legacy_encoding=False)
    set_aside = BooleanAttribute(null=True)
    answered_at = UTCDateTimeAttribute(null=True)
    answered_how = UnicodeAttribute(null=True)
    next_contact_on = UnicodeAttribute(null=True)
    ended = UnicodeAttribute(null=True)
    ended_at = UTCDateTimeAttribute(null=True)
    kept = UnicodeAttribute(null=True)
    channel = UnicodeAttribute(null=True)
    escalated = NumberAttribute(null=True)
    notes = BinaryAttribute(null=True, legacy_encoding=False)
    version = NumberAttribute(null=True)
    municipality = UnicodeAttribute(null=True)

    @classmethod
    def of(cls, enquiry: Enquiry) -> "EnquiryRecord":
        """The row of an enquiry."""
        return cls(
            *key_of(enquiry),
            form=enquiry.form,
            language=enquiry.language,
            source=enquiry.source,
            received_at=enquiry.received_at.astimezone(UTC),
            sealed=enquiry.sealed or None,
            set_aside=enquiry.set_aside or None,
            answered_at=enquiry.answered_at,
            answered_how=enquiry.answered_how or None,
            next_contact_on=enquiry.next_contact_on.isoformat() if enquiry.next_contact_on else None,
            ended=enquiry.ended or None,
            ended_at=enquiry.ended_at,
            kept=enquiry.kept or None,
            channel=enquiry.channel if enquiry.channel != WEB else None,
            escalated=enquiry.escalated or None,
            notes=enquiry.notes or None,
            version=enquiry.version or None,
            municipality=enquiry.municipality or None,
        )

    def to_enquiry(self) -> Enquiry:
        """The enquiry of this row; `sealed` is empty when it has been erased."""
        return Enquiry(
            reference=self.sort.partition("#")[2],
            department=self.partition.partition("#")[2],
            form=self.form,
            language=self.language,
            source=self.source,
            received_at=self.received_at,
            sealed=self.sealed or b"",
            set_aside=bool(self.set_aside),
            answered_at=self.answered_at,
            answered_how=self.answered_how or "",
            next_contact_on=date.fromisoformat(self.next_contact_on) if self.next_contact_on else None,
            ended=self.ended or "",
            ended_at=self.ended_at,
            kept=self.kept or "",
            channel=self.channel or WEB,
            escalated=int(self.escalated or 0),
            notes=self.notes or b"",
            version=int(self.version or 0),
            municipality=self.municipality or "",
        )


def take_in(enquiry: Enquiry, due: Due, receipt: Receipt) -> Receipt:
    """Stores an enquiry, what is to be sent for it, its receipt and its sender's wish, if any: all or none.

    Returns the receipt that holds the reference afterwards: this one, or an earlier one that stood there already (then
    nothing was written). An answer that was lost on the way is met by the SDK's own retry and looks like the latter.
    Raises TransactWriteError when the tables cannot be reached or keep refusing.
    """
    for attempt in range(CONFLICTS_ENDURED):
        try:
            _put_all(enquiry, due, receipt)
        except TransactWriteError as refused:
            standing = _standing(refused)
            if standing:
                return standing
            if not _conflict(refused) or attempt == CONFLICTS_ENDURED - 1:
                raise
            time.sleep(random.uniform(0.01, 0.05) * 2**attempt)  # noqa: S311 - spreads retries, hides nothing
        else:
            return receipt
    raise AssertionError("unreachable")


def withdraw(receipt: Receipt, due: Due, now: datetime) -> bool:
    """Marks a receipt as withdrawn and asks the clock to erase; False when that, a decision or a move came first.

    A municipality's question may have become a start-up in the meantime: its office is told.
    """
    state = ReceiptRecord.state
    actions: list[Action] = [state.set(WITHDRAWN), ReceiptRecord.withdrawn_at.set(now)]
    unchanged = state.is_in(*IN_THE_INBOX) & (ReceiptRecord.department == receipt.department)
    return _unless_changed(
        lambda write: write.update(ReceiptRecord(receipt.reference), actions=actions, condition=unchanged),
        lambda write: write.save(DueRecord.of(due)),
        *([_told(receipt, now)] if receipt.form == "municipality" else []),
    )


def call_off(receipt: Receipt, now: datetime) -> bool:
    """Tells the coordinator that what was taken on is no longer wanted; False when that was said before."""
    said = ReceiptRecord.withdrawn_at
    actions: list[Action] = [said.set(now)]
    unsaid = ReceiptRecord.state.is_in(*TAKEN) & said.does_not_exist()
    return _unless_changed(
        lambda write: write.update(ReceiptRecord(receipt.reference), actions=actions, condition=unsaid),
        _told(receipt, now),
    )


def erase(department: str, month: str, reference: str) -> None:
    """Removes what was sealed, and ends an enquiry that was still open; the codes stay for counting. Safe to repeat."""
    found = find(department, month, reference)
    if found is None or (found.ended and not found.sealed):
        return
    ended = found._replace(sealed=b"", notes=b"", ended=found.ended or ENDED_WITHDRAWN)
    with TransactWrite(connection=connection()) as write:
        if not found.ended:
            write.delete(EnquiryRecord(*key_of(found)), condition=EnquiryRecord.partition.exists())
        write.save(EnquiryRecord.of(ended))


def find(department: str, month: str, reference: str) -> Enquiry | None:
    """One enquiry, wherever in a department's trays it lies; None where it never was."""
    return find_in(EnquiryRecord, department, month, reference)


def find_in(rows: type[EnquiryRecord], department: str, month: str, reference: str) -> Enquiry | None:
    """The same, read with the rights of whoever reached `rows`."""
    for key in keys_of(department, month, reference):
        with suppress(rows.DoesNotExist):
            return rows.get(*key, consistent_read=True).to_enquiry()
    return None


def open_ones(department: str) -> Iterator[Enquiry]:
    """What somebody in a department must do something about."""
    return (row.to_enquiry() for row in EnquiryRecord.query(partition(OPEN, department), consistent_read=True))


def cry_out(enquiry: Enquiry, step: int, due: Due) -> bool:
    """Notes how far an unanswered enquiry was cried out for, and makes the mail due; False when that was done before,
    or somebody has answered meanwhile.
    """
    row, noted = EnquiryRecord(*key_of(enquiry)), EnquiryRecord.escalated
    unheard = EnquiryRecord.partition.exists() & EnquiryRecord.answered_at.does_not_exist()
    first = noted.does_not_exist() | (noted < step)
    return _unless_changed(
        lambda write: write.update(row, actions=[noted.set(step)], condition=unheard & first),
        lambda write: write.save(DueRecord.of(due)),
    )


def enquiries_of(department: str, month: str) -> Iterator[Enquiry]:
    """A department's enquiries of one month, in no particular order; what it moved to another is that one's."""
    found: dict[str, Enquiry] = {}
    for tray in TRAYS:
        rows = EnquiryRecord.query(partition(tray, department), EnquiryRecord.sort.startswith(f"{month}#"))
        found |= {enquiry.reference: enquiry for enquiry in (row.to_enquiry() for row in rows)}
    return (enquiry for enquiry in found.values() if enquiry.ended != MOVED)


def counted_enquiries(department: str, since: str, rows: type[EnquiryRecord] = EnquiryRecord) -> Iterator[Enquiry]:
    """All of a department's enquiries from a month ("2025-01") on, as `enquiries_of`. One Query for each tray. `rows`:
    reached with somebody's rights."""
    found: dict[str, Enquiry] = {}
    for tray in TRAYS:
        every = rows.query(partition(tray, department), rows.sort >= since, consistent_read=True)
        found |= {enquiry.reference: enquiry for enquiry in (row.to_enquiry() for row in every)}
    return (enquiry for enquiry in found.values() if enquiry.ended != MOVED)


def _unless_changed(*writes: Callable[[TransactWrite], None]) -> bool:
    try:
        with TransactWrite(connection=connection()) as write:
            for one in writes:
                one(write)
    except TransactWriteError as refused:
        if "ConditionalCheckFailed" in _codes(refused):
            return False
        raise
    return True


def _told(receipt: Receipt, now: datetime) -> Callable[[TransactWrite], None]:
    """That it is no longer wanted, on its way into the book of whoever took it on."""
    from familiekontakten.links.link import Inbound  # a form that is taken in calls nothing off
    from familiekontakten.links.records import InboundRecord

    code = receipt.reference
    row = InboundRecord.of_inbound(Inbound(receipt.department, f"withdrawal#{code}", "withdrawal", code, now, {}))
    return lambda write: write.save(row)


def _put_all(enquiry: Enquiry, due: Due, receipt: Receipt) -> None:
    with TransactWrite(connection=connection()) as write:
        absent = ReceiptRecord.reference.does_not_exist()
        write.save(ReceiptRecord.of(receipt), condition=absent, return_values=ALL_OLD)
        write.save(EnquiryRecord.of(enquiry))
        write.save(DueRecord.of(due))
        if receipt.wish:
            from familiekontakten.demand.records import wish_of  # few live where no department is

            write.save(wish_of(receipt, due))


def _standing(refused: TransactWriteError) -> Receipt | None:
    for reason in refused.cancellation_reasons:
        if reason and reason.code == "ConditionalCheckFailed" and reason.raw_item:
            return ReceiptRecord.from_raw_data(reason.raw_item).to_receipt()
    return None


def _codes(refused: TransactWriteError) -> set[str]:
    return {reason.code for reason in refused.cancellation_reasons if reason}


def _conflict(refused: TransactWriteError) -> bool:
    return "TransactionConflict" in _codes(refused)
