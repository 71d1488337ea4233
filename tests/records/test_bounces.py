"""Mail that comes back: a department's address is marked and the office told once; anybody else's is let be."""

from datetime import UTC, datetime
from typing import Any

import pytest

AT = datetime(2026, 11, 20, 19, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _departments(database: str) -> None:
    from familiekontakten.departments import records
    from familiekontakten.departments.department import Address, Department

    for n, name in enumerate(["moss", "horten"]):
        addresses = (Address(f"{name}@example.org"), Address(f"{name}-2@example.org"))
        records.save_department(Department(name, name.title(), "Prøve", "organisation", (), "00", addresses), n)


def bounce(*addresses: str, kind: str = "Permanent") -> dict[str, Any]:
    """As SES describes it, with a diagnosis that quotes the address."""
    returned = [{"emailAddress": a, "diagnosticCode": f"550 5.1.1 <{a}> unknown"} for a in addresses]
    return {"eventType": "Bounce", "bounce": {"bounceType": kind, "bouncedRecipients": returned}}


def note(detail: dict[str, Any], at: datetime = AT) -> dict[str, int]:
    from familiekontakten.notices.bounces import note_bounce

    return note_bounce(detail, at)


def reachable(department: str) -> tuple[str, ...]:
    from familiekontakten.departments import records

    found = records.department(department)
    assert found
    return found.reachable


def due() -> list[tuple[str, str]]:
    from familiekontakten.outbox.records import DueRecord

    return [(row.kind, row.department) for row in DueRecord.query("due")]


def test_a_departments_address_is_marked_and_the_office_is_told() -> None:
    assert note(bounce("Moss@example.org")) == {"marked": 1}
    assert reachable("moss") == ("moss-2@example.org",)
    assert due() == [("bounced", "moss")]


def test_the_same_event_again_changes_nothing() -> None:
    note(bounce("moss@example.org"))
    assert note(bounce("moss@example.org"), AT.replace(minute=40)) == {"marked": 0}
    assert due() == [("bounced", "moss")]


def test_both_addresses_of_a_department_in_one_event_are_both_marked() -> None:
    note(bounce("moss@example.org", "moss-2@example.org"))
    assert reachable("moss") == ()
    assert reachable("horten") == ("horten@example.org", "horten-2@example.org")


def test_dying_between_telling_and_marking_tells_under_the_same_key(monkeypatch: pytest.MonkeyPatch) -> None:
    from familiekontakten.notices import bounces

    def dying(_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(bounces, "mark_addresses", dying)
        with pytest.raises(KeyboardInterrupt):
            note(bounce("moss@example.org"))
    assert note(bounce("moss@example.org")) == {"marked": 1}
    assert due() == [("bounced", "moss")]


@pytest.mark.parametrize(
    "detail",
    [
        bounce("kanari@example.org"),  # a sender's receipt
        bounce("moss@example.org", kind="Transient"),  # a full mailbox
        {"eventType": "Complaint", "complaint": {}},
        {},
    ],
)
def test_anything_else_is_passed_over_and_not_logged(
    detail: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    assert note(detail) == {"marked": 0}
    assert due() == []
    assert reachable("moss") == ("moss@example.org", "moss-2@example.org")
    assert capsys.readouterr() == ("", "")
