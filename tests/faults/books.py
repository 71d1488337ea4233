"""Reading all that the stack holds, with the owner's rights: rows, mails, log lines, and what is sealed."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from tests.faults.filling import MARKER
from tests.stack import Stack

if TYPE_CHECKING:
    from familiekontakten.enquiries.enquiry import Enquiry
    from familiekontakten.outbox.records import DueRecord
    from familiekontakten.receipts.receipt import Receipt

LINK = re.compile(r"/workspace/enquiries/(\w+)")


@dataclass
class Books:
    """All that the stack holds at one moment."""

    enquiries: "list[Enquiry]"
    receipts: "dict[str, Receipt]"
    due: "list[DueRecord]"
    stuck: "list[DueRecord]"
    mails: list[dict[str, Any]]

    @classmethod
    def of(cls, stack: Stack) -> "Books":
        """Reads everything."""
        from familiekontakten.enquiries.inbox import TRAYS
        from familiekontakten.enquiries.records import EnquiryRecord
        from familiekontakten.outbox.records import everything_stuck
        from familiekontakten.receipts.records import ReceiptRecord

        trays = [EnquiryRecord.partition.startswith(f"{tray}#") for tray in TRAYS]
        rows = EnquiryRecord.scan(trays[0] | trays[1] | trays[2], consistent_read=True)
        receipts = {row.reference: row.to_receipt() for row in ReceiptRecord.scan(consistent_read=True)}
        return cls([row.to_enquiry() for row in rows], receipts, still_due(), list(everything_stuck()), stack.mailbox())

    @cached_property
    def told_coordinators(self) -> Counter[tuple[str, str]]:
        """How many mails went to an address about a reference."""
        about = ((mail, LINK.search(mail["text"])) for mail in self.mails)
        return Counter((to, link[1]) for mail, link in about if link for to in mail["to"])

    @cached_property
    def told_senders(self) -> Counter[str]:
        """How many receipts went to an address."""
        return Counter(to for mail in self.mails for to in mail["to"] if to.startswith(MARKER))


def still_due() -> "list[DueRecord]":
    """Every row of the outbox, whenever it was due."""
    from familiekontakten.outbox.records import PARTITION, DueRecord

    return list(DueRecord.query(PARTITION, consistent_read=True))


def logged(stack: Stack) -> Iterator[str]:
    """Every line that the functions, the emulator and all that stands between have written."""
    for log in [stack.logs(), *(file.read_text(errors="replace") for file in stack.local.state.folder.glob("*.log"))]:
        yield from log.splitlines()


_opened: dict[bytes, bytes] = {}


def opened(record: "Enquiry") -> bytes:
    """What a department finds in a record, with its own key. Raises Unsealable."""
    from familiekontakten.sealing import purpose
    from familiekontakten.sealing.envelope import unseal

    if record.sealed not in _opened:
        what = purpose.of_enquiry(record.department, record.reference)
        _opened[record.sealed] = unseal(private_key(record.department), what, record.sealed)
    return _opened[record.sealed]


@cache
def private_key(department: str) -> bytes:
    """What opens a department's enquiries."""
    from familiekontakten.sealing.records import department_private_key

    return department_private_key(department)


@cache
def addresses(department: str) -> tuple[str, ...]:
    """Where a department's notices go."""
    from familiekontakten.departments import records

    known = records.department(department)
    assert known, department
    assert known.reachable, "every department of the demo list has an address"
    return known.reachable
