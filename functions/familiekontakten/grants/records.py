"""What stands in the table `grants` (table.py), and the writes that keep a balance from going below nothing.

Questions asked: what a department was given (one Query), what departments used of one grant (one batch).
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pynamodb.connection import Connection

from familiekontakten.casebook.also import Also, check, put, write_all
from familiekontakten.grants.grant import Grant
from familiekontakten.grants.pot import Pot
from familiekontakten.grants.sums import Sums
from familiekontakten.grants.table import BalanceRow, balance_rows
from familiekontakten.grants.terms import Terms

AT_ONCE = 90
"""Rows in one transaction, which has room for 100."""


class Given(NamedTuple):
    """What one department may hand out of a grant. `closed`: the giver was told, so nothing more is handed out."""

    grant: str
    kroner: int
    terms: Terms
    closed: bool = False


class Used(NamedTuple):
    """What one department did hand out. `finished`: it has said that this is all."""

    sums: Sums = Sums()
    finished: bool = False


def given_to(department: str, reached: Connection) -> tuple[Given, ...]:
    """Everything that a department was ever given, with that department's rights."""
    return tuple(_given(row) for row in balance_rows(reached).query(_given_at(department), consistent_read=True))


def used_of(grant: Grant, reached: Connection) -> dict[str, Used]:
    """What departments used of a grant, with the national office's rights; those that used nothing are left out."""
    keys = [(_used_at(share.department), grant.id) for share in grant.shares]
    rows = balance_rows(reached).batch_get(keys, consistent_read=True) if keys else []
    return {row.partition.removeprefix("used#"): _used(row) for row in rows}


def shared(grant: Grant, changed: Mapping[str, int], reached: Connection) -> Iterable[Also]:
    """The writes of new shares, to go with the grant: refused where a department used more meanwhile."""
    rows = balance_rows(reached)
    for department, kroner in changed.items():
        yield put(_given_row(rows, grant, department, kroner))
        unused = rows.kroner.does_not_exist()
        may = rows.kroner <= kroner
        yield check(rows, _used_at(department), grant.id, unused | may)


def close(grant: Grant, still: Also, reached: Connection) -> None:
    """Lets no department hand out more of a grant, before its sums are read for the last time. Safe to repeat.

    A department that hands something out at the same moment comes before this, and is in the sums, or is refused.
    `still`: the grant is as it was read, or its shares of then would be written over those of now. Raises Conflict.
    """
    rows = balance_rows(reached)
    every = [_given_row(rows, grant, share.department, share.kroner, closed=True) for share in grant.shares]
    for first in range(0, len(every), AT_ONCE):
        write_all(reached, [still, *map(put, every[first : first + AT_ONCE])])


def handed_out(department: str, pot: Pot, given: Given, reached: Connection) -> Iterable[Also]:
    """The writes that go with a pot: its sums, refused where the limit is another than the one that was read."""
    rows = balance_rows(reached)
    yield used(department, pot, reached)
    may = (rows.kroner == given.kroner) & rows.closed.does_not_exist()
    yield check(rows, _given_at(department), given.grant, may)


def used(department: str, pot: Pot, reached: Connection) -> Also:
    """The write of a pot's sums alone: right where it hands out nothing more than before."""
    return put(_used_row(balance_rows(reached), department, pot))


def _given_at(department: str) -> str:
    return f"given#{department}"


def _used_at(department: str) -> str:
    return f"used#{department}"


def _given_row(
    rows: type[BalanceRow], grant: Grant, department: str, kroner: int, *, closed: bool = False
) -> BalanceRow:
    return rows(
        _given_at(department), grant.id, kroner=kroner, terms=grant.terms.plain(), closed=True if closed else None
    )


def _given(row: BalanceRow) -> Given:
    return Given(row.sort, int(row.kroner), Terms.of_plain(row.terms), bool(row.closed))


def _used_row(rows: type[BalanceRow], department: str, pot: Pot) -> BalanceRow:
    sums = pot.sums
    row = rows(_used_at(department), pot.id, kroner=sums.kroner, children=sums.children, families=sums.families)
    row.about, row.kinds, row.finished = sums.about, dict(sums.kinds), pot.finished_on is not None
    return row


def _used(row: BalanceRow) -> Used:
    sums = Sums(int(row.kroner), int(row.children), int(row.families), bool(row.about), dict(row.kinds))
    return Used(sums, bool(row.finished))
