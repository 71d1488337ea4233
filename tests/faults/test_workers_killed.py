"""Function processes die at any moment, as machines do: kill -9, without a word."""

import os
import signal
import threading
import time
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
KILLS = 100
POWER_CUT = 0.05
"""How often all processes die at once, so that none is spared because it is one of many."""
PATIENT = Habits(tries=6, pause=1.2)


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
    assert len(killed) >= KILLS
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
        if len(killed) > KILLS / 3:  # by then there is something to do at every moment
            sweep(stack)
            an_hour_passes()
        time.sleep(0.1)


@contextmanager
def killing(stack: Stack, chance: Random) -> Iterator[list[int]]:
    """Kills one process after another while the block runs; the list holds those that died."""
    killed: list[int] = []
    over = threading.Event()

    def work() -> None:
        while len(killed) < KILLS and not over.wait(EVERY):
            workers = stack.workers()
            if chance.random() > POWER_CUT:
                workers = chance.sample(workers, min(1, len(workers)))
            killed.extend(worker for worker in workers if dies(worker))

    killer = threading.Thread(target=work)
    killer.start()
    try:
        yield killed
    finally:
        over.set()
        killer.join()


def dies(worker: int) -> bool:
    """Kills a process; False when it has ended by itself."""
    try:
        os.kill(worker, signal.SIGKILL)
    except ProcessLookupError:
        return False
    return True
