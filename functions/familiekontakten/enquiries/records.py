"""The enquiries in the table `inbox`, and the one write that takes a submission in.

    partition         sort                attributes
    enquiry#horten    2026-11#7KMP3XTV4   sealed (only the department can open it), form, language, source, received_at,
                                          set_aside, answered_at; when withdrawn `sealed` is gone and the codes stay

Questions asked: a department's enquiries of one month (for counting). The public door asks none: it may only put.
"""

import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime

from pynamodb.attributes import BinaryAttribute, BooleanAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.constants import ALL_OLD
from pynamodb.exceptions import TransactWriteError, UpdateError
from pynamodb.expressions.update import Action
from pynamodb.transactions import TransactWrite

from familiekontakten.door import settings
from familiekontakten.door.table import Storage, Table, connection
from familiekontakten.enquiries.enquiry import Enquiry
from familiekontakten.outbox.due import Due
from familiekontakten.outbox.records import DueRecord
from familiekontakten.receipts.receipt import RECEIVED, WITHDRAWN, Receipt
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

    @classmethod
    def of(cls, enquiry: Enquiry) -> "EnquiryRecord":
        """The row of an enquiry."""
        return cls(
            *key_of(enquiry.department, enquiry.month, enquiry.reference),
            form=enquiry.form,
            language=enquiry.language,
            source=enquiry.source,
            received_at=enquiry.received_at.astimezone(UTC),
            sealed=enquiry.sealed,
            set_aside=enquiry.set_aside or None,
            answered_at=enquiry.answered_at,
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
        )


def key_of(department: str, month: str, reference: str) -> tuple[str, str]:
    """Partition and sort key of an enquiry."""
    return f"enquiry#{department}", f"{month}#{reference}"


def take_in(enquiry: Enquiry, due: Due, receipt: Receipt) -> Receipt:
    """Stores an enquiry, what is to be sent for it and its receipt: all three or none.

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
    """Marks a receipt as withdrawn and asks the clock to erase; False when it was withdrawn before."""
    state = ReceiptRecord.state
    actions: list[Action] = [state.set(WITHDRAWN), ReceiptRecord.withdrawn_at.set(now)]
    try:
        with TransactWrite(connection=connection()) as write:
            write.update(ReceiptRecord(receipt.reference), actions=actions, condition=state == RECEIVED)
            write.save(DueRecord.of(due))
    except TransactWriteError as refused:
        if "ConditionalCheckFailed" in _codes(refused):
            return False
        raise
    return True


def erase(department: str, month: str, reference: str) -> None:
    """Removes what was sealed; the codes stay for counting. Safe to repeat."""
    row = EnquiryRecord(*key_of(department, month, reference))
    try:
        row.update(actions=[EnquiryRecord.sealed.remove()], condition=EnquiryRecord.partition.exists())
    except UpdateError as refused:
        if refused.cause_response_code != "ConditionalCheckFailedException":
            raise


def enquiries_of(department: str, month: str) -> Iterator[Enquiry]:
    """A department's enquiries of one month, in no particular order."""
    rows = EnquiryRecord.query(f"enquiry#{department}", EnquiryRecord.sort.startswith(f"{month}#"))
    return (row.to_enquiry() for row in rows)


def _put_all(enquiry: Enquiry, due: Due, receipt: Receipt) -> None:
    with TransactWrite(connection=connection()) as write:
        absent = ReceiptRecord.reference.does_not_exist()
        write.save(ReceiptRecord.of(receipt), condition=absent, return_values=ALL_OLD)
        write.save(EnquiryRecord.of(enquiry))
        write.save(DueRecord.of(due))


def _standing(refused: TransactWriteError) -> Receipt | None:
    for reason in refused.cancellation_reasons:
        if reason and reason.code == "ConditionalCheckFailed" and reason.raw_item:
            return ReceiptRecord.from_raw_data(reason.raw_item).to_receipt()
    return None


def _codes(refused: TransactWriteError) -> set[str]:
    return {reason.code for reason in refused.cancellation_reasons if reason}


def _conflict(refused: TransactWriteError) -> bool:
    return "TransactionConflict" in _codes(refused)
