"""Forgetting, as it is written: the line of the ledger, the data key, the row and its words go in one transaction.

From then on nothing opens what a backup still holds of the thing, but for the days that the backup of the keys lasts.
Questions asked: a department's lists (one Query each), the ledger of a department, its enquiries that have ended.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime

from pynamodb.connection import Connection

from familiekontakten.casebook.also import Conflict, delete, put, update, write_all
from familiekontakten.casebook.entry import Entry
from familiekontakten.casebook.listing import TERM, entry_of
from familiekontakten.casebook.table import HEAD, BookRow, book_rows, data_keys
from familiekontakten.door.table import connection, with_rights
from familiekontakten.enquiries.enquiry import WITHDRAWN, Enquiry
from familiekontakten.enquiries.inbox import ENDED, key_of, partition
from familiekontakten.enquiries.records import EnquiryRecord, erase
from familiekontakten.forgetting.due import BY_LIST, EVALUATION, due, enquiry_due, held_by_safety, may_be_old_enough
from familiekontakten.forgetting.table import ErasureRow
from familiekontakten.receipts.records import ReceiptRecord

ENQUIRY = "enquiry"


def forgotten(department: str, reached: Connection | None = None) -> frozenset[str]:
    """What the ledger says was forgotten in a department: "<kind>#<id>"."""
    rows = _ledger(reached).query(department, consistent_read=True)
    return frozenset(row.id for row in rows)


def standing(department: str, today: date) -> tuple[Entry, ...]:
    """Everything in the department's lists that may be forgotten one day, or speaks of it. Nothing is opened."""
    rows = book_rows(department, connection())
    found = [one for list_ in BY_LIST for one in _listed(rows, list_)]
    cases = sorted(may_be_old_enough(found, today))
    return (*found, *(one for case in cases for one in _listed(rows, f"{EVALUATION}#{case}")))


def forget_due(department: str, now: datetime, today: date, by_age: bool = True) -> dict[str, int]:
    """Forgets all that is due in a department; how many of each kind. Safe to repeat, and to stop anywhere.

    What somebody changed meanwhile is left alone, and looked at again the next night. Not `by_age`: an archive decides;
    only what its sender withdrew is noted, so that it stays erased.
    """
    entries = standing(department, today)
    done, held = forgotten(department), held_by_safety(entries, today)
    ended = [one for one in _ended(department) if line_of(one) not in done]
    enquiries = [one for one in ended if (enquiry_due(one, held, today) if by_age else one.ended == WITHDRAWN)]
    things = [one for one in (due(entries, today) if by_age else ()) if _forgotten_now(department, one, now)]
    for enquiry in enquiries:
        _erase_enquiry(enquiry, now)
    return Counter([*(one.kind for one in things), *(ENQUIRY for _ in enquiries)])


def forget(department: str, thing: str, also: Sequence[ErasureRow] = (), unchanged: Entry | None = None) -> None:
    """Forgets one thing ("case#7KMP3XTV4"), whether or not it was before, and writes `also` with it. Raises Conflict
    where it is no longer as `unchanged` has it.
    """
    rows, keys = book_rows(department, connection()), data_keys(connection())
    head = rows(thing, HEAD)
    as_listed = (rows.list == unchanged.list) if unchanged else None
    write_all(
        connection(),
        [
            *(put(line) for line in also),
            delete(keys(f"{department}#{thing}")),
            delete(head, as_listed),
            *(delete(rows(TERM + word, thing)) for word in _words(rows, thing)),
        ],
    )


def forget_again(department: str) -> int:
    """Goes through the ledger of a department after a restore; how many lines. Safe to repeat."""
    every = sorted(forgotten(department))
    for line in every:
        kind, *names = line.split("#")
        if kind == ENQUIRY:
            month, reference = names
            erase(department, month, reference)
            _take_letter(reference)
        else:
            forget(department, line)
    return len(every)


def _forgotten_now(department: str, entry: Entry, now: datetime) -> bool:
    thing = f"{entry.kind}#{entry.id}"
    try:
        forget(department, thing, [_line(department, thing, now)], unchanged=entry)
    except Conflict:
        return False
    return True


def line_of(enquiry: Enquiry) -> str:
    """What the ledger calls an enquiry."""
    return f"{ENQUIRY}#{enquiry.month}#{enquiry.reference}"


def _erase_enquiry(enquiry: Enquiry, now: datetime) -> None:
    row = EnquiryRecord(*key_of(enquiry))
    gone = [EnquiryRecord.sealed.remove(), EnquiryRecord.notes.remove()]
    line = put(_line(enquiry.department, line_of(enquiry), now))
    _take_letter(enquiry.reference)
    write_all(connection(), [line, update(row, gone, EnquiryRecord.partition.exists())])


def _take_letter(reference: str) -> None:
    """What the department answered goes from the receipt too; that there was an enquiry stays."""
    there = ReceiptRecord.reference.exists()
    with suppress(Conflict):  # there is no such receipt
        write_all(connection(), [update(ReceiptRecord(reference), [ReceiptRecord.letter.remove()], there)])


def _ended(department: str) -> Iterator[Enquiry]:
    return (row.to_enquiry() for row in EnquiryRecord.query(partition(ENDED, department), consistent_read=True))


def _listed(rows: type[BookRow], list_: str) -> Iterable[Entry]:
    return (entry_of(row) for row in rows.query(list_, index_name="by_list"))


def _words(rows: type[BookRow], thing: str) -> list[str]:
    """The words, in their keyed form, by which a thing is found: all that is read of its row."""
    with suppress(rows.DoesNotExist):
        return sorted(rows.get(thing, HEAD, consistent_read=True, attributes_to_get=["terms"]).terms or ())
    return []


def _line(department: str, thing: str, now: datetime) -> ErasureRow:
    return ErasureRow(department, thing, at=now)


def _ledger(reached: Connection | None) -> type[ErasureRow]:
    return with_rights(ErasureRow, reached) if reached else ErasureRow
