"""One submission is one record, one thing to do and one receipt: all or none, whoever sends it how often."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from familiekontakten.enquiries.submission import Taken

EVENING = datetime(2026, 11, 20, 19, 30, tzinfo=UTC)
VALUES = {"kommune_code": "3901", "contact_name": "Prøve Prøvesen", "message": "Hilsen fra prøven. " * 20}


@pytest.fixture(autouse=True)
def _directory(database: str) -> None:
    from familiekontakten.departments import records
    from familiekontakten.departments.department import NATIONAL, Department
    from familiekontakten.sealing.envelope import new_key_pair

    key = new_key_pair("national-1")
    national = Department(
        NATIONAL, "Nasjonalt", "HSFN", "organisation", (), "00 00 00 99", national=True, key=key.public
    )
    records.save_department(national, 0)
    records._known = None


def send(now: datetime, **changed: object) -> "Taken":
    from familiekontakten.enquiries.submission import Submission, submit

    return submit(Submission("family", "nb", VALUES | changed), now)


def counts(database: str) -> dict[str, int]:
    from familiekontakten.enquiries.records import EnquiryRecord
    from familiekontakten.outbox.records import DueRecord
    from familiekontakten.receipts.records import ReceiptRecord

    enquiries = EnquiryRecord.scan(EnquiryRecord.partition.startswith("enquiry#"))
    return {
        "enquiries": len(list(enquiries)),
        "due": len(list(DueRecord.query("due"))),
        "receipts": len(list(ReceiptRecord.scan())),
    }


def test_one_submission_is_one_row_of_each(database: str) -> None:
    send(EVENING)
    assert counts(database) == {"enquiries": 1, "due": 1, "receipts": 1}


def test_the_same_content_gets_the_same_receipt_and_secret(database: str) -> None:
    first, second = send(EVENING), send(EVENING + timedelta(hours=3))
    assert second == first
    assert counts(database) == {"enquiries": 1, "due": 1, "receipts": 1}


@pytest.mark.parametrize(
    ("later", "receipts"),
    [
        (timedelta(seconds=2), 1),
        (timedelta(hours=4, minutes=30), 1),  # midnight in Norway lies between
        (timedelta(hours=23, minutes=59), 1),
        (timedelta(hours=25), 2),
    ],
)
def test_midnight_divides_nothing_but_a_day_does(database: str, later: timedelta, receipts: int) -> None:
    send(datetime(2026, 11, 20, 22, 59, 59, tzinfo=UTC))
    send(datetime(2026, 11, 20, 22, 59, 59, tzinfo=UTC) + later)
    assert counts(database)["enquiries"] == receipts


def test_on_the_day_of_25_hours_the_same_day_still_is_the_same_enquiry(database: str) -> None:
    send(datetime(2026, 10, 24, 22, 5, tzinfo=UTC))  # 00:05 in Norway, before the clock is set back
    send(datetime(2026, 10, 25, 22, 55, tzinfo=UTC))  # 23:55 that day
    assert counts(database)["enquiries"] == 1


def test_two_families_by_one_nurse_are_two(database: str) -> None:
    first, second = send(EVENING), send(EVENING, contact_name="Annen Prøvesen")
    assert first.receipt.reference != second.receipt.reference
    assert counts(database) == {"enquiries": 2, "due": 2, "receipts": 2}


def test_eight_clicks_at_once_are_one(database: str) -> None:
    with ThreadPoolExecutor(8) as clicks:
        taken = list(clicks.map(lambda _: send(EVENING), range(8)))
    assert len({(t.receipt.reference, t.secret) for t in taken}) == 1
    assert counts(database) == {"enquiries": 1, "due": 1, "receipts": 1}


def test_a_withdrawn_enquiry_is_erased_and_the_same_words_may_come_again(database: str) -> None:
    from familiekontakten.enquiries import records
    from familiekontakten.outbox.due import due_for_withdrawal
    from familiekontakten.receipts.records import mark_erased, receipt

    taken = send(EVENING).receipt
    due = due_for_withdrawal(taken.reference, taken.department, taken.month, EVENING)
    assert records.withdraw(taken, due, EVENING) is True
    assert records.withdraw(taken, due, EVENING) is False
    records.erase(taken.department, taken.month, taken.reference)
    mark_erased(taken.reference)
    (kept,) = records.enquiries_of(taken.department, taken.month)
    standing = receipt(taken.reference)
    assert (kept.sealed, kept.form, standing.state if standing else "") == (b"", "family", "erased")
    assert send(EVENING + timedelta(minutes=5)).receipt.reference != taken.reference
