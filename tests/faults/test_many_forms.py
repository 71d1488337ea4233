"""No fault at all, only very many people, and people who click several times."""

import time
from random import Random
from statistics import quantiles

from tests.faults.clockwork import sweep_until_quiet
from tests.faults.conftest import Tell
from tests.faults.filling import fill_in
from tests.faults.ledger import assert_kept
from tests.faults.person import Sent, at_once, everybody
from tests.stack import Stack

ONCE_EACH = 1


def test_two_thousand_forms_by_eight_people_none_lost_none_doubled_none_refused(
    stack: Stack, chance: Random, tell: Tell
) -> None:
    started = time.monotonic()
    sent = everybody(stack.url, fill_in(chance, 2000), chance)
    seconds = time.monotonic() - started
    assert {answer.status for one in sent for answer in one.answers} == {303}
    swept = sweep_until_quiet(stack)
    findings = assert_kept(stack, sent, most=ONCE_EACH)
    assert findings.confirmed == findings.records == 2000
    each = quantiles([answer.seconds * 1000 for one in sent for answer in one.answers], n=100)
    tell(findings, seconds=round(seconds), p50_ms=round(each[49]), p95_ms=round(each[94]), swept=swept)


def test_five_hundred_forms_clicked_several_times_at_once_are_five_hundred(
    stack: Stack, chance: Random, tell: Tell
) -> None:
    sent = []
    for filled in fill_in(chance, 500):
        sent.append(Sent(filled, at_once(stack.url, filled, chance.randint(2, 5))))
    clicks = [answer for one in sent for answer in one.answers]
    assert {answer.status for answer in clicks} == {303}
    sweep_until_quiet(stack)
    findings = assert_kept(stack, sent, most=ONCE_EACH)
    assert findings.confirmed == findings.records == 500
    tell(findings, clicks=len(clicks))
