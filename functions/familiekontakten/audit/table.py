"""The table `audit`: one row an entry, never changed and never removed by us.

chain   number          attributes
moss    000000000017    at, by, act, of, record, outcome, mark, previous, hash

index by_day     chain_day "moss#2026-11-22", number          what happened that day in Norway
index by_person  chain_person "moss#<person>", number         what somebody did
index by_record  chain_record "moss#7KMP3XTV3", number        who met a record
"""

from typing import Any

from pynamodb.attributes import UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.indexes import AllProjection, GlobalSecondaryIndex

from familiekontakten.audit.entry import Entry
from familiekontakten.door import settings
from familiekontakten.door.table import Storage, Table
from familiekontakten.months import day_of

DIGITS = 12


def sort_key(number: int) -> str:
    """A number as it is stored, so that the order of texts is the order of numbers."""
    return f"{number:0{DIGITS}}"


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
    chain_record = UnicodeAttribute(null=True)

    by_day = ByDay()
    by_person = ByPerson()
    by_record = ByRecord()

    @classmethod
    def of_entry(cls, entry: Entry) -> "AuditRow":
        """The row of an entry."""
        return cls(
            entry.chain,
            sort_key(entry.number),
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
            chain_record=f"{entry.chain}#{entry.id}" if entry.id else None,
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
