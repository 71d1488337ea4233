"""Function processes die at any moment, as machines do: kill -9, without a word."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random

from tests.faults.books import Books
from tests.faults.clockwork import an_hour_passes, sweep, sweep_until_quiet
from tests.faults.conftest import Tell
from tests.faults.filling import Filled, fill_in
from tests.faults.ledger import assert_kept
from tests.faults.person import Habits, Sent, everybody
from tests.stack import Stack

EVERY = 0.4
FORMS = 300
KILLS = 120
PATIENT = Habits(tries=6, pause=0.8)


def test_no_form_is_lost_or_doubled_while_a_function_process_is_killed_every_moment(
    stack: Stack, chance: Random, tell: Tell
) -> None:
    forms, sent = iter(fill_in(chance, FORMS)), list[Sent]()
    with killing(stack, chance) as killed:
        sweeping = threading.Thread(target=sweep_meanwhile, args=(stack, killed), daemon=True)
        sweeping.start()
        while (batch := take(forms, 25)) or len(killed) < KILLS:
            sent += everybody(stack.url, batch or fill_in(chance, 25), chance, habits=PATIENT)
    sweeping.join(120)
    gave_up = [one for one in sent if not one.shown]
    for one in gave_up:  # the next morning
        (again,) = everybody(stack.url, [one.filled], chance, 1)
        one.answers += again.answers
    swept = sweep_until_quiet(stack)
    stuck = {row.id for row in Books.of(stack).stuck}  # its sweeper died three times between counting and sending
    findings = assert_kept(stack, sent, stuck)
    assert len(stuck) < 5
    assert findings.confirmed == len(sent) >= FORMS
    broken = sum(answer.failed for one in sent for answer in one.answers)
    assert len(killed) >= 100
    assert broken > 0
    tell(
        findings, kills=len(killed), answers_broken=broken, gave_up_at_first=len(gave_up), stuck=len(stuck), swept=swept
    )


def take(forms: Iterator[Filled], count: int) -> list[Filled]:
    """The next forms, at most `count`."""
    return [filled for _, filled in zip(range(count), forms, strict=False)]


def sweep_meanwhile(stack: Stack, killed: list[int]) -> None:
    """The clock works among the dying, too; an hour passes between its runs."""
    while len(killed) < KILLS:
        sweep(stack)
        an_hour_passes()


@contextmanager
def killing(stack: Stack, chance: Random) -> Iterator[list[int]]:
    """Kills one process after another while the block runs; the list holds those that died."""
    killed: list[int] = []
    over = threading.Event()

    def work() -> None:
        while len(killed) < KILLS and not over.wait(EVERY):
            if workers := stack.workers():
                victim = chance.choice(workers)
                try:
                    os.kill(victim, signal.SIGKILL)
                except ProcessLookupError:
                    continue
                killed.append(victim)

    killer = threading.Thread(target=work)
    killer.start()
    try:
        yield killed
    finally:
        over.set()
        killer.join()
