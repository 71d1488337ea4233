"""The table `receipts`: one row a receipt, nothing about a person.

    reference    "7KMP3XTV4"
    content_key  32 bytes: the same content within a day finds this row again
    secret_hash  32 bytes
    state        received, then what the coordinator does (`promises.py`), or withdrawn and erased
    department, form, received_at, again_after, answer_by, withdrawn_at
    next_contact_on  the day promised next, "2026-12-18"
    discreet         true where the family does not wish the holder to learn how it goes on
    reading_key      32 bytes that the secret gives the private half of, and reading_suite; `letter` is sealed to them:
                     what the department answered, for whoever has the secret and nobody else
    wish             the place where its holder will be told when a department opens, "4203"; gone when they were

Questions asked: one receipt by reference. Written together with the enquiry (`enquiries/records.py`), and with what
changes its promise.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime

from pynamodb.attributes import (
    BinaryAttribute,
    BooleanAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
)
from pynamodb.exceptions import UpdateError
from pynamodb.expressions.update import Action
from pynamodb.transactions import TransactWrite

from familiekontakten.door import settings
from familiekontakten.door.table import Storage, Table, condition_failed
from familiekontakten.receipts.promises import Promise
from familiekontakten.receipts.receipt import ERASED, IN_THE_INBOX, WITHDRAWN, Receipt
from familiekontakten.sealing.key import PublicKey

Also = Callable[[TransactWrite], None]
"""A write that goes with others in one transaction (`casebook/also.py`)."""


class ReceiptRecord(Table):
    """One row; see the module's table."""

    class Meta(Storage):
        table_name = settings.table("receipts")

    reference = UnicodeAttribute(hash_key=True)
    content_key = BinaryAttribute(legacy_encoding=False)
    secret_hash = BinaryAttribute(legacy_encoding=False)
    state = UnicodeAttribute()
    department = UnicodeAttribute()
    form = UnicodeAttribute()
    received_at = UTCDateTimeAttribute()
    again_after = UTCDateTimeAttribute()
    answer_by = UnicodeAttribute()
    withdrawn_at = UTCDateTimeAttribute(null=True)
    next_contact_on = UnicodeAttribute(null=True)
    discreet = BooleanAttribute(null=True)
    reading_key = BinaryAttribute(null=True, legacy_encoding=False)
    reading_suite = NumberAttribute(null=True)
    letter = BinaryAttribute(null=True, legacy_encoding=False)
    wish = UnicodeAttribute(null=True)

    @classmethod
    def of(cls, receipt: Receipt) -> "ReceiptRecord":
        """The row of a receipt."""
        return cls(
            receipt.reference,
            content_key=receipt.content_key,
            secret_hash=receipt.secret_hash,
            state=receipt.state,
            department=receipt.department,
            form=receipt.form,
            received_at=receipt.received_at.astimezone(UTC),
            again_after=receipt.again_after.astimezone(UTC),
            answer_by=receipt.answer_by.isoformat(),
            withdrawn_at=receipt.withdrawn_at,
            next_contact_on=receipt.next_contact_on.isoformat() if receipt.next_contact_on else None,
            discreet=receipt.discreet or None,
            reading_key=receipt.reading_key.raw if receipt.reading_key else None,
            reading_suite=receipt.reading_key.suite if receipt.reading_key else None,
            letter=receipt.letter,
            wish=receipt.wish or None,
        )

    def to_receipt(self) -> Receipt:
        """The receipt of this row."""
        return Receipt(
            reference=self.reference,
            content_key=self.content_key,
            secret_hash=self.secret_hash,
            state=self.state,
            department=self.department,
            form=self.form,
            received_at=self.received_at,
            again_after=self.again_after,
            answer_by=date.fromisoformat(self.answer_by),
            withdrawn_at=self.withdrawn_at,
            next_contact_on=date.fromisoformat(self.next_contact_on) if self.next_contact_on else None,
            discreet=bool(self.discreet),
            reading_key=PublicKey("", int(self.reading_suite), self.reading_key) if self.reading_key else None,
            letter=self.letter,
            wish=self.wish or "",
        )


class AttemptRecord(Table):
    """The table `sessions`: how often somebody has just guessed wrong. `id` is a keyed hash; the row expires."""

    class Meta(Storage):
        table_name = settings.table("sessions")

    id = UnicodeAttribute(hash_key=True)
    wrong = NumberAttribute(default=0)
    expires = NumberAttribute()


def receipt(reference: str, rows: type[ReceiptRecord] | None = None) -> Receipt | None:
    """The receipt with this reference, read consistently; None where there is none that a secret could open.

    `rows`: the same table, reached with narrower rights.
    """
    asked = rows or ReceiptRecord
    try:
        row = asked.get(reference, consistent_read=True)
    except asked.DoesNotExist:
        return None
    return row.to_receipt() if row.secret_hash else None


def promised(promise: Promise) -> Also:
    """What the status page says from now on; to be stored together with what is promised (casebook `also`)."""
    row = ReceiptRecord(promise.reference)
    return lambda write: write.update(row, actions=_promise(promise))


def decided(promise: Promise, department: str, *, letter: bytes | None = None, moved_to: str | None = None) -> Also:
    """The same for an enquiry in the inbox of `department`; refuses to be stored when its sender has withdrawn it.

    `letter` is what the holder of the secret can read from now on, `moved_to` the department that answers from now on.
    """
    actions = _promise(promise)
    if letter:
        actions.append(ReceiptRecord.letter.set(letter))
    if moved_to:
        actions.append(ReceiptRecord.department.set(moved_to))
    open_here = ReceiptRecord.state.is_in(*IN_THE_INBOX) & (ReceiptRecord.department == department)
    row = ReceiptRecord(promise.reference)
    return lambda write: write.update(row, actions=actions, condition=open_here)


def _promise(promise: Promise) -> list[Action]:
    day = ReceiptRecord.next_contact_on
    return [
        ReceiptRecord.state.set(promise.state),
        day.set(promise.on.isoformat()) if promise.on else day.remove(),
    ]


def mark_erased(reference: str) -> None:
    """Says on the receipt that what was sealed is gone, and takes the letter with it. Safe to repeat."""
    state = ReceiptRecord.state
    actions: list[Action] = [state.set(ERASED), ReceiptRecord.letter.remove(), ReceiptRecord.wish.remove()]
    try:
        ReceiptRecord(reference).update(actions=actions, condition=state.is_in(WITHDRAWN, ERASED))
    except UpdateError as refused:
        if not condition_failed(refused):
            raise


def wrong_attempts(key: str, now: datetime) -> int:
    """How many wrong pairs were tried under `key` in its window; 0 when the window is over."""
    try:
        row = AttemptRecord.get(key)
    except AttemptRecord.DoesNotExist:
        return 0
    return int(row.wrong) if row.expires > now.timestamp() else 0


def note_wrong_attempt(key: str, expires: datetime) -> None:
    """Counts one more wrong pair under `key`; the row goes by itself after `expires`."""
    wrong, until = AttemptRecord.wrong, AttemptRecord.expires
    AttemptRecord(key).update(actions=[wrong.add(1), until.set(int(expires.timestamp()))])
