"""A mail service that answers as told, and a clock that sweeps what is due through it."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from familiekontakten.outbox.trying import Outcome

if TYPE_CHECKING:
    from familiekontakten.outbox.due import Due
    from familiekontakten.outbox.records import DueRecord

EVENING = datetime(2026, 11, 20, 19, 30, tzinfo=UTC)
REFERENCE = "7KMP3XTV4"
CANARY = "kanari-{}@example.org"
COORDINATOR = "moss@example.org"
OFFICE = "national@example.org"


class Death(BaseException):
    """The process ends here: nothing after this line runs, and no handler sees it."""


class Post:
    """A mail service that keeps what it is given, and answers as told (by default: sent)."""

    def __init__(self, *answers: Outcome | type[Death]) -> None:
        self.answers = list(answers)
        self.sent: list[tuple[str, bytes]] = []

    def __call__(self, mail: bytes, recipients: Sequence[str]) -> Outcome:
        answer = self.answers.pop(0) if self.answers else Outcome.SENT
        if answer in (Outcome.SENT, Outcome.UNSURE, Death):
            self.sent.append((",".join(recipients), mail))
        if answer is Death:
            raise Death
        assert isinstance(answer, Outcome)
        return answer

    def to(self, address: str) -> int:
        """How many mails may have reached an address."""
        return sum(recipients == address for recipients, _ in self.sent)


def put(reference: str = REFERENCE, since: datetime = EVENING, language: str = "nb", sender: bool = True) -> "Due":
    """One new enquiry for Moss is due; the sender's address holds its reference."""
    from familiekontakten.departments.records import sending_public_key
    from familiekontakten.outbox import records
    from familiekontakten.outbox.due import due_for_enquiry
    from familiekontakten.sealing.envelope import seal
    from familiekontakten.sealing.purpose import of_address

    key = sending_public_key()
    assert key
    address = seal(key, of_address(reference), CANARY.format(reference).encode()) if sender else None
    due = due_for_enquiry(reference, "moss", language, "2026-11", since, address)
    records.put(due)
    return due


def run(post: Post, minutes: float = 1, seconds: Callable[[], float] = lambda: 55.0) -> dict[str, int]:
    from familiekontakten.notices.sweep import sweep

    told = sweep(lambda: EVENING + timedelta(minutes=minutes), seconds, post)
    return {what: number for what, number in told.items() if what != "oldest_minutes"}


def run_until_quiet(post: Post, minutes: float = 1) -> None:
    for minute in range(240):
        if not due():
            return
        run(post, minutes + minute)
    raise AssertionError("still due after four hours")


def due() -> "list[DueRecord]":
    from familiekontakten.outbox.records import DueRecord

    return list(DueRecord.query("due"))


def stuck() -> "list[DueRecord]":
    from familiekontakten.outbox.records import everything_stuck

    return list(everything_stuck())
