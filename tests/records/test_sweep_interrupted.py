"""A sweeper that dies, or meets another: nothing is lost, and nothing sent more often than it may be."""

import functools
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING

import pytest
from familiekontakten.outbox.trying import LEASE, Outcome

from tests.records.post import (
    CANARY,
    COORDINATOR,
    EVENING,
    REFERENCE,
    Death,
    Post,
    due,
    put,
    run,
    run_until_quiet,
    stuck,
)

if TYPE_CHECKING:
    from familiekontakten.outbox.records import DueRecord
    from familiekontakten.outbox.trying import Parts

pytestmark = pytest.mark.usefixtures("office")


@pytest.mark.parametrize("deaths", [1, 2])
def test_a_sweeper_that_dies_after_sending_is_counted(deaths: int) -> None:
    put()
    post = Post(*[Death] * deaths)
    for n in range(deaths):
        with pytest.raises(Death):
            run(post, 1 + 3 * n)
    assert run(post, 1 + 3 * deaths - 2) == {"mails": 0}  # the dead one's lease still holds
    run_until_quiet(post, 1 + 3 * deaths)
    assert post.to(COORDINATOR) == deaths + 1
    assert post.to(CANARY.format(REFERENCE)) == 1


@pytest.mark.parametrize("arrives", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("nth", range(1, 8))
@pytest.mark.parametrize("answer", [Outcome.SENT, Outcome.UNSURE, Outcome.BUSY])
def test_death_around_any_write_loses_nothing(
    monkeypatch: pytest.MonkeyPatch, nth: int, arrives: bool, answer: Outcome
) -> None:
    """The sweeper dies at its nth write and the next one at the write after, before or after the table has it."""
    from familiekontakten.outbox import records

    put()
    post = Post(*[answer] * (99 if answer is Outcome.UNSURE else 6))
    writes = count(1)

    def dying(real: Callable[..., object], *arguments: object, **named: object) -> object:
        dies = next(writes) in (nth, nth + 1)
        result = real(*arguments, **named) if arrives or not dies else None
        if dies:
            raise Death
        return result

    for name in ("save", "update", "delete"):
        real = getattr(records.DueRecord, name)
        monkeypatch.setattr(records.DueRecord, name, functools.partialmethod(functools.partial(dying, real)))
    for minute in range(1, 120, 3):
        with suppress(Death):
            run(post, minute)
    assert not due()
    for address in (COORDINATOR, CANARY.format(REFERENCE)):
        assert post.to(address) in (1, 2, 3)
    assert [row.id for row in stuck()] == ([REFERENCE] if answer is Outcome.UNSURE else [])


@pytest.mark.parametrize("answer", [Outcome.SENT, Outcome.UNSURE])
def test_two_sweepers_at_once_send_once(monkeypatch: pytest.MonkeyPatch, answer: Outcome) -> None:
    """The second starts while the first has read the outbox and not yet leased anything."""
    from familiekontakten.outbox import records

    put()
    post, real = Post(answer, answer), records.lease

    def lease_with_a_rival(row: "DueRecord", leased: "Parts", until: datetime) -> bool:
        monkeypatch.setattr(records, "lease", real)
        run(post)
        return real(row, leased, until)

    monkeypatch.setattr(records, "lease", lease_with_a_rival)
    assert run(post) == {"taken": 1, "mails": 0}
    assert len(post.sent) == 2


def test_a_sweeper_that_lost_its_lease_changes_nothing() -> None:
    """It stalled longer than its lease; meanwhile another leased the row."""
    from familiekontakten.outbox import records
    from familiekontakten.outbox.trying import counted

    put()
    (slow,), (quick,) = due(), due()
    assert records.lease(slow, counted(slow.to_send()), EVENING + LEASE)
    (quick,) = due()
    assert records.lease(quick, counted(quick.to_send()), EVENING + 3 * LEASE)
    records.rest(slow, slow.to_send(), EVENING)
    (row,) = due()
    assert row.leased_until == quick.leased_until
    assert row.to_send()["sender"].tries == 2


def test_an_answer_lost_on_the_way_to_the_lease_does_not_cost_a_try(monkeypatch: pytest.MonkeyPatch) -> None:
    """The write arrived, the SDK repeats it, and the repeated one is refused: the lease is ours all the same."""
    from familiekontakten.outbox import records

    put()
    real = records.DueRecord.update

    def twice(row: "DueRecord", *arguments: object, **named: object) -> object:
        leased_until = row.leased_until
        real(row, *arguments, **named)  # type: ignore[arg-type]
        row.leased_until = leased_until
        return real(row, *arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(records.DueRecord, "update", twice)
    assert run(Post()) == {"sent": 1, "mails": 2}
