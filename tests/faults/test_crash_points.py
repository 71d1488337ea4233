"""Death at every point: before and after each call that taking a form in, telling of it and withdrawing it make.

Every schedule lets the process die twice: at one call, and again some calls later, when another has taken over. The
rules and records run in this process, in the year 2031, against the stack's own tables, key and mail: no scheduled run
meets these rows.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import product
from random import Random
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from botocore.client import BaseClient

from tests.faults.books import private_key, still_due
from tests.faults.conftest import Tell
from tests.stack import Stack

if TYPE_CHECKING:
    from familiekontakten.enquiries.submission import Taken

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


def schedules(calls: int, apart: int) -> list[dict[int, str]]:
    """Two deaths in a row: the first at any of the first `calls` calls, the second at most `apart` calls later."""
    points = product(range(1, calls + 1), ("before", "after"), range(1, apart + 1), ("before", "after"))
    return [{first: when, first + later: again} for first, when, later, again in points]


def test_two_deaths_at_any_points_lose_and_double_nothing(stack: Stack, chance: Random, tell: Tell) -> None:
    done: Counter[str] = Counter()
    run, before = chance.getrandbits(32), records()
    for number, deaths in enumerate(schedules(12, 4)):
        with counted(deaths) as calls:
            marker = f"x{run:08x}n{number}"
            taken = until_alive(lambda: submitted(marker))  # noqa: B023 - called at once
            sweep_until_quiet()
        assert not still_due(), deaths
        if len(calls.died) < 2:
            done["beyond the end"] += 1
            continue
        done["schedules"] += 1
        done.update(f"died at {operation}" for operation in calls.died)
        done[f"at most {max(Counter(calls.mails).values())} mails"] += 1
        assert_whole(taken, marker, calls)
    assert done["schedules"] >= 128
    assert records() - before == len(schedules(12, 4))
    tell(dict(done))


def test_two_deaths_while_withdrawing_still_erase(stack: Stack, chance: Random, tell: Tell) -> None:
    from familiekontakten.receipts.records import receipt

    done: Counter[str] = Counter()
    run = chance.getrandbits(32)
    for number, deaths in enumerate(schedules(9, 2)):
        taken = submitted(f"w{run:08x}n{number}")
        with counted(deaths) as calls:
            until_alive(lambda: withdrawn(taken))  # noqa: B023 - called at once
            sweep_until_quiet()
        assert not still_due(), deaths
        if len(calls.died) < 2:
            done["beyond the end"] += 1
            continue
        done["schedules"] += 1
        assert not calls.mails, deaths
        assert kept(taken) == b"", deaths
        standing = receipt(taken.receipt.reference)
        assert standing, deaths
        assert standing.state == "erased", deaths
    assert done["schedules"] >= 60
    tell(dict(done))


def assert_whole(taken: "Taken", marker: str, calls: Calls) -> None:
    from familiekontakten.receipts.records import receipt
    from familiekontakten.sealing import purpose
    from familiekontakten.sealing.envelope import unseal

    department, reference = taken.receipt.department, taken.receipt.reference
    opened = unseal(private_key(department), purpose.of_enquiry(department, reference), kept(taken))
    assert marker.encode() in opened
    assert receipt(reference) == taken.receipt
    told = Counter(calls.mails)
    assert set(told) == {f"{department}@familiekontakten.example.org", f"{marker}@example.org"}, calls.died
    assert set(told.values()) <= {1, 2, 3}, calls.died


def submitted(marker: str) -> "Taken":
    """A family's form, as the door takes it in; a process that has just started knows no directory yet."""
    from familiekontakten.departments import records
    from familiekontakten.enquiries.submission import Submission, submit

    records._known = None
    values = {"kommune_code": "4203", "contact_name": f"Prøve {marker}", "email": f"{marker}@example.org"}
    return submit(Submission("family", "nb", values), THEN)


def withdrawn(taken: "Taken") -> None:
    """What the status page does when somebody withdraws; again when they did not see that it worked."""
    from familiekontakten.enquiries.records import withdraw
    from familiekontakten.outbox.due import due_for_withdrawal

    receipt = taken.receipt
    withdraw(receipt, due_for_withdrawal(receipt.reference, receipt.department, receipt.month, THEN), THEN)


def kept(taken: "Taken") -> bytes:
    """What is sealed in the record of this receipt."""
    from familiekontakten.enquiries.records import EnquiryRecord, key_of

    receipt = taken.receipt
    row = EnquiryRecord.get(*key_of(receipt.department, receipt.month, receipt.reference), consistent_read=True)
    return row.to_enquiry().sealed


def records() -> int:
    """How many records the department has had from tests like these."""
    from familiekontakten.enquiries.records import enquiries_of

    return len(list(enquiries_of("arendal", f"{THEN:%Y-%m}")))


def until_alive(act: Callable[[], T]) -> T:
    """Does it again until nobody dies."""
    for _ in range(4):
        with suppress(Death):
            return act()
    raise AssertionError("died more often than planned")


def sweep_until_quiet() -> None:
    """The clock's runs, each an hour after the other, until one finds nothing to do."""
    from familiekontakten.notices.sweep import sweep

    for hour in range(8):
        with suppress(Death):
            if not any(sweep(lambda: THEN + timedelta(hours=hour), lambda: 55.0).values()):  # noqa: B023 - called at once
                return
    raise AssertionError("still busy after eight hours")
