"""Unique words in every free answer of coordinators, operator and national office; then a search of all that is kept.

The families' own words are among them. What is broken on purpose is in test_canary.py.
"""

from collections.abc import Iterator

import pytest

from tests.gate import sinks
from tests.gate.application_day import an_application_is_written
from tests.gate.national_day import a_day_at_the_desk
from tests.gate.office import address, free, staff_forms
from tests.gate.office_day import OfficeDay
from tests.gate.start_up_day import a_department_begins, a_family_goes_over, a_network_is_kept
from tests.stack import Stack, running

SENT_BACK = frozenset(
    {"/workspace/volunteers/{reference}/stop-wish", "/workspace/national/start-ups/{reference}/wind-down"}
)
"""Offered only to who wished to stop, and for a department that an operator opened. Their words are sought too."""
Seen = tuple[OfficeDay, sinks.Traces]


@pytest.fixture(scope="module")
def stack() -> Iterator[Stack]:
    """A stack of our own: it is searched to the last row."""
    with running() as own:
        yield own


@pytest.fixture(scope="module")
def seen(stack: Stack) -> Iterator[Seen]:
    day = OfficeDay(stack)
    with sinks.traced(stack) as traces:
        day.enquiries_are_answered()
        reference = day.a_family_is_visited()
        day.a_family_is_matched()
        day.a_proposal_is_turned_down_and_an_assignment_ends()
        day.people_sign_up()
        day.something_is_looked_for()
        day.an_operator_asks()
        day.others.extend(a_department_begins(stack, day.canaries))  # before a meeting is planned: it is typed then
        day.others.append(a_day_at_the_desk(stack, day.canaries))
        day.others.append(an_application_is_written(stack, day.canaries))
        day.others.append(a_network_is_kept(stack, day.canaries))
        day.others.append(a_family_goes_over(stack, day.clara, day.taken_on().rpartition("/")[2]))
        day.everything_is_mistyped(reference)
        stack.invoke("send_notices")
        yield day, traces


def test_nearly_every_form_that_takes_words_was_taken_with_them(seen: Seen) -> None:
    taken = seen[0].clara.done.union(*(one.done for one in seen[0].others))
    assert {address(form) for form in staff_forms() if free(form)} - taken == SENT_BACK


def test_they_stand_where_the_coordinator_reads_them(seen: Seen) -> None:
    pages = "\n".join(answer.text for answer in seen[0].clara.answers)
    assert len(seen[0].canaries.found_in(pages)) > 100


def test_logs_traces_and_metrics_hold_none(seen: Seen) -> None:
    day, traces = seen
    logs, sent = day.stack.logs(), "\n".join(traces.received)
    for seen_too in ('"route": "do_enquiry_act"', '"route": "ask_department"'):
        assert seen_too in logs
    assert {"understand", "dynamodb"} <= {segment["name"] for segment in traces.segments()}
    for kept in (logs, sent, sinks.metrics(day.stack)):
        assert day.canaries.found_in(kept) == set()


def test_mails_hold_none(seen: Seen) -> None:
    mails = seen[0].stack.mailbox()
    assert mails
    for mail in mails:  # whom it goes to is the one thing it must know
        text = " ".join(mail[part] for part in ("from", "subject", "text", "html"))
        assert seen[0].canaries.found_in(text) == set()


def test_addresses_hold_none(seen: Seen) -> None:
    answers = [answer for one in (seen[0].clara, *seen[0].others) for answer in one.answers]
    pages = [answer.page for answer in answers if answer.headers.get("Content-Type", "").startswith("text/html")]
    found = [e.attributes.get(name, "") for page in pages for e in page.all() for name in ("href", "src", "action")]
    found += [answer.location for answer in answers]
    assert len(found) > 1000
    # A number to call from the page is asked of nobody: only the telephone learns it.
    asked = [one for one in found if not one.startswith("tel:")]
    assert seen[0].canaries.found_in("\n".join(asked)) == set()


def test_tables_hold_none_in_clear_and_all_that_was_done_is_there(seen: Seen) -> None:
    day = seen[0]
    rows = list(sinks.dump(day.stack))
    tables = {table for table, _ in rows}
    assert {"hsf-audit", "hsf-cases-moss", "hsf-openings", "hsf-inbox", "hsf-receipts"} <= tables
    texts = [(table, sinks.as_text(item)) for table, item in rows]
    assert sum(day.clara.id in text for table, text in texts if table == "hsf-audit") > 100
    whole = "\n".join(text for _, text in texts)
    guilty = day.canaries.found_in(whole)
    assert [item for table, item in rows if day.canaries.found_in(sinks.as_text(item))][:3] == []
    assert guilty == set()
