"""Frozen editions, in the table `statistics`. Written once, never changed.

    partition         sort                  attributes
    edition#2026-10   department#moss#001   edition (packed JSON, see plain.py), totals (of the mail), digest, source
    edition#2026-10   nation#001            the same for all departments together

The number at the end is the edition's; 000 is the month so far.
Questions asked: one edition, all of one department's month, all of a month (one Query, whatever the number of records).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pynamodb.attributes import JSONAttribute, UnicodeAttribute
from pynamodb.exceptions import TransactWriteError
from pynamodb.transactions import TransactWrite

from familiekontakten.door import settings
from familiekontakten.door.table import Storage, Table, connection
from familiekontakten.outbox.due import Due
from familiekontakten.outbox.records import DueRecord
from familiekontakten.statistics.editions.edition import FIRST, NATION, Edition
from familiekontakten.statistics.editions.plain import edition_of, plain
from familiekontakten.statistics.editions.totals import Totals, totals_of
from familiekontakten.statistics.table import PackedAttribute

DEPARTMENT = "department#"


class EditionRecord(Table):
    """One edition; see the module's table."""

    class Meta(Storage):
        table_name = settings.table("statistics")

    partition = UnicodeAttribute(hash_key=True)
    sort = UnicodeAttribute(range_key=True)
    edition = PackedAttribute()
    totals = JSONAttribute()
    digest = UnicodeAttribute()
    source = UnicodeAttribute()

    @classmethod
    def of(cls, edition: Edition) -> "EditionRecord":
        """The row of an edition."""
        return cls(
            *key_of(edition.whose, edition.month, edition.number),
            edition=plain(edition),
            totals=totals_of(edition.figures),
            digest=edition.digest,
            source=edition.source,
        )


@dataclass(frozen=True)
class Known:
    """What can be known of an edition without its figures."""

    whose: str
    month: str
    number: int
    totals: Totals
    digest: str
    source: str

    @classmethod
    def of(cls, edition: Edition) -> "Known":
        """What is known of an edition that was just frozen."""
        totals = totals_of(edition.figures)
        return cls(edition.whose, edition.month, edition.number, totals, edition.digest, edition.source)


def key_of(whose: str, month: str, number: int) -> tuple[str, str]:
    """Partition and sort key of an edition; `whose` is a department's id or NATION."""
    return f"edition#{month}", f"{_of(whose)}#{number:03}"


def freeze(editions: Iterable[Edition], mail: Due) -> bool:
    """Stores editions and makes the mail about them due: all or nothing. False when one of them stood already."""
    try:
        with TransactWrite(connection=connection()) as write:
            for edition in editions:
                write.save(EditionRecord.of(edition), condition=EditionRecord.partition.does_not_exist())
            write.save(DueRecord.of(mail))
    except TransactWriteError as refused:
        if not any(reason and reason.code == "ConditionalCheckFailed" for reason in refused.cancellation_reasons):
            raise
        return False
    return True


def edition(whose: str, month: str, number: int = FIRST) -> Edition:
    """One edition. Raises EditionRecord.DoesNotExist."""
    return edition_of(EditionRecord.get(*key_of(whose, month, number), consistent_read=True).edition)


def editions_of(whose: str, month: str) -> tuple[Edition, ...]:
    """All editions of a department's month, or the nation's; the latest last."""
    return tuple(edition_of(row.edition) for row in _rows(month, f"{_of(whose)}#"))


def editions_in(month: str) -> tuple[Edition, ...]:
    """All departments' editions of a month."""
    return tuple(edition_of(row.edition) for row in _rows(month, DEPARTMENT))


def known_in(month: str) -> dict[str, list[Known]]:
    """What is frozen of a month, without the figures: by department (or NATION), the latest edition last."""
    wanted = ["sort", "totals", "digest", "source"]
    rows = EditionRecord.query(f"edition#{month}", consistent_read=True, attributes_to_get=wanted)
    found: dict[str, list[Known]] = {}
    for row in rows:
        whose, _, number = row.sort.removeprefix(DEPARTMENT).rpartition("#")
        found.setdefault(whose, []).append(Known(whose, month, int(number), row.totals, row.digest, row.source))
    return found


def _of(whose: str) -> str:
    return NATION if whose == NATION else DEPARTMENT + whose


def _rows(month: str, begins: str) -> Iterator[EditionRecord]:
    return EditionRecord.query(f"edition#{month}", EditionRecord.sort.startswith(begins), consistent_read=True)
