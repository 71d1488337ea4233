"""The invariant: every receipt shown has exactly one record that its department can open, and one to three notices.

Nothing here asks the code under test whether it did well: rows are read with the owner's rights, opened with each
department's own key, and mails are counted where they arrived.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from tests.faults.books import Books, addresses, logged, opened
from tests.faults.filling import MARKER, Filled
from tests.faults.person import Sent
from tests.stack import Stack

if TYPE_CHECKING:
    from familiekontakten.enquiries.enquiry import Enquiry


@dataclass
class Findings:
    """What checking found: `wrong` is empty when the invariant holds. The rest is for the record."""

    wrong: list[str]
    confirmed: int
    records: int
    notices: Counter[int]
    receipts_sent: Counter[int]

    def __str__(self) -> str:
        spread = ", ".join(f"{times}x: {count}" for times, count in sorted(self.notices.items()))
        return f"{self.confirmed} confirmed, {self.records} records, notices {spread}"


def check(stack: Stack, sent: Iterable[Sent], stuck: Iterable[str] = (), most: int = 3) -> Findings:
    """Holds everything that was shown against everything that is kept.

    `stuck`: references that may have been given up. `most`: the most notices that each form may have caused.
    """
    books, everybody = Books.of(stack), list(sent)
    mine = {one.filled.marker: one for one in everybody}
    records = _by_marker(books)
    findings = Findings([], 0, 0, Counter(), Counter())
    for marker, one in mine.items():
        findings.wrong += _of_one(one, records.get(marker, []), books, most, findings)
    findings.wrong += _left_over(books, set(stuck))
    findings.wrong += [f"a marker in a mail: {mail['subject']}" for mail in books.mails if _tells(mail)]
    findings.wrong += _of_logs(list(logged(stack)))
    return findings


def assert_kept(stack: Stack, sent: Iterable[Sent], stuck: Iterable[str] = (), most: int = 3) -> Findings:
    """As `check`, and fails with the first few things that are wrong."""
    findings = check(stack, sent, stuck, most)
    assert not findings.wrong, f"{len(findings.wrong)} wrong: " + "; ".join(findings.wrong[:8])
    return findings


def _of_one(one: Sent, records: "list[Enquiry]", books: Books, most: int, findings: Findings) -> Iterator[str]:
    marker = one.filled.marker
    shown = {(answer.reference, answer.secret) for answer in one.shown}
    findings.confirmed += bool(shown)
    findings.records += len(records)
    if len(shown) > 1:
        yield f"{marker} was shown {len(shown)} receipts"
    if len(records) > 1 or (shown and not records):
        yield f"{marker} has {len(records)} records, {len(shown)} receipts shown"
    for record in records:
        yield from _of_record(record, one.filled, shown, books)
        yield from _of_notices(record, one.filled, books, most, findings)


def _of_record(record: "Enquiry", filled: Filled, shown: set[tuple[str, str]], books: Books) -> Iterator[str]:
    receipt = books.receipts.get(record.reference)
    if receipt is None:
        yield f"{filled.marker}: a record without a receipt"
        return
    if opened(record) != filled.content:
        yield f"{filled.marker}: the record does not hold what was written"
    if (receipt.department, receipt.form) != (record.department, filled.form):
        yield f"{filled.marker}: receipt and record do not agree"
    for reference, secret in shown:
        if reference != record.reference or sha256(secret.encode()).digest() != receipt.secret_hash:
            yield f"{filled.marker}: the receipt shown is not the one that is kept"


def _of_notices(record: "Enquiry", filled: Filled, books: Books, most: int, findings: Findings) -> Iterator[str]:
    waiting = record.reference in {row.id for row in books.stuck}
    for address in addresses(record.department):
        told = books.told_coordinators[address, record.reference]
        findings.notices[told] += 1
        if not (0 if waiting else 1) <= told <= most:
            yield f"{filled.marker}: {told} notices"
    sent = books.told_senders[filled.email or ""]
    findings.receipts_sent[sent] += bool(filled.email)
    if filled.email and not (0 if waiting else 1) <= sent <= most:
        yield f"{filled.marker}: {sent} receipts sent"


def _left_over(books: Books, stuck: set[str]) -> Iterator[str]:
    yield from (f"still due: {row.kind} {row.id}" for row in books.due)
    yield from (f"given up: {row.kind} {row.id}" for row in books.stuck if row.id not in stuck)
    kept, known = {record.reference for record in books.enquiries}, set(books.receipts)
    yield from (f"a receipt or a record alone: {reference}" for reference in kept ^ known)


def _of_logs(lines: list[str]) -> Iterator[str]:
    if not any('"outcome": "received"' in line for line in lines):
        yield "these are no logs of functions that took forms in"
    yield from (f"a marker in a log: {line[:40]}" for line in lines if MARKER in line.lower())


def _tells(mail: dict[str, Any]) -> bool:
    return MARKER in (mail["subject"] + mail["text"] + mail["html"] + mail["from"]).lower()


def _by_marker(books: Books) -> "dict[str, list[Enquiry]]":
    found: dict[str, list[Enquiry]] = {}
    for record in books.enquiries:
        marker = re.search(rf"{MARKER}\w+", opened(record).decode()) if record.sealed else None
        if marker:
            found.setdefault(marker[0], []).append(record)
    return found
