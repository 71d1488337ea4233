"""A month is frozen once and mailed once, whatever interrupts it and however often it is run."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default

import pytest
from familiekontakten.outbox.trying import Outcome

FIRST = datetime(2026, 11, 1, 4, tzinfo=UTC)
LATE_IN_OCTOBER = datetime(2026, 10, 31, 22, 59, 59, tzinfo=UTC)
AN_HOUR_LATER = datetime(2026, 10, 31, 23, 30, tzinfo=UTC)  # November has begun in Norway


class Death(BaseException):
    """The process ends here."""


@pytest.fixture(autouse=True)
def _departments(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from familiekontakten.departments import records
    from familiekontakten.departments.department import NATIONAL, Address, Department

    monkeypatch.setenv("SITE_URL", "https://familiekontakten.example.org")
    monkeypatch.setenv("SENDER_ADDRESS", "ikke-svar@example.org")
    for n, name in enumerate(["moss", "horten", NATIONAL]):
        address = Address(f"{name}@example.org")
        records.save_department(Department(name, name.title(), "Prøve", "organisation", (), "00", (address,)), n)


def keep(
    reference: str, department: str, at: datetime, answered_at: datetime | None = None, sealed: bytes = b"sealed"
) -> None:
    from familiekontakten.enquiries.enquiry import Enquiry
    from familiekontakten.enquiries.records import EnquiryRecord

    enquiry = Enquiry(reference, department, "family", "nb", "website", at, sealed, answered_at=answered_at)
    EnquiryRecord.of(enquiry).save()


def close(month: str = "2026-10", at: datetime = FIRST) -> dict[str, int]:
    from familiekontakten.statistics.monthly import close_month

    return close_month(month, at)


def mails(at: datetime = FIRST) -> dict[str, list[str]]:
    """The plain texts that a sweep now sends, by recipient."""
    from familiekontakten.notices.sweep import sweep

    sent: dict[str, list[str]] = {}

    def send(mail: bytes, recipients: Sequence[str]) -> Outcome:
        body = message_from_bytes(mail, policy=default).get_body(("plain",))
        assert body
        sent.setdefault(",".join(recipients), []).append(body.get_content())
        return Outcome.SENT

    sweep(lambda: at, lambda: 55.0, send)
    return sent


def test_each_department_gets_its_own_figures_and_the_office_the_nations() -> None:
    keep("A", "moss", datetime(2026, 10, 5, 9, tzinfo=UTC), answered_at=datetime(2026, 10, 6, 9, tzinfo=UTC))
    keep("B", "moss", LATE_IN_OCTOBER)
    keep("C", "moss", AN_HOUR_LATER)
    keep("D", "horten", LATE_IN_OCTOBER, sealed=b"")
    assert close() == {"frozen": 4, "stood": 0}
    sent = mails()
    assert sorted(sent) == ["horten@example.org", "moss@example.org", "national@example.org"]
    assert "tallene for Moss i oktober 2026" in sent["moss@example.org"][0]
    assert len(sent["moss@example.org"]) == 1
    own, nation = sorted(sent["national@example.org"], key=lambda text: "hele landet" in text)
    assert "I alt" in own
    assert numbers(sent["moss@example.org"][0], "I alt") == "2 | – | –"
    assert numbers(sent["horten@example.org"][0], "Trukket tilbake") == "1 | – | –"
    assert numbers(own, "I alt") == "0 | – | –"
    assert numbers(nation, "I alt") == "3 | – | –"
    assert numbers(nation, "Innen 5 virkedager") == "1 | – | –"


def numbers(text: str, label: str) -> str:
    line = next(line for line in text.splitlines() if line.startswith(label))
    return line.removeprefix(label).replace("█", "").strip()


def test_earlier_months_stand_beside_it() -> None:
    keep("A", "moss", datetime(2025, 10, 5, 9, tzinfo=UTC))
    keep("B", "moss", datetime(2026, 9, 5, 9, tzinfo=UTC))
    keep("C", "moss", datetime(2026, 9, 6, 9, tzinfo=UTC))
    for month in ("2025-10", "2026-09"):
        close(month)
    mails()
    close()
    text = mails()["moss@example.org"][0]
    assert "oktober 2026 | september 2026 | oktober 2025" in text
    assert numbers(text, "I alt") == "0 | 2 | 1"


def test_a_second_run_changes_nothing_and_mails_nobody() -> None:
    keep("A", "moss", LATE_IN_OCTOBER)
    close()
    mails()
    keep("B", "moss", LATE_IN_OCTOBER)
    assert close() == {"frozen": 0, "stood": 4}
    assert mails() == {}
    from familiekontakten.statistics.records import frozen

    figures = frozen("moss", "2026-10")
    assert figures
    assert figures.enquiries == 1


@pytest.mark.parametrize("arrives", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("nth", range(4))
def test_interrupted_anywhere_and_run_again_there_is_no_hole_and_no_second_mail(
    monkeypatch: pytest.MonkeyPatch, nth: int, arrives: bool
) -> None:
    from familiekontakten.statistics import monthly, records

    real: Callable[..., bool] = records.freeze
    calls = iter(range(99))

    def dying(*arguments: object) -> bool:
        dies = next(calls) == nth
        result = real(*arguments) if arrives or not dies else False
        if dies:
            raise Death
        return result

    monkeypatch.setattr(monthly, "freeze", dying)
    with pytest.raises(Death):
        close()
    close()
    assert {to: len(texts) for to, texts in mails().items()} == {
        "horten@example.org": 1,
        "moss@example.org": 1,
        "national@example.org": 2,
    }


def test_one_departments_trouble_keeps_no_other_from_its_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    from familiekontakten.statistics import monthly, records

    def broken(*arguments: object) -> bool:
        if arguments[0] == "moss":
            raise KeyError("what a person wrote")
        return real(*arguments)

    real: Callable[..., bool] = records.freeze
    with monkeypatch.context() as patched:
        patched.setattr(monthly, "freeze", broken)
        with pytest.raises(monthly.MonthUnfinished) as unfinished:
            close()
    assert "person" not in str(unfinished.value)
    assert sorted(mails()) == ["horten@example.org", "national@example.org"]
    assert close() == {"frozen": 2, "stood": 2}
    assert {to: len(texts) for to, texts in mails().items()} == {"moss@example.org": 1, "national@example.org": 1}


def test_a_month_that_is_not_over_never_stands_in_the_way_of_the_finished_one() -> None:
    middle = datetime(2026, 10, 20, 12, tzinfo=UTC)
    keep("A", "moss", datetime(2026, 10, 5, 9, tzinfo=UTC))
    assert close(at=middle) == {"frozen": 4, "stood": 0}
    assert close(at=middle) == {"frozen": 0, "stood": 4}
    assert "så langt i oktober 2026" in mails(middle)["moss@example.org"][0]
    keep("B", "moss", LATE_IN_OCTOBER)
    assert close() == {"frozen": 4, "stood": 0}
    assert numbers(mails()["moss@example.org"][0], "I alt") == "2 | – | –"


@pytest.mark.parametrize("month", ["2026-12", "2027-01"])
def test_a_month_to_come_is_refused(month: str) -> None:
    from familiekontakten.statistics.monthly import MonthNotBegun

    with pytest.raises(MonthNotBegun):
        close(month)


def test_the_month_that_has_just_ended_is_norways() -> None:
    from familiekontakten.statistics.monthly import previous_month

    assert previous_month(FIRST) == "2026-10"
    assert previous_month(AN_HOUR_LATER) == "2026-10"
    assert previous_month(LATE_IN_OCTOBER) == "2026-09"
