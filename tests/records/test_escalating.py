"""An enquiry that nobody answers is cried out for from the inside out, each step once, whatever interrupts it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes
from email.policy import default

import pytest
from familiekontakten.access.roles import Grant, Role, Staff
from familiekontakten.outbox.trying import Outcome

FRIDAY = datetime(2026, 11, 20, 12, tzinfo=UTC)
TUESDAY, NEXT_FRIDAY, FRIDAY_AFTER = (FRIDAY + timedelta(days=days) for days in (4, 7, 14))
REFERENCE = "7KMP3XTV4"
OFFICE = "national@example.org"

Mails = list[tuple[tuple[str, ...], str]]


@pytest.fixture(autouse=True)
def _waiting(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One enquiry waits in Moss; a deputy stands in there until December."""
    from familiekontakten.access.records import add_staff
    from familiekontakten.departments import records
    from familiekontakten.departments.department import NATIONAL, Address, Department

    monkeypatch.setenv("SITE_URL", "https://familiekontakten.example.org")
    monkeypatch.setenv("SENDER_ADDRESS", "ikke-svar@example.org")
    for n, name in enumerate(["moss", "larvik", NATIONAL]):
        address = Address(f"{name}@example.org")
        records.save_department(Department(name, name.title(), "Prøve", "organisation", (), "00", (address,)), n)
    for name, department in {"vikar": "moss", "annen": "larvik"}.items():
        grant = Grant(Role.DEPUTY, department, date(2026, 11, 1), date(2026, 12, 1))
        add_staff(Staff(name, "Prøve Prøvesen", f"{name}@example.org", (grant,)))
    put()


def put(department: str = "moss", reference: str = REFERENCE, **changed: object) -> None:
    from familiekontakten.enquiries.enquiry import Enquiry
    from familiekontakten.enquiries.records import EnquiryRecord

    enquiry = Enquiry(reference, department, "family", "nb", "website", FRIDAY, b"kanari")
    EnquiryRecord.of(enquiry._replace(**changed)).save()  # type: ignore[arg-type]


def watch(now: datetime) -> dict[str, int]:
    from familiekontakten.enquiries.escalating import watch as watched

    return watched(now)


def mails(now: datetime) -> Mails:
    """What goes out in the minute after, to whom."""
    from familiekontakten.notices.sweep import sweep

    sent: Mails = []

    def send(mail: bytes, recipients: Sequence[str]) -> Outcome:
        body = message_from_bytes(mail, policy=default).get_body(("plain",))
        assert body
        sent.append((tuple(recipients), body.get_content()))
        return Outcome.SENT

    sweep(lambda: now + timedelta(minutes=1), lambda: 55.0, send)
    return sent


def test_coordinator_then_deputy_then_office_each_once() -> None:
    told = []
    for day in range(20):
        now = FRIDAY + timedelta(days=day)
        watch(now)
        watch(now + timedelta(hours=1))
        told += [(now.date(), recipients) for recipients, _ in mails(now + timedelta(hours=2))]
    assert told == [
        (TUESDAY.date(), ("moss@example.org",)),
        (NEXT_FRIDAY.date(), ("moss@example.org", "vikar@example.org")),
        (FRIDAY_AFTER.date(), (OFFICE,)),
    ]


def test_a_clock_that_stood_still_tells_whom_it_should_by_now_and_nobody_else() -> None:
    assert watch(FRIDAY_AFTER) == {"open": 1, "told": 1}
    assert [recipients for recipients, _ in mails(FRIDAY_AFTER)] == [(OFFICE,)]


def test_the_office_reads_department_and_reference_and_nothing_else() -> None:
    watch(FRIDAY_AFTER)
    ((_, text),) = mails(FRIDAY_AFTER)
    assert "Moss" in text
    assert "7KMP-3XTV-4" in text
    assert "kanari" not in text
    assert f"/enquiries/{REFERENCE}" not in text  # it could not open it anyway


@pytest.mark.parametrize(
    "changed",
    [{"answered_at": FRIDAY}, {"set_aside": True}, {"ended": "declined"}, {"escalated": 3}],
    ids=["answered", "aside", "ended", "told"],
)
def test_nobody_is_told_of_what_needs_no_answer(changed: dict[str, object]) -> None:
    put("larvik", "CCCCCCCCC", **changed)
    assert watch(FRIDAY_AFTER)["told"] == 1  # the one in Moss


def test_answered_between_looking_and_telling_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from familiekontakten.enquiries import escalating, records

    real = records.cry_out

    def after_an_answer(*arguments: object) -> bool:
        put(answered_at=TUESDAY)
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(escalating, "cry_out", after_an_answer)
    assert watch(TUESDAY) == {"open": 1, "told": 0}
    assert mails(TUESDAY) == []


def test_two_clocks_at_once_tell_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second looks while the first has looked and not yet told."""
    from familiekontakten.enquiries import escalating, records

    real = records.cry_out

    def with_a_rival(*arguments: object) -> bool:
        monkeypatch.setattr(escalating, "cry_out", real)
        watch(TUESDAY)
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(escalating, "cry_out", with_a_rival)
    assert watch(TUESDAY + timedelta(seconds=1)) == {"open": 1, "told": 0}
    assert len(mails(TUESDAY + timedelta(seconds=2))) == 1


def test_a_department_that_nobody_reaches_is_the_offices_at_once() -> None:
    from familiekontakten.departments import records

    moss = records.department("moss")
    assert moss
    records.mark_addresses(moss.with_bounced("moss@example.org"))
    watch(TUESDAY)
    assert [recipients for recipients, _ in mails(TUESDAY)] == [(OFFICE,)]


def test_one_departments_trouble_keeps_no_other_from_being_watched(monkeypatch: pytest.MonkeyPatch) -> None:
    from familiekontakten.enquiries import escalating, records

    put("larvik", "CCCCCCCCC")
    real = records.open_ones

    def broken(department: str) -> object:
        if department == "moss":
            raise KeyError("what a person wrote")
        return real(department)

    with monkeypatch.context() as patched:
        patched.setattr(escalating, "open_ones", broken)
        with pytest.raises(escalating.Unwatched) as unwatched:
            watch(TUESDAY)
    assert "person" not in str(unwatched.value)
    assert [recipients for recipients, _ in mails(TUESDAY)] == [("larvik@example.org",)]
    assert watch(TUESDAY) == {"open": 2, "told": 1}
