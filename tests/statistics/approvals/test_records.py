"""Approvals as they are kept: the latest counts, and what was said before stays."""

from datetime import UTC, datetime, timedelta

import pytest
from familiekontakten.statistics.approvals.approval import Approval, Status

AT = datetime(2029, 11, 2, 8, 15, tzinfo=UTC)


@pytest.fixture
def department(database: str, request: pytest.FixtureRequest) -> str:
    """A department that no other test writes to."""
    return str(request.node.name).replace("_", "-")


def said(department: str, status: Status, after: int = 0, period: str = "2029-10") -> Approval:
    return Approval(
        department=department,
        period=period,
        status=status,
        by="staff-1",
        at=AT + timedelta(minutes=after),
        digest="seen",
        findings={"fatal": 0, "error": 1},
    )


def test_the_latest_counts_and_what_was_said_before_stays(department: str) -> None:
    from familiekontakten.statistics.approvals.records import approve, approved, history

    first, taken_back = said(department, Status.MONTH), said(department, Status.WITHDRAWN, after=5)
    approve(first)
    assert approved(department, "2029-10") == first
    approve(taken_back)
    approve(taken_back)
    assert approved(department, "2029-10") == taken_back
    assert history(department, "2029-10") == (first, taken_back)


def test_a_year_and_its_months_are_apart(department: str) -> None:
    from familiekontakten.statistics.approvals.records import approve, approved, history

    approve(said(department, Status.FULL, period="2029"))
    assert approved(department, "2029-10") is None
    approve(said(department, Status.MONTH))
    year = approved(department, "2029")
    assert year
    assert year.status is Status.FULL
    assert [len(history(department, period)) for period in ("2029", "2029-10")] == [1, 1]


def test_any_number_of_departments_is_asked_for_by_hundreds(department: str) -> None:
    from familiekontakten.statistics.approvals.records import approve, approved_in

    names = [f"{department}-{n}" for n in range(230)]
    for name in names[::115]:
        approve(said(name, Status.MONTH))
    assert sorted(approved_in(names, "2029-10")) == sorted(names[::115])
    assert approved_in((), "2029-10") == {}
