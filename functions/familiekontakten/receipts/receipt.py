"""A receipt (kvittering): what the sender can hold on to. It knows nothing about any person."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from familiekontakten.months import OSLO, day_of, month_of
from familiekontakten.working_days import add_working_days

RECEIVED = "received"
WITHDRAWN = "withdrawn"
ERASED = "erased"

ANSWER_WITHIN = 5
"""Working days until a coordinator has answered. To be confirmed by HSFN."""

SAME_WITHIN = timedelta(hours=24)
"""The same content again within this time is the same enquiry: a double click, a reload, a second try."""


class Receipt(NamedTuple):
    """One receipt. `secret_hash` guards its status page; `answer_by` is the day by which an answer is promised."""

    reference: str
    content_key: bytes
    secret_hash: bytes
    state: str
    department: str
    form: str
    received_at: datetime
    again_after: datetime
    answer_by: date
    withdrawn_at: datetime | None = None

    @property
    def month(self) -> str:
        """The month its enquiry is kept under."""
        return month_of(self.received_at)

    @property
    def received_on(self) -> date:
        """The Norwegian calendar day it was received on."""
        return day_of(self.received_at)

    def covers(self, key: bytes, now: datetime) -> bool:
        """True when content with this key, sent `now`, is this enquiry once more and gets this receipt again."""
        return self.content_key == key and self.state == RECEIVED and now < self.again_after


def new_receipt(reference: str, key: bytes, secret_hash: bytes, department: str, form: str, now: datetime) -> Receipt:
    """The receipt of an enquiry that arrives `now`."""
    return Receipt(
        reference=reference,
        content_key=key,
        secret_hash=secret_hash,
        state=RECEIVED,
        department=department,
        form=form,
        received_at=now,
        again_after=max(now + SAME_WITHIN, _end_of_day(now)),
        answer_by=add_working_days(day_of(now), ANSWER_WITHIN),
    )


def _end_of_day(now: datetime) -> datetime:
    """Midnight in Norway; later than 24 hours only on the one day of the year that has 25."""
    tomorrow = day_of(now) + timedelta(days=1)
    return datetime(tomorrow.year, tomorrow.month, tomorrow.day, tzinfo=OSLO)
