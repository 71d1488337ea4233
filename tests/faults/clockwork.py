"""Turning the clock on: minutes of waiting pass at once, while the functions that are deployed do all the sending."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from infrastructure.operator.clock import Failed
from tests.faults.books import still_due
from tests.stack import Stack

ROUNDS = 60
AT_ONCE = 2
"""How many runs there are at the same time, as when one lasts longer than a minute: both must send once."""


def an_hour_passes() -> None:
    """Every lease and every rest in the outbox is over, as it would be an hour from now."""
    from familiekontakten.outbox.records import DueRecord
    from pynamodb.exceptions import UpdateError

    until, past = DueRecord.leased_until, datetime.now(UTC) - timedelta(seconds=1)
    for row in still_due():
        if row.leased_until and row.leased_until > past:
            with suppress(UpdateError):  # somebody has dealt with it just then
                row.update(actions=[until.set(past)], condition=until == row.leased_until)


def sweep(stack: Stack) -> Counter[str]:
    """One run of the deployed function; what it counted, or nothing where it failed."""
    with suppress(Failed):
        counted: dict[str, int] = stack.invoke("send_notices")
        return Counter({outcome: rows for outcome, rows in counted.items() if outcome != "oldest_minutes"})
    return Counter(failed_runs=1)


def sweep_until_quiet(stack: Stack) -> Counter[str]:
    """Runs of the deployed function, an hour apart, until nothing is due any more; returns what they counted."""
    tally: Counter[str] = Counter()
    for _ in range(ROUNDS):
        with ThreadPoolExecutor(AT_ONCE) as runs:
            tally += sum(runs.map(sweep, [stack] * AT_ONCE), Counter[str]())
        if not still_due():
            return tally
        an_hour_passes()
    raise AssertionError(f"still due after {ROUNDS} hours: {tally}")
