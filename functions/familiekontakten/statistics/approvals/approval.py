"""A coordinator's approval of a month's figures, or of the year's return: who, when, of exactly which figures. Pure.

An approval is of figures, not of a month: when they change afterwards it no longer covers them, and that is shown. It
is never taken to hold, and never removed silently. Source: annual report 2019 counts departments with a full return
(BASE) apart from those that only gave totals; that the coordinator gives it is to be confirmed by HSFN.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Status(StrEnum):
    """What is approved: a month, or a year's return in full or in its totals only; or that it is taken back."""

    MONTH = "month"
    FULL = "full"
    TOTALS_ONLY = "totals_only"
    WITHDRAWN = "withdrawn"


class Standing(StrEnum):
    """What an approval is worth for the figures as they are now."""

    MISSING = "missing"
    APPROVED = "approved"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, kw_only=True)
class Approval:
    """`period`: "2026-10", or "2026" for the year's return. `by`: the id of a member of staff. `digest`: of the figures
    that were seen (editions/edition.py). `findings`: what the checks found then, by grade. `explained`: why errors may
    stand, a code (figures/approving.py): no sentence of anybody's own."""

    department: str
    period: str
    status: Status
    by: str
    at: datetime
    digest: str
    findings: Mapping[str, int] = field(default_factory=dict)
    explained: str = ""


def standing(approval: Approval | None, digest: str) -> Standing:
    """What a department's latest approval is worth for the figures with this digest."""
    if approval is None:
        return Standing.MISSING
    if approval.status is Status.WITHDRAWN:
        return Standing.WITHDRAWN
    return Standing.APPROVED if approval.digest == digest else Standing.CHANGED


def return_row(approval: Approval) -> dict[str, object] | None:
    """The year's return as a row of `hsf-records/1`, for the registers; None where there is none (any more)."""
    if approval.status not in (Status.FULL, Status.TOTALS_ONLY):
        return None
    year = int(approval.period)
    return {
        "type": "annual_return",
        "id": f"{approval.department}-{year}",
        "rev": 1,
        "department": approval.department,
        "year": year,
        "status": approval.status.value,
    }
