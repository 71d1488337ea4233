"""What a receipt promises, and when the same words are the same enquiry."""

from datetime import UTC, date, datetime, timedelta

import pytest
from familiekontakten.enquiries.reference import hash_of_secret
from familiekontakten.receipts.receipt import WITHDRAWN, Receipt, new_receipt
from familiekontakten.receipts.status import opens, too_many, window_key

KEY = bytes(32)


def a_receipt(now: datetime) -> Receipt:
    return new_receipt("7KMP3XTV4", KEY, hash_of_secret("222222222222"), "horten", "family", now)


@pytest.mark.parametrize(
    ("arrives", "answer_by"),
    [
        (datetime(2026, 11, 20, 12, tzinfo=UTC), date(2026, 11, 27)),  # Friday: the Friday after
        (datetime(2026, 11, 21, 12, tzinfo=UTC), date(2026, 11, 27)),  # Saturday
        (datetime(2026, 12, 23, 12, tzinfo=UTC), date(2026, 12, 31)),  # the 25th and the weekend do not count
        (datetime(2026, 11, 19, 23, 30, tzinfo=UTC), date(2026, 11, 27)),  # already Friday in Norway
    ],
)
def test_an_answer_is_promised_within_five_working_days(arrives: datetime, answer_by: date) -> None:
    assert a_receipt(arrives).answer_by == answer_by


def test_other_words_or_a_withdrawn_enquiry_are_not_covered() -> None:
    now = datetime(2026, 11, 20, 12, tzinfo=UTC)
    receipt = a_receipt(now)
    withdrawn = receipt._replace(state=WITHDRAWN)
    assert receipt.covers(KEY, now)
    assert not receipt.covers(bytes([1] * 32), now)
    assert not withdrawn.covers(KEY, now)


def test_only_the_right_secret_opens_a_receipt() -> None:
    receipt = a_receipt(datetime(2026, 11, 20, 12, tzinfo=UTC))
    assert opens(receipt, "222222222222")
    assert not any(opens(receipt, wrong) for wrong in ("222222222223", "", None))
    assert not opens(None, "222222222222")


def test_guessing_ends_after_twenty_wrong_pairs_and_may_go_on_ten_minutes_later() -> None:
    now = datetime(2026, 11, 20, 12, tzinfo=UTC)
    assert [too_many(n) for n in (0, 19, 20)] == [False, False, True]
    assert window_key("place", now) != window_key("place", now + timedelta(minutes=10))
    assert window_key("place", now) == window_key("place", now + timedelta(minutes=9))
