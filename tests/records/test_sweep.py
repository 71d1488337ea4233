"""Whatever happens to the mail service or the sweeper: one to three of each notice, and nothing left due."""

import functools
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from itertools import count
from typing import TYPE_CHECKING

import pytest
from familiekontakten.outbox.trying import ILL_AFTER, LEASE, Outcome

if TYPE_CHECKING:
    from familiekontakten.outbox.due import Due
    from familiekontakten.outbox.records import DueRecord
    from familiekontakten.outbox.trying import Parts

EVENING = datetime(2026, 11, 20, 19, 30, tzinfo=UTC)
REFERENCE = "7KMP3XTV4"
CANARY = "kanari-{}@example.org"
COORDINATOR = "moss@example.org"
OFFICE = "national@example.org"


class Death(BaseException):
    """The process ends here: nothing after this line runs, and no handler sees it."""


class Post:
    """A mail service that keeps what it is given, and answers as told (by default: sent)."""

    def __init__(self, *answers: Outcome | type[Death]) -> None:
        self.answers = list(answers)
        self.sent: list[tuple[str, bytes]] = []

    def __call__(self, mail: bytes, recipients: Sequence[str]) -> Outcome:
        answer = self.answers.pop(0) if self.answers else Outcome.SENT
        if answer in (Outcome.SENT, Outcome.UNSURE, Death):
            self.sent.append((",".join(recipients), mail))
        if answer is Death:
            raise Death
        assert isinstance(answer, Outcome)
        return answer

    def to(self, address: str) -> int:
        """How many mails may have reached an address."""
        return sum(recipients == address for recipients, _ in self.sent)


