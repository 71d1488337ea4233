"""Mail is not answered or not taken, or there is no key to open a sender's address with."""

import time
from random import Random

from tests.faults.books import Books, still_due
from tests.faults.clockwork import an_hour_passes, sweep, sweep_until_quiet
from tests.faults.conftest import Tell
from tests.faults.filling import fill_in
from tests.faults.ledger import assert_kept
from tests.faults.person import everybody
from tests.faults.trouble import LOST_ANSWER, NO_KEYS, UNAVAILABLE, fired, trouble
from tests.faults_between import Faults
from tests.stack import Stack

MAIL = "ses"


def test_a_mail_service_that_loses_answers_sends_three_times_at_most_and_lists_what_it_gave_up(
    stack: Stack, between: Faults, chance: Random, tell: Tell
) -> None:
    sent = everybody(stack.url, fill_in(chance, 300), chance)
    before = fired(between)
    with trouble(between, {"service": MAIL, "probability": 0.3, **LOST_ANSWER}):
        swept = sweep_until_quiet(stack)
    lost = fired(between) - before
    stuck = {row.id: [part.tries for part in row.to_send().values()] for row in Books.of(stack).stuck}
    assert all(tries == [3] * len(tries) for tries in stuck.values())
    findings = assert_kept(stack, sent, stuck)
    assert lost.total() > 100
    assert findings.notices[2] > 20
    tell(findings, answers_lost=dict(lost), given_up=len(stuck), receipts=dict(findings.receipts_sent), swept=swept)
    send_all_again()
    sweep_until_quiet(stack)
    assert_kept(stack, sent, most=4)


def send_all_again() -> None:
    """What `hsf notices send-again` does, for everything that was given up."""
    from familiekontakten.outbox.records import everything_stuck, send_again

    for row in list(everything_stuck()):
        send_again(row)


def test_a_mail_service_away_for_hours_leaves_nothing_given_up(
    stack: Stack, between: Faults, chance: Random, tell: Tell
) -> None:
    before, hours = fired(between), 12
    with trouble(between, {"service": MAIL, **UNAVAILABLE}):
        sent = everybody(stack.url, fill_in(chance, 60), chance)
        for _ in range(hours):
            sweep(stack)
            an_hour_passes()
    away = fired(between) - before
    assert still_due()
    swept = sweep_until_quiet(stack)
    findings = assert_kept(stack, sent)
    assert away.total() >= hours
    tell(findings, refused=dict(away), swept=swept)


def test_without_the_key_service_forms_are_taken_in_and_coordinators_told_at_once(
    stack: Stack, between: Faults, chance: Random, tell: Tell
) -> None:
    before = fired(between)
    with trouble(between, {"service": "kms", **NO_KEYS}):
        sent = everybody(stack.url, fill_in(chance, 100), chance)
        assert {answer.status for one in sent for answer in one.answers} == {303}
        started = time.monotonic()
        sweep(stack)
        seconds = time.monotonic() - started
        books = Books.of(stack)
        assert {one.shown[0].reference for one in sent} <= {reference for _, reference in books.told_coordinators}
        assert not any(books.told_senders[one.filled.email or ""] for one in sent)
    sweep_until_quiet(stack)
    findings = assert_kept(stack, sent, most=1)
    refused = fired(between) - before
    assert refused["kms Decrypt"] > 0
    tell(findings, receipts=dict(findings.receipts_sent), first_sweep=f"{seconds:.0f} s", refused=dict(refused))
