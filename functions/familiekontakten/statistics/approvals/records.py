"""Approvals, in the table `statistics`. What was approved stays: a later one, or taking it back, is a row more.

    partition        sort                                    attributes
    approvals#moss   2026-10                                 approval (JSON): the latest, also where it was taken back
    approvals#moss   2026-10#2026-11-02T08:15:00.000000Z     approval (JSON): each, never changed
    approvals#moss   2026                                    the year's return, in the same way

Written from the workspace with the department's own rights, read by the clock.
Questions asked: a department's latest of a month or year, all departments' latest (100 in a request), all of one.
"""

from collections.abc import Collection, Iterable
from dataclasses import asdict
from datetime import UTC, datetime

from pynamodb.attributes import JSONAttribute, UnicodeAttribute
from pynamodb.connection import Connection
from pynamodb.transactions import TransactWrite

from familiekontakten.door import settings
from familiekontakten.door.table import Storage, Table, connection, with_rights
from familiekontakten.statistics.approvals.approval import Approval, Status, return_row

YEAR_LONG = len("2026")
"""Of the sort keys, those of the latest approval of a year."""


class ApprovalRecord(Table):
    """One approval; see the module's table."""

    class Meta(Storage):
        table_name = settings.table("statistics")

    partition = UnicodeAttribute(hash_key=True)
    sort = UnicodeAttribute(range_key=True)
    approval = JSONAttribute()

    def to_approval(self) -> Approval:
        """This row as the rules know it."""
        plain = self.approval
        whole = {"status": Status(plain["status"]), "at": datetime.fromisoformat(plain["at"])}
        return Approval(**{**plain, **whole})


def approve(approval: Approval, reached: Connection | None = None) -> None:
    """Keeps an approval, or that one is taken back. `reached`: with the department's rights. Safe to repeat."""
    model, plain = _model(reached), asdict(approval) | {"at": approval.at.isoformat()}
    partition, instant = _of(approval.department), approval.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    with TransactWrite(connection=reached or connection()) as write:
        for sort in (approval.period, f"{approval.period}#{instant}"):
            write.save(model(partition, sort, approval=plain))


def approved(department: str, period: str, reached: Connection | None = None) -> Approval | None:
    """A department's latest approval of "2026-10" or "2026", also where it was taken back; None where there is none."""
    rows = _model(reached).query(_of(department), ApprovalRecord.sort == period, consistent_read=True)
    return next((row.to_approval() for row in rows), None)


def history(department: str, period: str, reached: Connection | None = None) -> tuple[Approval, ...]:
    """Everything that a department ever approved or took back of a month or year, oldest first."""
    rows = _model(reached).query(_of(department), ApprovalRecord.sort.startswith(f"{period}#"), consistent_read=True)
    return tuple(row.to_approval() for row in rows)


def approved_in(departments: Collection[str], period: str) -> dict[str, Approval]:
    """The latest approvals of a month or year, by department."""
    keys = [(_of(department), period) for department in departments]
    found = (row.to_approval() for row in ApprovalRecord.batch_get(keys, consistent_read=True))
    return {one.department: one for one in found}


def returns_of(departments: Iterable[str]) -> list[dict[str, object]]:
    """The returns of all years that stand approved, as rows of the registers. One Query for each department."""
    every = (row for department in departments for row in ApprovalRecord.query(_of(department), consistent_read=True))
    years = (row.to_approval() for row in every if len(row.sort) == YEAR_LONG)
    return [row for approval in years if (row := return_row(approval))]


def _of(department: str) -> str:
    return f"approvals#{department}"


def _model(given: Connection | None) -> type[ApprovalRecord]:
    """The class, reached with somebody's rights."""
    return with_rights(ApprovalRecord, given) if given else ApprovalRecord
