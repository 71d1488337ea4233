"""A long backlog, an ill service, a key out of reach, an address that mail does not reach: the others are served."""

import functools
from collections.abc import Iterator
from datetime import timedelta
from email import message_from_bytes
from email.policy import default

import pytest
from familiekontakten.outbox.trying import ILL_AFTER, Outcome

from tests.records.post import (
    CANARY,
    COORDINATOR,
    EVENING,
    OFFICE,
    REFERENCE,
    Post,
    due,
    put,
    run,
    run_until_quiet,
    stuck,
)

pytestmark = pytest.mark.usefixtures("office")


def test_a_hundred_bad_rows_hold_back_no_good_one() -> None:
    from familiekontakten.outbox import records
    from familiekontakten.outbox.due import SENDER, Due

    for n in range(100):
        bad = Due("enquiry", f"BAD{n:03}", EVENING, "moss", (SENDER,), address_sealed=b"\x01 opens never")
        records.put(bad)
    put(since=EVENING + timedelta(seconds=1))
    post = Post()
    assert run(post) == {"later": 100, "sent": 1, "mails": 2}
    run_until_quiet(post)
    assert len(stuck()) == 100
    assert len(post.sent) == 2


def test_an_ill_service_stops_the_run_and_the_rest_keep_their_tries() -> None:
    for n in range(20):
        put(f"R{n:08}", EVENING + timedelta(seconds=n), sender=False)
    assert run(Post(*[Outcome.UNSURE] * 99)) == {"later": ILL_AFTER, "left": 20 - ILL_AFTER, "mails": 0}
    assert sum(part.tries for row in due() for part in row.to_send().values()) == ILL_AFTER


def test_a_run_ends_in_time_and_the_newest_is_not_the_last() -> None:
    for n in range(10):
        put(f"R{n:08}", EVENING + timedelta(seconds=n))
    clock: Iterator[float] = iter([55, 50, 14])
    post = Post()
    assert run(post, seconds=lambda: next(clock)) == {"sent": 2, "left": 8, "mails": 4}
    assert post.to(CANARY.format("R00000009")) == 1


def test_the_whole_backlog_is_paged_through(monkeypatch: pytest.MonkeyPatch) -> None:
    from familiekontakten.outbox import records

    by_threes = functools.partial(records.DueRecord.query, page_size=3)
    monkeypatch.setattr(records.DueRecord, "query", by_threes)
    for n in range(10):
        put(f"R{n:08}", EVENING + timedelta(seconds=n), sender=False)
    assert run(Post()) == {"sent": 10, "mails": 10}


def test_the_key_service_away_keeps_no_coordinator_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    from botocore.exceptions import ClientError
    from familiekontakten.notices import office

    def away() -> bytes:
        raise ClientError({"Error": {"Code": "KMSInternalException"}}, "Decrypt")

    put()
    post = Post()
    with monkeypatch.context() as patched:
        patched.setattr(office, "sending_private_key", away)
        assert run(post) == {"later": 1, "mails": 1}
    assert run(post, 3) == {"sent": 1, "mails": 1}
    assert (post.to(COORDINATOR), post.to(CANARY.format(REFERENCE))) == (1, 1)


def test_a_key_service_that_is_away_is_asked_once_a_run_and_stops_no_coordinators_mail(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from botocore.exceptions import ConnectTimeoutError
    from familiekontakten.notices import office

    asked = []

    def away() -> bytes:
        asked.append(1)
        raise ConnectTimeoutError(endpoint_url="")

    monkeypatch.setattr(office, "sending_private_key", away)
    for n in range(20):
        put(f"R{n:08}", EVENING + timedelta(seconds=n))
    assert run(Post()) == {"later": 20, "mails": 20}
    assert len(asked) == 1


@pytest.mark.parametrize("bounced", [True, False])
def test_a_department_without_a_working_address_is_told_of_to_the_office(bounced: bool) -> None:
    from familiekontakten.departments import records
    from familiekontakten.departments.department import Address, Department

    addresses = (Address(COORDINATOR, bounced=True),) if bounced else ()
    records.mark_addresses(Department("moss", "Moss", "", "", (), "", addresses))
    put()
    post = Post()
    run(post)
    assert [recipients for recipients, _ in post.sent] == [OFFICE, CANARY.format(REFERENCE)]
    assert "Moss" in str(message_from_bytes(post.sent[0][1], policy=default).get_body(("plain",)))


def test_with_nobody_to_tell_it_is_listed() -> None:
    from familiekontakten.departments import records
    from familiekontakten.departments.department import NATIONAL, Department

    for department in ("moss", NATIONAL):
        records.mark_addresses(Department(department, "", "", "", (), ""))
    put(sender=False)
    run_until_quiet(Post())
    assert [row.id for row in stuck()] == [REFERENCE]