@pytest.fixture(autouse=True)
def _office(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from familiekontakten.departments import records
    from familiekontakten.departments.department import NATIONAL, Address, Department
    from familiekontakten.notices import office
    from familiekontakten.sealing.envelope import new_key_pair

    monkeypatch.setenv("SITE_URL", "https://familiekontakten.example.org")
    monkeypatch.setenv("SENDER_ADDRESS", "ikke-svar@example.org")
    pair = new_key_pair("sending-1")
    records.save_sending_public_key(pair.public)
    monkeypatch.setattr(office, "sending_private_key", lambda: pair.private)
    for n, (department, address) in enumerate([("moss", COORDINATOR), (NATIONAL, OFFICE)]):
        addresses = (Address(address),)
        named = Department(department, department.title(), "Prøve", "organisation", (), "00 00 00 01", addresses)
        records.save_department(named, n)


def put(reference: str = REFERENCE, since: datetime = EVENING, language: str = "nb", sender: bool = True) -> "Due":
    """One new enquiry for Moss is due; the sender's address holds its reference."""
    from familiekontakten.departments.records import sending_public_key
    from familiekontakten.outbox import records
    from familiekontakten.outbox.due import due_for_enquiry
    from familiekontakten.sealing.envelope import seal
    from familiekontakten.sealing.purpose import of_address

    key = sending_public_key()
    assert key
    address = seal(key, of_address(reference), CANARY.format(reference).encode()) if sender else None
    due = due_for_enquiry(reference, "moss", language, "2026-11", since, address)
    records.put(due)
    return due


def run(post: Post, minutes: float = 1, seconds: Callable[[], float] = lambda: 55.0) -> dict[str, int]:
    from familiekontakten.notices.sweep import sweep

    told = sweep(lambda: EVENING + timedelta(minutes=minutes), seconds, post)
    return {what: number for what, number in told.items() if what != "oldest_minutes"}


def run_until_quiet(post: Post, minutes: float = 1) -> None:
    for minute in range(240):
        if not due():
            return
        run(post, minutes + minute)
    raise AssertionError("still due after four hours")


def due() -> "list[DueRecord]":
    from familiekontakten.outbox.records import DueRecord

    return list(DueRecord.query("due"))


def stuck() -> "list[DueRecord]":
    from familiekontakten.outbox.records import everything_stuck

    return list(everything_stuck())


def test_the_happy_path_tells_both_once_and_leaves_nothing() -> None:
    put()
    post = Post()
    assert run(post) == {"sent": 1, "mails": 2}
    assert [recipients for recipients, _ in post.sent] == [COORDINATOR, CANARY.format(REFERENCE)]
    assert not due()
    assert run(post, 2) == {"mails": 0}


def test_a_sender_without_an_address_gets_none() -> None:
    put(sender=False)
    post = Post()
    run(post)
    assert [recipients for recipients, _ in post.sent] == [COORDINATOR]


def test_a_clear_refusal_costs_no_try_and_does_not_send_the_other_mail_twice() -> None:
    put()
    post = Post(Outcome.BUSY, Outcome.SENT, *[Outcome.BUSY] * 6)
    run_until_quiet(post)
    assert (post.to(COORDINATOR), post.to(CANARY.format(REFERENCE))) == (1, 1)
    assert not stuck()


def test_three_times_no_answer_is_three_mails_at_most_and_then_an_alarm() -> None:
    put()
    post = Post(*[Outcome.UNSURE] * 20)
    run_until_quiet(post)
    assert (post.to(COORDINATOR), post.to(CANARY.format(REFERENCE))) == (3, 3)
    assert [row.id for row in stuck()] == [REFERENCE]


def test_one_mail_given_up_does_not_take_the_other_with_it() -> None:
    put()
    post = Post(*[Outcome.UNSURE, Outcome.BUSY] * 3, Outcome.SENT)
    run_until_quiet(post)
    assert (post.to(COORDINATOR), post.to(CANARY.format(REFERENCE))) == (3, 1)
    assert [row.parts for row in stuck()] == [["coordinator"]]


def test_what_was_given_up_can_be_sent_again_once() -> None:
    from familiekontakten.outbox.records import send_again

    put()
    run_until_quiet(Post(*[Outcome.UNSURE] * 6))
    (row,) = stuck()
    assert send_again(row)
    assert not send_again(row)  # a second operator, or the command run twice
    post = Post()
    assert run(post, 300) == {"sent": 1, "mails": 2}
    assert not stuck()


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


def test_each_run_tells_how_long_the_oldest_has_waited() -> None:
    from familiekontakten.notices.sweep import sweep

    put(sender=False)
    put("NEWER", EVENING + timedelta(minutes=10), sender=False)
    post = Post(Outcome.UNSURE, Outcome.UNSURE)
    assert sweep(lambda: EVENING + timedelta(minutes=20), lambda: 55.0, post)["oldest_minutes"] == 20
    assert sweep(lambda: EVENING + timedelta(minutes=40), lambda: 55.0, post)["oldest_minutes"] == 40
    assert sweep(lambda: EVENING + timedelta(minutes=41), lambda: 55.0, post)["oldest_minutes"] == 0


def test_with_nobody_to_tell_it_is_listed() -> None:
    from familiekontakten.departments import records
    from familiekontakten.departments.department import NATIONAL, Department

    for department in ("moss", NATIONAL):
        records.mark_addresses(Department(department, "", "", "", (), ""))
    put(sender=False)
    run_until_quiet(Post())
    assert [row.id for row in stuck()] == [REFERENCE]


def test_no_mail_and_no_log_line_holds_the_senders_address(capsys: pytest.CaptureFixture[str]) -> None:
    put("CANARY111")
    put("CANARY222", language="ar")
    post = Post(Outcome.SENT, Outcome.UNSURE, Outcome.BUSY, Outcome.REFUSED)
    run_until_quiet(post)
    told = capsys.readouterr()
    for recipients, mail in post.sent:
        message = message_from_bytes(mail, policy=default)
        inside = "".join(str(part.get_content()) for part in message.walk() if not part.is_multipart())
        assert "kanari" not in inside + str(message["Subject"])
        assert "kanari" not in str(message["To"]) or recipients == str(message["To"])
    assert "kanari" not in told.out + told.err
