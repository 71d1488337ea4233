"""An approval is of just those figures that were seen, and says so when they are others."""

from datetime import UTC, datetime

import pytest
from familiekontakten.statistics.approvals.approval import Approval, Standing, Status, return_row, standing

AT = datetime(2026, 11, 2, 8, 15, tzinfo=UTC)


def approval(status: Status = Status.MONTH, period: str = "2026-10", digest: str = "seen") -> Approval:
    return Approval(department="moss", period=period, status=status, by="staff-1", at=AT, digest=digest)


@pytest.mark.parametrize(
    ("latest", "digest", "worth"),
    [
        (None, "seen", Standing.MISSING),
        (approval(), "seen", Standing.APPROVED),
        (approval(), "corrected since", Standing.CHANGED),
        (approval(Status.WITHDRAWN), "seen", Standing.WITHDRAWN),
        (approval(Status.TOTALS_ONLY, "2026"), "seen", Standing.APPROVED),
    ],
)
def test_an_approval_is_worth_what_it_covers(latest: Approval | None, digest: str, worth: Standing) -> None:
    assert standing(latest, digest) is worth


@pytest.mark.parametrize(
    ("status", "written"),
    [(Status.FULL, "full"), (Status.TOTALS_ONLY, "totals_only"), (Status.MONTH, None), (Status.WITHDRAWN, None)],
)
def test_the_years_return_is_a_row_of_the_registers(status: Status, written: str | None) -> None:
    row = return_row(approval(status, "2026"))
    assert (row and row["status"]) == written
    if row:
        assert (row["type"], row["id"], row["department"], row["year"]) == ("annual_return", "moss-2026", "moss", 2026)
