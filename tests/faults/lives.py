"""What happens to one family's form, called directly: taken in, told of, withdrawn; and a way to die while it does.

It runs in the year 2031, against the stack's own tables, key and mail: no scheduled run meets these rows.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from botocore.client import BaseClient

if TYPE_CHECKING:
    from familiekontakten.receipts.receipt import Receipt

THEN = datetime(2031, 5, 7, 9, 30, tzinfo=UTC)
T = TypeVar("T")


class Death(BaseException):
    """The process ends here: nothing after this line runs, and no handler sees it."""


@dataclass
class Calls:
    """Every call to the cloud of one life, and at which of them to die: number to "before" or "after"."""

    deaths: dict[int, str]
    made: list[str] = field(default_factory=list)
    mails: list[str] = field(default_factory=list)
    died: list[str] = field(default_factory=list)

    def pass_on(self, real: Callable[..., Any], client: BaseClient, operation: str, arguments: dict[str, Any]) -> Any:  # noqa: ANN401
        """One call, and the death that is planned for it."""
        self.made.append(operation)
        dies = self.deaths.get(len(self.made))
        if dies == "before":
            self._die(operation)
        answer = real(client, operation, arguments)
        if operation == "SendEmail":
            self.mails += arguments["Destination"]["ToAddresses"]
        if dies == "after":
            self._die(operation)
        return answer

    def _die(self, operation: str) -> None:
        self.died.append(operation)
        raise Death


@contextmanager
def counted(deaths: dict[int, str]) -> Iterator[Calls]:
    """Counts the calls made while the block runs, and dies as planned."""
    calls, real = Calls(deaths), vars(BaseClient)["_make_api_call"]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(BaseClient, "_make_api_call", lambda *call: calls.pass_on(real, *call))
        yield calls


def written(marker: str) -> dict[str, object]:
    """What a family writes."""
    return {"kommune_code": "4203", "contact_name": f"Prøve {marker}", "email": f"{marker}@example.org"}


def submitted(marker: str, seconds: float = 0) -> "Receipt":
    """A family's form, as the door takes it in; a process that has just started knows no directory yet."""
    from familiekontakten.departments import records
    from familiekontakten.enquiries.submission import Submission, submit

    records._known = None
    return submit(Submission("family", "nb", written(marker)), THEN + timedelta(seconds=seconds)).receipt


def receipt_of(marker: str) -> "Receipt | None":
    """The receipt that is kept for what this family wrote."""
    from familiekontakten.door.settings import pepper
    from familiekontakten.enquiries.enquiry import canonical
    from familiekontakten.enquiries.reference import content_key, reference
    from familiekontakten.receipts.records import receipt

    return receipt(reference(pepper(), content_key(pepper(), canonical("family", written(marker))), 0))


def withdrawn(receipt: "Receipt", seconds: float = 0) -> None:
    """What the status page does when somebody withdraws; again when they did not see that it worked."""
    from familiekontakten.enquiries.records import withdraw
    from familiekontakten.outbox.due import due_for_withdrawal

    now = THEN + timedelta(minutes=1, seconds=seconds)
    withdraw(receipt, due_for_withdrawal(receipt.reference, receipt.department, receipt.month, now), now)


def kept(receipt: "Receipt") -> bytes:
    """What is sealed in the record of this receipt."""
    from familiekontakten.enquiries.records import find

    found = find(receipt.department, receipt.month, receipt.reference)
    assert found
    return found.sealed


def records() -> set[str]:
    """The references of all records that such families have."""
    from familiekontakten.enquiries.records import enquiries_of

    return {record.reference for record in enquiries_of("arendal", f"{THEN:%Y-%m}")}


def receipts() -> set[str]:
    """The references of all receipts of that month."""
    from familiekontakten.receipts.records import ReceiptRecord

    return {
        row.reference
        for row in ReceiptRecord.scan(consistent_read=True)
        if row.received_at.year == THEN.year and row.received_at.month == THEN.month
    }


def until_alive(act: Callable[[float], T]) -> T:
    """Does it again, some seconds later, until nobody dies."""
    for seconds in (0, 4, 9, 15):
        with suppress(Death):
            return act(seconds)
    raise AssertionError("died more often than planned")


def sweep_until_quiet() -> None:
    """The clock's runs, each an hour after the other, until one finds nothing to do."""
    from familiekontakten.notices.sweep import sweep

    for hour in range(1, 9):
        with suppress(Death):
            if not any(sweep(lambda: THEN + timedelta(hours=hour), lambda: 55.0).values()):  # noqa: B023 - called at once
                return
    raise AssertionError("still busy after eight hours")
