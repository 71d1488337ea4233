"""Unique words in every field of every form, every kind of success and failure; then a search of all that is kept.

The words are drawn from pytest-randomly's seed, printed on top of every run.
"""

import json
import re
from collections.abc import Iterator

import pytest

from tests.gate import sinks
from tests.gate.day import Day
from tests.stack import Stack, running

Seen = tuple[Day, sinks.Traces]


@pytest.fixture(scope="module")
def stack() -> Iterator[Stack]:
    """A stack of our own: it is broken on purpose, and searched to the last row."""
    with running() as own:
        yield own


@pytest.fixture(scope="module")
def day(stack: Stack) -> Iterator[Seen]:
    day = Day(stack)
    with sinks.traced(stack) as traces:
        day.all_goes_well()
        day.people_mistype()
        day.people_get_lost()
        day.the_cloud_fails()
        day.settings_are_wrong()
        day.processes_die()
        day.the_clock_strikes()
        yield day, traces


def test_a_search_would_find_them(day: Seen) -> None:
    word = next(iter(day[0].canaries.known))
    for hidden in (word.upper(), word.encode().hex(), f"x{word}y"):
        assert day[0].canaries.found_in(f"... {hidden} ...") == {word}
    assert len(day[0].canaries.known) > 500


def test_logs_hold_none(day: Seen) -> None:
    logs = day[0].stack.logs()
    assert '"outcome": "received"' in logs
    assert "KeyError" in logs
    assert day[0].canaries.found_in(logs) == set()


def test_traces_hold_none_and_name_every_part_of_the_work(day: Seen) -> None:
    segments = list(day[1].segments())
    assert {"understand", "seal", "store", "send"} <= {segment["name"] for segment in segments}
    assert day[0].canaries.found_in("\n".join(day[1].received)) == set()
    annotations = [name for segment in segments for name in segment.get("annotations", {})]
    assert set(annotations) == {"route", "department", "outcome"}


def test_traces_record_exceptions_by_class_only(day: Seen) -> None:
    causes = [segment["cause"] for segment in day[1].segments() if isinstance(segment.get("cause"), dict)]
    exceptions = [exception for cause in causes for exception in cause.get("exceptions", [])]
    assert {exception.get("message", "") for exception in exceptions} == {""}
    assert all(re.fullmatch(r"\w+", exception["type"]) for exception in exceptions)


def test_mails_hold_none(day: Seen) -> None:
    mails = day[0].stack.mailbox()
    assert {"Ny henvendelse", "Kvittering", "Månedens tall"} <= {mail["subject"] for mail in mails}
    for mail in mails:  # whom it goes to is the one thing it must know
        assert day[0].canaries.found_in(" ".join(mail[part] for part in ("from", "subject", "text", "html"))) == set()


def test_metrics_hold_none(day: Seen) -> None:
    assert day[0].canaries.found_in(sinks.metrics(day[0].stack)) == set()


def test_addresses_hold_none(day: Seen) -> None:
    pages = [answer.page for answer in day[0].answers if answer.headers.get("Content-Type", "").startswith("text/html")]
    addresses = [e.attributes.get(name, "") for page in pages for e in page.all() for name in ("href", "src", "action")]
    addresses += [answer.location for answer in day[0].answers]
    assert len(addresses) > 10_000
    assert day[0].canaries.found_in("\n".join(addresses)) == set()


def test_answers_that_are_not_pages_of_ours_hold_none(day: Seen) -> None:
    assert {answer.headers.get("Content-Type") for answer in day[0].answers} == {"text/html; charset=utf-8"}


def test_tables_hold_none_in_clear(day: Seen) -> None:
    rows = list(sinks.dump(day[0].stack))
    assert {"hsf-inbox", "hsf-receipts", "hsf-statistics", "hsf-sessions"} <= {table for table, _ in rows}
    for table, item in rows:
        assert (table, day[0].canaries.found_in(sinks.as_text(item))) == (table, set())


def test_no_two_sealed_values_are_alike(day: Seen) -> None:
    sealed = [
        item[name]["B"] for _, item in sinks.dump(day[0].stack) for name in ("sealed", "address_sealed") if name in item
    ]
    assert len(sealed) > 12
    assert len({value[1:33] for value in sealed}) == len(sealed)  # the key made for one value alone


def test_month_figures_are_numbers_and_codes(day: Seen) -> None:
    rows = [item for table, item in sinks.dump(day[0].stack) if table == "hsf-statistics"]
    editions = [json.loads(sinks.unpacked(item["edition"]["B"])) for item in rows if "edition" in item]
    assert sum(sum(one["figures"]["enq.received"].values()) for one in editions) > 20
    assert day[0].canaries.found_in(json.dumps(editions)) == set()
