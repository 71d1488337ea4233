"""The cloud on its bad days: tables that refuse or whose answers are lost, mail nobody answers for, no key service."""

import re
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from html import unescape
from random import Random

import pytest

from tests.faults.clockwork import an_hour_passes, sweep, sweep_until_quiet
from tests.faults.conftest import Tell
from tests.faults.filling import fill_in
from tests.faults.ledger import Books, assert_kept, assert_nothing_told, still_due
from tests.faults.person import Answer, Habits, Sent, everybody
from tests.faults_between import Faults
from tests.stack import Stack

LOST_ANSWER = {"response": {"abort_bytes": 0}}
THROTTLED = {"error": {"code": "ProvisionedThroughputExceededException"}}
UNAVAILABLE = {"error": {"code": "ServiceUnavailable", "status": 503}}
MAIL = "ses"
PHONE = "00 00 00 99"
PATIENT = Habits(tries=20, pause=4)


@pytest.fixture(scope="module")
def between(stack: Stack) -> Iterator[Faults]:
    """The functions call through microburst for as long as this file's tests run."""
    with stack.faults() as faults:
        warm = everybody(stack.url, fill_in(Random(), 8), Random())  # starting anew takes the processes seconds
        assert all(one.shown for one in warm)
        sweep_until_quiet(stack)
        yield faults


@contextmanager
def trouble(between: Faults, *rules: dict[str, object]) -> Iterator[None]:
    """These faults happen while the block runs."""
    between.rules(*rules)
    try:
        yield
    finally:
        between.rules()


def fired(between: Faults) -> Counter[str]:
    """How many faults have happened since the start, by service and operation."""
    with urllib.request.urlopen(f"{between.url}/_microburst/metrics", timeout=10) as answer:
        lines = answer.read().decode()
    faults: Counter[str] = Counter()
    for service, operation, times in re.findall(r'faults_total\{service="(\w+)",operation="(\w+)".*\} (\d+)', lines):
        faults[f"{service} {operation}"] += int(times)
    return faults


def test_no_answer_that_the_tables_lose_loses_or_doubles_a_form(
    stack: Stack, between: Faults, chance: Random, tell: Tell
) -> None:
    before = fired(between)
    with trouble(between, {"service": "dynamodb", "probability": 0.35, **LOST_ANSWER}):
        sent = everybody(stack.url, fill_in(chance, 500), chance)
        swept = sum((sweep(stack) for _ in range(3)), Counter[str]())
    swept += sweep_until_quiet(stack)
    findings = assert_kept(stack, sent)
    lost = fired(between) - before
    assert findings.confirmed == 500
    assert lost["dynamodb TransactWriteItems"] > 100
    assert lost["dynamodb UpdateItem"] + lost["dynamodb DeleteItem"] > 50
    tell(findings, answers_lost=dict(lost), swept=swept)


def test_throttled_for_a_minute_people_keep_their_text_and_are_all_confirmed_soon_after(
    stack: Stack, between: Faults, chance: Random, tell: Tell
) -> None:
    before = fired(between)
    with ThreadPoolExecutor(1) as street:
        with trouble(between, {"service": "dynamodb", **THROTTLED}):
            crowd = street.submit(everybody, stack.url, fill_in(chance, 40), chance, 8, PATIENT)
            time.sleep(60)  # a fault that lasts
        over = time.monotonic()
        sent = crowd.result()
    refused = [(one, answer) for one in sent for answer in one.answers if answer.status != 303]
    assert len(refused) >= 20
    for one, answer in refused:
        assert_text_kept(one, answer)
    late = max(one.shown[0].at for one in sent) - over
    assert late <= 20
    sweep_until_quiet(stack)
    findings = assert_kept(stack, sent, most=1)
    assert findings.confirmed == 40
    tell(
        findings,
        pages_503=len(refused),
        slowest_503=round(max(answer.seconds for _, answer in refused), 1),
        last_confirmed_after=round(late, 1),
        throttled=(fired(between) - before).total(),
    )


def assert_text_kept(one: Sent, answer: Answer) -> None:
    page = unescape(answer.page)
    assert answer.status == 503
    assert PHONE in page
    typed = [text for name, text in one.filled.pairs if one.filled.marker in text]
    assert [text for text in typed if text.replace("\n", "\r\n") not in page and text not in page] == []


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
    before, hours = fired(between), 24
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
    with trouble(between, {"service": "kms", "error": {"code": "KMSInternalException", "status": 500}}):
        sent = everybody(stack.url, fill_in(chance, 100), chance)
        assert {answer.status for one in sent for answer in one.answers} == {303}
        started = time.monotonic()
        sweep(stack)
        seconds = time.monotonic() - started
        told = Books.of(stack).told_coordinators()
        assert {one.shown[0].reference for one in sent} <= {reference for _, reference in told}
        assert not any(Books.of(stack).told_senders()[one.filled.email or ""] for one in sent)
    sweep_until_quiet(stack)
    findings = assert_kept(stack, sent, most=1)
    refused = fired(between) - before
    assert refused["kms Decrypt"] > 0
    tell(findings, receipts=dict(findings.receipts_sent), first_sweep=f"{seconds:.0f} s", refused=dict(refused))


def test_none_of_these_days_told_anybody_anything(stack: Stack, between: Faults, chance: Random) -> None:
    sent = everybody(stack.url, fill_in(chance, 5), chance)
    sweep_until_quiet(stack)
    assert_kept(stack, sent)
    assert_nothing_told(stack)
