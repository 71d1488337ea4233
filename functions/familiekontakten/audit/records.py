"""The table `audit`: one row an entry, never changed and never removed by us.

    chain   number          attributes
    moss    000000000017    at, by, act, of, record, outcome, mark, previous, hash

    index by_day     chain_day "moss#2026-11-22", number          what happened that day in Norway
    index by_person  chain_person "moss#<person>", number         what somebody did
    index by_record  chain_record "moss#case#7KMP3XTV3", number   who met a record

Questions asked: the last entry of a chain, a page of entries newest first, a whole chain in order (to verify it).
"""

import random
import secrets
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from pynamodb.attributes import UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.exceptions import PutError
from pynamodb.indexes import AllProjection, GlobalSecondaryIndex

from familiekontakten.audit.entry import LOGIN, Entry, after
from familiekontakten.departments.records import all_departments
from familiekontakten.door import settings
from familiekontakten.door.table import Storage, Table
from familiekontakten.months import day_of

ENDURED = 50
"""How often somebody else may be first to write the next number: after that the table itself is in trouble."""
DIGITS = 12


class ByDay(GlobalSecondaryIndex[Any]):
    """The entries of one day."""

    class Meta:
        index_name = "by_day"
        projection = AllProjection()

    chain_day = UnicodeAttribute(hash_key=True)
    number = UnicodeAttribute(range_key=True)


class ByPerson(GlobalSecondaryIndex[Any]):
    """The entries of one member of staff."""

    class Meta:
        index_name = "by_person"
        projection = AllProjection()

    chain_person = UnicodeAttribute(hash_key=True)
    number = UnicodeAttribute(range_key=True)


class ByRecord(GlobalSecondaryIndex[Any]):
    """The entries about one record."""

    class Meta:
        index_name = "by_record"
        projection = AllProjection()

    chain_record = UnicodeAttribute(hash_key=True)
    number = UnicodeAttribute(range_key=True)


class AuditRow(Table):
    """One entry; see the module's table."""

    class Meta(Storage):
        table_name = settings.table("audit")

    chain = UnicodeAttribute(hash_key=True)
    number = UnicodeAttribute(range_key=True)
    at = UTCDateTimeAttribute()
    by = UnicodeAttribute()
    act = UnicodeAttribute()
    of = UnicodeAttribute()
    record = UnicodeAttribute()
    outcome = UnicodeAttribute()
    mark = UnicodeAttribute()
    previous = UnicodeAttribute()
    hash = UnicodeAttribute()
    chain_day = UnicodeAttribute()
    chain_person = UnicodeAttribute()
    chain_record = UnicodeAttribute()

    by_day = ByDay()
    by_person = ByPerson()
    by_record = ByRecord()

    @classmethod
    def of_entry(cls, entry: Entry) -> "AuditRow":
        """The row of an entry."""
        return cls(
            entry.chain,
            f"{entry.number:0{DIGITS}}",
            at=entry.at,
            by=entry.by,
            act=entry.act,
            of=entry.of,
            record=entry.id,
            outcome=entry.outcome,
            mark=entry.mark,
            previous=entry.previous,
            hash=entry.hash,
            chain_day=f"{entry.chain}#{day_of(entry.at)}",
            chain_person=f"{entry.chain}#{entry.by}",
            chain_record=f"{entry.chain}#{entry.of}#{entry.id}",
        )

    def to_entry(self) -> Entry:
        """The entry of this row, as it stands."""
        return Entry(
            chain=self.chain,
            number=int(self.number),
            at=self.at,
            by=self.by,
            act=self.act,
            of=self.of,
            id=self.record,
            outcome=self.outcome,
            mark=self.mark,
            previous=self.previous,
            hash=self.hash,
        )


_last: dict[str, Entry] = {}
"""The newest entry that this process has seen of each chain: mostly the newest there is."""


def append(chain: str, at: datetime, by: str, act: str, of: str, id: str, outcome: str) -> None:
    """Writes one entry at the end of a chain ("moss", or "login" for what belongs to no department).

    Raises pynamodb's PutError or QueryError when the table cannot be reached: then nothing may be shown. An answer lost
    on the way is met by the SDK's own retry and looks as if somebody else had been first; the entry is then there.
    """
    new = Entry(chain, 0, at.astimezone(UTC), by, act, of, id, outcome, secrets.token_hex(8), "")
    last = _last.get(chain) or newest(chain)
    for attempt in range(ENDURED):
        entry = after(last, new)
        if _written(entry):
            _last[chain] = entry
            return
        time.sleep(random.uniform(0, 0.01) * min(attempt, 10))  # noqa: S311 - spreads retries, hides nothing
        last = newest(chain)
    raise PutError(f"the audit log took {ENDURED} entries of others first")


def newest(chain: str) -> Entry | None:
    """The last entry of a chain; None before the first."""
    rows = AuditRow.query(chain, scan_index_forward=False, limit=1, consistent_read=True)
    return next((row.to_entry() for row in rows), None)


def heads() -> dict[str, Entry]:
    """The last entry of every chain that has one. One small query each."""
    ends = {chain: newest(chain) for chain in chains()}
    return {chain: entry for chain, entry in ends.items() if entry}


def whole(chain: str) -> Iterator[Entry]:
    """All entries of a chain in their stored order, read consistently."""
    return (row.to_entry() for row in AuditRow.query(chain, consistent_read=True))


def chains() -> tuple[str, ...]:
    """Every chain there may be: one a department, and the one of the login."""
    return (*(department.id for department in all_departments()), LOGIN)


def _written(entry: Entry) -> bool:
    """Whether the entry stands at its number now; False when another does."""
    try:
        AuditRow.of_entry(entry).save(condition=AuditRow.number.does_not_exist())
    except PutError as refused:
        if refused.cause_response_code != "ConditionalCheckFailedException":
            raise
        standing = AuditRow.get(entry.chain, f"{entry.number:0{DIGITS}}", consistent_read=True)
        return bool(standing.mark == entry.mark)
    return True
