"""Who wished it is told once when a department opens, and their address is gone: told, withdrawn or kept too long."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes
from email.policy import default

import pytest
from familiekontakten.outbox.trying import Outcome

CAME = datetime(2026, 11, 20, 12, tzinfo=UTC)
LATER = CAME + timedelta(days=60)
ADDRESS = "kanari-{}@example.org"

pytestmark = pytest.mark.usefixtures("no_department")


class Post:
    """A mail service that keeps what it is given, and answers as told (by default: sent)."""

    def __init__(self, *answers: Outcome) -> None:
        self.answers, self.sent = list(answers), list[tuple[str, str]]()

    def __call__(self, mail: bytes, recipients: Sequence[str]) -> Outcome:
        body = message_from_bytes(mail, policy=default).get_body(("plain",))
        assert body
        self.sent.append((",".join(recipients), body.get_content()))
        return self.answers.pop(0) if self.answers else Outcome.SENT

    def to(self, name: str) -> list[str]:
        return [text for address, text in self.sent if address == ADDRESS.format(name) and "har vi åpnet" in text]


def wishes(name: str, form: str = "family", place: str = "1804", at: datetime = CAME) -> str:
    """Somebody writes from a place and wishes to be told; the reference of their receipt."""
    from familiekontakten.enquiries.submission import Submission, submit

    values = {"kommune_code": place, "contact_name": name, "email": ADDRESS.format(name), "tell_when_open": "yes"}
    return submit(Submission(form, "nb", values), at).receipt.reference


def opens(*areas: str, on: date | None = None) -> None:
    from familiekontakten.departments import records
    from familiekontakten.departments.department import Department
    from familiekontakten.sealing.envelope import new_key_pair

    key = new_key_pair("prove-1").public
    named = Department("prove", "Prøve", "Prøve", "organisation", areas, "00 00 00 01", key=key, opens_on=on)
    records.save_department(named, 1)
    records._known = None


def tell(at: datetime = LATER) -> dict[str, int]:
    from familiekontakten.demand import telling

    return telling.tell(at)


def send(post: Post, at: datetime = LATER) -> None:
    from familiekontakten.notices.sweep import sweep

    sweep(lambda: at + timedelta(minutes=1), lambda: 55.0, post)


def addresses_kept() -> int:
    """The sealed addresses that lie anywhere in the inbox."""
    from familiekontakten.outbox.records import DueRecord

    return sum(1 for row in DueRecord.scan() if row.address_sealed)


def wish_on_receipt(reference: str) -> str:
    from familiekontakten.receipts.records import receipt

    found = receipt(reference)
    assert found
    return found.wish


def test_nobody_is_told_while_nobody_serves_the_place_and_the_receipt_says_where_it_is_wished() -> None:
    reference, post = wishes("ane"), Post()
    opens("4203")
    assert tell() == {"told": 0, "waiting": 1, "erased": 0}
    send(post)
    assert post.to("ane") == []
    assert wish_on_receipt(reference) == "1804"


def test_a_family_and_a_volunteer_are_told_once_and_their_addresses_are_gone() -> None:
    post, references = Post(), [wishes("ane"), wishes("bo", "volunteer"), wishes("cay", place="4203")]
    send(post, CAME)  # the receipts
    opens("1804")
    assert tell() == {"told": 2, "waiting": 1, "erased": 0}
    send(post)
    assert tell() == {"told": 0, "waiting": 1, "erased": 0}
    send(post)
    assert [len(post.to(name)) for name in ("ane", "bo", "cay")] == [1, 1, 0]
    assert [wish_on_receipt(one) for one in references] == ["", "", "4203"]
    assert addresses_kept() == 1


def test_the_mail_names_nobody_and_says_neither_who_we_are_nor_what_was_asked_for() -> None:
    post = Post()
    wishes("ane")
    opens("1804")
    tell()
    send(post)
    (text,) = post.to("ane")
    assert not {"ane", "Familiekontakten", "familie", "1804", "Bodø"} & set(text.replace(".", " ").split())


def test_four_runs_at_once_tell_everybody_once() -> None:
    post, names = Post(), [f"familie-{number}" for number in range(6)]
    for name in names:
        wishes(name)
    opens("1804")
    with ThreadPoolExecutor(4) as runs:
        told = sum(run["told"] for run in runs.map(lambda _: tell(), range(4)))
    send(post)
    assert told == len(names)
    assert [len(post.to(name)) for name in names] == [1] * len(names)


def test_a_mail_that_may_have_gone_is_not_sent_again_and_its_address_goes_after_thirty_days() -> None:
    post = Post(Outcome.SENT, Outcome.SENT, Outcome.UNSURE)
    wishes("ane")
    send(post, CAME)
    opens("1804")
    tell()
    for minutes in (0, 10, 60):
        send(post, LATER + timedelta(minutes=minutes))
    assert len(post.to("ane")) == 1
    assert tell(LATER + timedelta(days=29))["erased"] == 0
    assert tell(LATER + timedelta(days=31))["erased"] == 1
    assert addresses_kept() == 0


def test_a_mail_service_that_is_away_costs_nobody_their_mail() -> None:
    post = Post(Outcome.SENT, Outcome.SENT, Outcome.BUSY, Outcome.BUSY, Outcome.SENT)
    wishes("ane")
    send(post, CAME)
    opens("1804")
    tell()
    for hours in range(4):
        send(post, LATER + timedelta(hours=hours))
    assert len(post.to("ane")) == 3
    assert post.answers == []
    assert addresses_kept() == 0


def test_an_address_that_nobody_wants_kept_any_more_is_gone_within_a_minute() -> None:
    from familiekontakten.demand import records
    from familiekontakten.receipts.records import receipt

    reference, post = wishes("ane"), Post()
    send(post, CAME)
    found = receipt(reference)
    assert found
    records.end(found, LATER)
    assert wish_on_receipt(reference) == ""
    opens("1804")
    assert tell()["told"] == 0
    send(post)
    assert post.to("ane") == []
    assert addresses_kept() == 0


def test_who_withdraws_the_enquiry_is_not_told_and_the_address_is_erased_with_it() -> None:
    from familiekontakten.enquiries.records import withdraw
    from familiekontakten.outbox.due import due_for_withdrawal
    from familiekontakten.receipts.records import receipt

    reference, post = wishes("ane"), Post()
    send(post, CAME)
    found = receipt(reference)
    assert found
    withdraw(found, due_for_withdrawal(reference, found.department, found.month, LATER), LATER)
    opens("1804")
    assert tell()["told"] == 0
    send(post)
    assert post.to("ane") == []
    assert addresses_kept() == 0


def test_a_wish_is_erased_after_24_months_though_nobody_was_told() -> None:
    reference, post = wishes("ane"), Post()
    send(post, CAME)
    assert tell(CAME + timedelta(days=729)) == {"told": 0, "waiting": 1, "erased": 0}
    assert tell(CAME + timedelta(days=731)) == {"told": 0, "waiting": 0, "erased": 1}
    assert (wish_on_receipt(reference), addresses_kept()) == ("", 0)


def test_one_wish_that_cannot_be_handled_keeps_no_other_from_being_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from familiekontakten.demand import records, telling
    from familiekontakten.demand.wish import Wish

    broken = wishes("ane")
    wishes("bo")
    opens("1804")
    claim = records.claim

    def breaking(wish: Wish, department: str, now: datetime) -> bool:
        if wish.reference == broken:
            raise OSError
        return claim(wish, department, now)

    monkeypatch.setattr(records, "claim", breaking)
    with pytest.raises(telling.Untold, match="1 of 2"):
        tell()
    monkeypatch.undo()
    assert tell()["told"] == 1
