"""Death at every point: before and after each call that taking a form in, telling of it and withdrawing it make.

Every schedule lets the process die twice: at one call, and again some calls later, when another has taken over.
"""

import functools
from collections import Counter
from contextlib import suppress
from itertools import product
from random import Random
from typing import TYPE_CHECKING

from tests.faults.books import private_key, still_due
from tests.faults.conftest import Tell
from tests.faults.lives import (
    Calls,
    Death,
    counted,
    kept,
    receipt_of,
    receipts,
    records,
    submitted,
    sweep_until_quiet,
    until_alive,
    withdrawn,
)
from tests.stack import Stack

if TYPE_CHECKING:
    from familiekontakten.receipts.receipt import Receipt


def schedules(calls: int, apart: int) -> list[dict[int, str]]:
    """Two deaths in a row: the first at any of the first `calls` calls, the second at most `apart` calls later."""
    points = product(range(1, calls + 1), ("before", "after"), range(1, apart + 1), ("before", "after"))
    return [{first: when, first + later: again} for first, when, later, again in points]


def test_two_deaths_at_any_points_lose_and_double_nothing(stack: Stack, chance: Random, tell: Tell) -> None:
    """Every other person does not send again when it fails: then all of it is kept or nothing."""
    done: Counter[str] = Counter()
    run = chance.getrandbits(32)
    for number, deaths in enumerate(schedules(12, 4)):
        with counted(deaths) as calls:
            marker, shown = f"x{run:08x}n{number}", None
            with suppress(Death):
                shown = submitted(marker) if number % 2 else until_alive(functools.partial(submitted, marker))
            sweep_until_quiet()
        assert not still_due(), deaths
        if len(calls.died) < 2:
            done["beyond the end"] += 1
            continue
        done["schedules"] += 1
        done.update(f"died at {operation}" for operation in calls.died)
        done[f"at most {max(Counter(calls.mails).values(), default=0)} mails"] += 1
        assert_whole(shown, marker, calls)
    assert done["schedules"] >= 128
    assert records() == receipts()
    tell(dict(done))


def test_two_deaths_while_withdrawing_still_erase(stack: Stack, chance: Random, tell: Tell) -> None:
    from familiekontakten.receipts.records import receipt

    done: Counter[str] = Counter()
    run = chance.getrandbits(32)
    for number, deaths in enumerate(schedules(9, 2)):
        taken = submitted(f"w{run:08x}n{number}")
        with counted(deaths) as calls:
            until_alive(functools.partial(withdrawn, taken))
            sweep_until_quiet()
        assert not still_due(), deaths
        if len(calls.died) < 2:
            done["beyond the end"] += 1
            continue
        done["schedules"] += 1
        assert not calls.mails, deaths
        assert kept(taken) == b"", deaths
        standing = receipt(taken.reference)
        assert standing, deaths
        assert standing.state == "erased", deaths
    assert done["schedules"] >= 60
    tell(dict(done))


def assert_whole(shown: "Receipt | None", marker: str, calls: Calls) -> None:
    from familiekontakten.sealing import purpose
    from familiekontakten.sealing.envelope import unseal

    receipt = receipt_of(marker)
    if receipt is None:
        assert shown is None
        assert not calls.mails
        return
    assert shown in (None, receipt)
    opened = unseal(
        private_key(receipt.department), purpose.of_enquiry(receipt.department, receipt.reference), kept(receipt)
    )
    assert marker.encode() in opened
    told = Counter(calls.mails)
    assert set(told) == {f"{receipt.department}@familiekontakten.example.org", f"{marker}@example.org"}, calls.died
    assert set(told.values()) <= {1, 2, 3}, calls.died
