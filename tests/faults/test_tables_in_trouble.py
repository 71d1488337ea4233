"""The tables refuse, or their answers are lost on the way."""

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from random import Random

from tests.faults.clockwork import sweep, sweep_until_quiet
from tests.faults.conftest import Tell
from tests.faults.filling import fill_in
from tests.faults.ledger import assert_kept
from tests.faults.person import Answer, Habits, Sent, everybody
from tests.faults.trouble import LOST_ANSWER, THROTTLED, fired, trouble
from tests.faults_between import Faults
from tests.stack import Stack

PHONE = "00 00 00 99"
PATIENT = Habits(tries=20, pause=4)
ENOUGH = 20


def test_no_answer_that_the_tables_lose_loses_or_doubles_a_form(
    stack: Stack, between: Faults, chance: Random, tell: Tell
) -> None:
    before = fired(between)
    with trouble(between, {"service": "dynamodb", "probability": 0.35, **LOST_ANSWER}):
        sent = everybody(stack.url, fill_in(chance, 500), chance)
        swept = sweep_until_met(stack, between, before)
    swept += sweep_until_quiet(stack)
    findings = assert_kept(stack, sent)
    lost = fired(between) - before
    assert findings.confirmed == 500
    assert lost["dynamodb TransactWriteItems"] > 100
    assert lost_by_sweeping(lost) > ENOUGH
    tell(findings, answers_lost=dict(lost), swept=swept)


def sweep_until_met(stack: Stack, between: Faults, before: Counter[str]) -> Counter[str]:
    """One run may find nothing to read, or get to few rows on a slow machine: as many as it takes to lose answers."""
    swept: Counter[str] = Counter()
    for _ in range(10):
        swept += sweep(stack)
        if lost_by_sweeping(fired(between) - before) > ENOUGH:
            break
    return swept


def lost_by_sweeping(lost: Counter[str]) -> int:
    return lost["dynamodb UpdateItem"] + lost["dynamodb DeleteItem"]


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
