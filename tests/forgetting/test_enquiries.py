"""What was written in an enquiry, in a real inbox: erased when it is time, its codes kept, and never while unread."""

from datetime import UTC, datetime, timedelta

import pytest
from familiekontakten.enquiries.enquiry import Enquiry
from familiekontakten.receipts.receipt import new_receipt
from familiekontakten.sealing.key import X25519_AES256GCM, PublicKey

NOW = datetime(2028, 3, 1, 3, 30, tzinfo=UTC)
LONG_AGO = NOW - timedelta(400)
REFERENCE = "7KMP3XTV3"
WRITTEN = Enquiry(REFERENCE, "moss", "family", "nb", "web", LONG_AGO, b"sealed words", notes=b"sealed notes")
DECLINED = WRITTEN._replace(ended="too_complex", ended_at=LONG_AGO)


def put(enquiry: Enquiry) -> None:
    from familiekontakten.enquiries.records import EnquiryRecord
    from familiekontakten.receipts.records import ReceiptRecord

    reading = PublicKey("", X25519_AES256GCM, bytes(32))
    receipt = new_receipt(REFERENCE, bytes(32), b"hash", "moss", "family", LONG_AGO, reading_key=reading)
    EnquiryRecord.of(enquiry).save()
    ReceiptRecord.of(receipt._replace(letter=b"a sealed answer")).save()


def kept() -> tuple[Enquiry, bytes | None]:
    from familiekontakten.enquiries.records import find
    from familiekontakten.receipts.records import receipt

    enquiry, of_it = find("moss", WRITTEN.month, REFERENCE), receipt(REFERENCE)
    assert enquiry
    assert of_it
    return enquiry, of_it.letter


@pytest.mark.usefixtures("open_book")
def test_what_was_written_goes_and_the_codes_stay() -> None:
    from familiekontakten.forgetting.records import forget_due, forgotten

    put(DECLINED)
    assert forget_due("moss", NOW, NOW.date()) == {"enquiry": 1}
    assert kept() == (DECLINED._replace(sealed=b"", notes=b""), None)
    assert forgotten("moss") == {f"enquiry#{DECLINED.month}#{REFERENCE}"}
    assert forget_due("moss", NOW, NOW.date()) == {}


@pytest.mark.parametrize("set_aside", [False, True])
@pytest.mark.usefixtures("open_book")
def test_what_nobody_has_looked_at_stays_however_old_it_is(set_aside: bool) -> None:
    from familiekontakten.forgetting.records import forget_due

    unread = WRITTEN._replace(set_aside=set_aside)
    put(unread)
    assert forget_due("moss", NOW, NOW.date()) == {}
    assert kept() == (unread, b"a sealed answer")


@pytest.mark.usefixtures("open_book")
def test_where_an_archive_decides_what_was_written_stays() -> None:
    from familiekontakten.forgetting.records import forget_due

    put(DECLINED)
    assert forget_due("moss", NOW, NOW.date(), by_age=False) == {}
    assert kept() == (DECLINED, b"a sealed answer")


@pytest.mark.parametrize("by_age", [True, False])
@pytest.mark.usefixtures("open_book")
def test_what_its_sender_withdrew_stays_erased_after_a_restore(by_age: bool) -> None:
    from familiekontakten.enquiries.records import erase
    from familiekontakten.forgetting.records import forget_again, forget_due

    put(WRITTEN)
    erase("moss", WRITTEN.month, REFERENCE)
    assert forget_due("moss", NOW, NOW.date(), by_age=by_age) == {"enquiry": 1}
    put(WRITTEN)  # as the backup had it
    forget_again("moss")
    enquiry, letter = kept()
    assert (enquiry.sealed, enquiry.notes, enquiry.ended, letter) == (b"", b"", "withdrawn", None)
