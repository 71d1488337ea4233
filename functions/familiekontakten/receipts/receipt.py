"""A receipt (kvittering): what the sender can hold on to. It knows nothing about any person."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from familiekontakten.months import OSLO, day_of, month_of
from familiekontakten.sealing.key import PublicKey
from familiekontakten.working_days import add_working_days

RECEIVED = "received"
ANSWERED = "answered"
TAKEN_ON = "taken_on"
VISIT_ARRANGED = "visit_arranged"
WAITING = "waiting"
ACTIVE = "active"
CLOSED = "closed"
DECLINED = "declined"
MERGED = "merged"
WITHDRAWN = "withdrawn"
ERASED = "erased"

IN_THE_INBOX = (RECEIVED, ANSWERED)
"""Nobody has decided yet: what was sent lies sealed in the inbox, and its sender can have it erased at once."""

TAKEN = (TAKEN_ON, VISIT_ARRANGED, WAITING, ACTIVE)
"""A case or a volunteer of the department: whoever no longer wants it tells the coordinator, who closes it."""

PROFESSIONAL = "professional"
"""The form whose receipt is not held by the family: its holder cannot say on the family's behalf that it is over."""

ANSWER_WITHIN = 5
"""Working days until a coordinator has answered. To be confirmed by HSFN."""

SAME_WITHIN = timedelta(hours=24)
"""The same content again within this time is the same enquiry: a double click, a reload, a second try."""


class Receipt(NamedTuple):
    """One receipt. `secret_hash` guards its status page; `answer_by` is the day by which an answer is promised.

    `next_contact_on` is the day promised after that: of a first visit, or of the next sign of life. `discreet`: the
    family does not wish whoever holds this receipt to learn how it goes on (declaration of principles, section 9).
    `reading_key` seals the department's `letter` so that only whoever has the secret can read it. `wish`: the place
    where its holder will be told when a department opens, "" where they will not.
    """

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
    next_contact_on: date | None = None
    discreet: bool = False
    reading_key: PublicKey | None = None
    letter: bytes | None = None
    wish: str = ""

    @property
    def withdrawable(self) -> bool:
        """True while it lies in the inbox: withdrawing it erases what was written."""
        return self.state in IN_THE_INBOX

    @property
    def can_be_called_off(self) -> bool:
        """True once it has been taken on, for the family or volunteer itself, and as long as they have not said so."""
        return self.state in TAKEN and self.form != PROFESSIONAL and self.withdrawn_at is None

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
        return self.content_key == key and self.state not in (WITHDRAWN, ERASED) and now < self.again_after


def new_receipt(
    reference: str,
    key: bytes,
    secret_hash: bytes,
    department: str,
    form: str,
    now: datetime,
    discreet: bool = False,
    reading_key: PublicKey | None = None,
    wish: str = "",
) -> Receipt:
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
        discreet=discreet,
        reading_key=reading_key,
        wish=wish,
    )


def _end_of_day(now: datetime) -> datetime:
    """Midnight in Norway; later than 24 hours only on the one day of the year that has 25."""
    tomorrow = day_of(now) + timedelta(days=1)
    return datetime(tomorrow.year, tomorrow.month, tomorrow.day, tzinfo=OSLO)
