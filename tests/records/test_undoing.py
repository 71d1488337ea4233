"""What a sender withdraws is erased within a minute: the sealed content, and the notices and address not yet used."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from familiekontakten.outbox.trying import Outcome

EVENING = datetime(2026, 11, 20, 19, 30, tzinfo=UTC)
REFERENCE = "7KMP3XTV4"


@pytest.fixture(autouse=True)
def _taken_in(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from familiekontakten.enquiries.enquiry import Enquiry
    from familiekontakten.enquiries.records import take_in
    from familiekontakten.outbox.due import due_for_enquiry
    from familiekontakten.receipts.receipt import Receipt

    monkeypatch.setenv("SITE_URL", "https://familiekontakten.example.org")
    monkeypatch.setenv("SENDER_ADDRESS", "ikke-svar@example.org")
    enquiry = Enquiry(REFERENCE, "moss", "family", "nb", "website", EVENING, b"sealed")
    due = due_for_enquiry(REFERENCE, "moss", "nb", "2026-11", EVENING, b"sealed address")
    receipt = Receipt(REFERENCE, b"k", b"s", "received", "moss", "family", EVENING, EVENING, date(2026, 11, 27))
    take_in(enquiry, due, receipt)


def withdraw() -> None:
    from familiekontakten.enquiries.records import withdraw
    from familiekontakten.outbox.due import due_for_withdrawal
    from familiekontakten.receipts.records import receipt

    found = receipt(REFERENCE)
    assert found
    later = EVENING + timedelta(seconds=30)
    withdraw(found, due_for_withdrawal(REFERENCE, "moss", found.month, later), later)


def run(minutes: int = 1) -> tuple[dict[str, int], list[str]]:
    from familiekontakten.notices.sweep import sweep

    sent: list[str] = []

    def send(_: bytes, recipients: Sequence[str]) -> Outcome:
        sent.extend(recipients)
        return Outcome.SENT

    return sweep(lambda: EVENING + timedelta(minutes=minutes), lambda: 55.0, send), sent


def assert_undone() -> None:
    from familiekontakten.enquiries.records import enquiries_of
    from familiekontakten.outbox.records import PARTITION, STUCK, DueRecord
    from familiekontakten.receipts.records import receipt

    (enquiry,) = enquiries_of("moss", "2026-11")
    found = receipt(REFERENCE)
    assert found
    assert (enquiry.sealed, enquiry.form, found.state) == (b"", "family", "erased")
    assert not [*DueRecord.query(PARTITION), *DueRecord.query(STUCK)]


def test_withdrawn_before_anybody_was_told_nobody_is() -> None:
    withdraw()
    assert run() == ({"erased": 1, "taken": 1, "mails": 0, "oldest_minutes": 1}, [])
    assert_undone()


def test_withdrawn_after_its_notices_were_given_up() -> None:
    from familiekontakten.outbox import records

    (row,) = records.everything_due(EVENING)
    records.give_up(row, row.to_send())
    withdraw()
    run()
    assert_undone()


@pytest.mark.parametrize("arrives", [False, True], ids=["before", "after"])
@pytest.mark.parametrize(
    "step", [("sweep", "erase"), ("outbox", "cancel"), ("receipts", "mark_erased"), ("outbox", "done")]
)
def test_interrupted_anywhere_the_next_run_finishes(
    monkeypatch: pytest.MonkeyPatch, step: tuple[str, str], arrives: bool
) -> None:
    from familiekontakten.notices import sweep
    from familiekontakten.outbox import records as outbox
    from familiekontakten.receipts import records as receipts

    withdraw()
    module = {"sweep": sweep, "outbox": outbox, "receipts": receipts}[step[0]]
    real = getattr(module, step[1])

    def dying(*arguments: object) -> None:
        if arrives:
            real(*arguments)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(module, step[1], dying)
        with pytest.raises(KeyboardInterrupt):
            run()
    run(2)
    assert_undone()
