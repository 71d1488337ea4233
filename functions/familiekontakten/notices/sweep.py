"""Sending everything that is due: lease, count, send, remove. Runs each minute; two at once do not send twice.

In the happy path a row costs one lease and one removal, however many mails it holds. Whatever goes wrong with one row
keeps no other from being sent, and every row ends sent or given up (outbox/trying.py).
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from familiekontakten.demand import records as wishes
from familiekontakten.door import settings, tracing
from familiekontakten.enquiries.records import erase
from familiekontakten.months import day_of
from familiekontakten.notices import delivery
from familiekontakten.notices.delivery import Send
from familiekontakten.notices.mail import mail_of
from familiekontakten.notices.office import CLOUD_TROUBLE, open_office
from familiekontakten.notices.page import html_of
from familiekontakten.notices.writing import Office, write
from familiekontakten.outbox import records as outbox
from familiekontakten.outbox.due import ENQUIRY, WISH_ENDED, WITHDRAWAL, Due
from familiekontakten.outbox.records import DueRecord
from familiekontakten.outbox.trying import (
    LEASE,
    Outcome,
    Parts,
    counted,
    fair_order,
    sendable,
    service_is_ill,
    still_to_send,
    wait,
)
from familiekontakten.receipts import records as receipts

SECONDS_FOR_ONE = 15.0

Clock = Callable[[], datetime]


def sweep(clock: Clock, time_left: Callable[[], float], send: Send = delivery.send) -> dict[str, int]:
    """Works off what is due, the whole backlog if there is time. Returns how many rows ended how, for log and alarms.

    `clock` tells the time, `time_left` the seconds left for this run: the last row is begun with 15 of them. Raises
    PynamoDB's exceptions when the outbox cannot even be read.
    """
    tally: Counter[str] = Counter()
    outcomes: list[Outcome] = []

    def send_and_note(mail: bytes, recipients: Sequence[str]) -> Outcome:
        outcomes.append(send(mail, recipients))
        return outcomes[-1]

    due = list(outbox.everything_due(clock()))
    waiting = _in_turn(due, clock())
    office = open_office(day_of(clock())) if waiting else None
    for done, row in enumerate(waiting):
        if office is None or time_left() < SECONDS_FOR_ONE or service_is_ill(outcomes):
            tally["left"] = len(waiting) - done
            break
        ended = _handle(row, office, clock, send_and_note)
        tally[ended] += 1
        if ended == "failed":
            outcomes.append(Outcome.BUSY)
    return {**tally, "mails": outcomes.count(Outcome.SENT), "oldest_minutes": _oldest(due, clock())}


def _oldest(due: Sequence[DueRecord], at: datetime) -> int:
    """How many minutes the oldest row had been due when the run began: what an alarm watches."""
    return int((at - due[0].to_due().since).total_seconds() // 60) if due else 0


def _in_turn(rows: Iterable[DueRecord], at: datetime) -> list[DueRecord]:
    """The rows that nobody holds. Withdrawals first: what is withdrawn should not be announced."""
    free = [row for row in rows if not row.leased_until or row.leased_until <= at]
    return sorted(fair_order(free), key=lambda row: row.kind != WITHDRAWAL)


def _handle(row: DueRecord, office: Office, clock: Clock, send: Send) -> str:
    try:
        with tracing.step("send"):
            tracing.note(department=row.department)
            undo = {WITHDRAWAL: _undo, WISH_ENDED: _forget}.get(row.kind)
            return undo(row) if undo else _send(row, office, clock, send)
    except CLOUD_TROUBLE as error:  # the row stays leased with its try counted, and comes again
        _log("not handled", error)
        return "failed"
    except Exception as error:  # one row that cannot be understood stops no other
        _log("not understood", error)
        return "not_understood"


def _send(row: DueRecord, office: Office, clock: Clock, send: Send) -> str:
    parts = row.to_send()
    names = sendable(parts)
    if not names:
        return _settle(row, parts, clock)
    leased = counted(parts)
    if not outbox.lease(row, leased, clock() + LEASE):
        return "taken"
    results = {name: _attempt(row.to_due(), name, office, send) for name in names}
    return _settle(row, still_to_send(leased, results), clock)


def _settle(row: DueRecord, left: Parts, clock: Clock) -> str:
    if not left:
        outbox.done(row)
        return "sent"
    if not sendable(left):
        outbox.give_up(row, left)
        return "stuck"
    outbox.rest(row, left, clock() + wait(left))
    return "later"


def _attempt(due: Due, part: str, office: Office, send: Send) -> Outcome:
    try:
        letter, recipients = write(due, part, office)
        mail = mail_of(letter, html_of(letter), settings.sender_address(), recipients)
    except CLOUD_TROUBLE as error:  # a key or figure could not be fetched just now
        _log("not written", error)
        return Outcome.BUSY
    except Exception as error:  # an address that does not open or is none: this one will never go
        _log("not written", error)
        return Outcome.REFUSED
    return send(mail, recipients)


def _undo(row: DueRecord) -> str:
    due, receipt = row.to_due(), receipts.receipt(row.id)
    erase(due.department, due.month, due.id)
    if receipt:
        outbox.cancel(Due(ENQUIRY, due.id, receipt.received_at, due.department))
        if receipt.wish:
            wishes.erase(due.id)
        receipts.mark_erased(due.id)
    outbox.done(row)
    return "erased"


def _forget(row: DueRecord) -> str:
    wishes.erase(row.id)
    outbox.done(row)
    return "erased"


def _log(what: str, error: Exception) -> None:
    print(json.dumps({"notice": what, "error": type(error).__name__}))  # noqa: T201 - stdout is the log
