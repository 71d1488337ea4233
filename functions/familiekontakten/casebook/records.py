"""A department's book: its cases, volunteers, courses … each as one sealed row, found by list, by date or by word.

    book.get(FamilyCase, "7KMP3XTV4")        1 read of the thing, 1 of its data key
    book.save(case, volunteer)               1 transaction with what is counted of them, all or nothing
    book.listed("case#waiting")              1 query and 1 batch of data keys, however many things there are
    book.agenda(until)                       the same
    book.search("name")                      1 query for each word, then 1 batch of things and 1 of data keys

The rows are described in `table.py`. Whose rights it has is settled when it is opened (`access/credentials.py`).
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from pynamodb.connection import Connection

from familiekontakten.access.credentials import Rights, narrowed
from familiekontakten.casebook import listing, terms
from familiekontakten.casebook.also import Also, Conflict, check, delete, load_all, put, write_all
from familiekontakten.casebook.cursor import Cursor
from familiekontakten.casebook.drafting import Sealer, label_of, next_version, partition_of, row_of, thing_of
from familiekontakten.casebook.entry import Entry, Page
from familiekontakten.casebook.filing import Filed
from familiekontakten.casebook.keys import DataKeys
from familiekontakten.casebook.table import HEAD, BookRow, book_rows
from familiekontakten.enquiries.reference import read_reference
from familiekontakten.sealing.envelope import unseal
from familiekontakten.statistics.facts.of_things import facts_of_all
from familiekontakten.statistics.records import fact_written
from familiekontakten.statistics.table import statistics_rows

__all__ = ["Casebook", "Conflict", "Missing"]

T = TypeVar("T", bound=Filed)
PAGE = 50
FOUND = 50
"""Most things that a search answers with: whoever meets more says more."""


class Missing(Exception):
    """There is no such thing in this department's book, or it was forgotten."""


class Casebook:
    """The book of one department, for one request. `rights`: somebody's; by default narrowed to the department."""

    def __init__(self, department: str, rights: Rights | None = None) -> None:
        self.department = department
        self._rights = rights or narrowed(department)
        self._rows = book_rows(department, self.reached)
        self._keys = DataKeys(department, self._rights)
        self._facts = statistics_rows(self.reached)
        self._indexed: dict[str, frozenset[str]] = {}

    @property
    def reached(self) -> Connection:
        """The connection with this book's rights: for the department's rows of other tables, the inbox and receipts."""
        return self._rights.connection

    def get(self, cls: type[T], thing_id: str) -> T:
        """The thing as it stands now. Raises Missing."""
        found = self.find(cls, thing_id)
        if found is None:
            raise Missing
        return found

    def find(self, cls: type[T], thing_id: str) -> T | None:
        """The thing as it stands now; None where there is none."""
        return next(iter(self.many(cls, [thing_id])), None)

    def many(self, cls: type[T], ids: Iterable[str]) -> tuple[T, ...]:
        """Those of the things that are there, in the order asked for; each once."""
        wanted = [f"{cls.KIND}#{thing_id}" for thing_id in dict.fromkeys(ids)]
        rows = self._heads(wanted)
        keys = self._keys.of(rows)
        return tuple(thing_of(cls, rows[one], self._sealer(one, keys[one])) for one in wanted if one in keys)

    def everything(self, *kinds: type[Filed]) -> Iterator[Filed]:
        """All things of these kinds but forgotten ones. Reads the whole table: only for holding facts against it."""
        classes = {cls.KIND: cls for cls in kinds}
        for some in listing.every_head(self._rows):
            known = {row.partition: row for row in some if row.partition.partition("#")[0] in classes}
            for one, key in self._keys.of(known).items():
                yield thing_of(classes[one.partition("#")[0]], known[one], self._sealer(one, key))

    def still(self, thing: Filed) -> Also:
        """Goes with a write that is right only as long as nobody has changed the thing since it was read."""
        return check(self._rows, partition_of(thing), HEAD, self._rows.version == thing.version)

    def save(self, *things: Filed, also: Sequence[Also] = ()) -> None:
        """Writes all things and `also`, or nothing; each thing as version + 1.

        Raises Conflict when one of them, or what a condition of `also` speaks of, was changed meanwhile; Missing when
        a thing's data key is gone. A transaction has room for 100 rows: a thing takes one, one or two for what is
        counted of it, and one more for each word by which it was not found before.
        """
        write_all(self.reached, [*self._all_writes(things), *also])

    def load(self, things: Iterable[Filed]) -> None:
        """Writes new things fast, over whatever stands there: for invented data and measuring only."""
        load_all(self._all_writes(tuple(things)))

    def listed(
        self, list_: str, after: Cursor | None = None, limit: int = PAGE, newest_first: bool = False
    ) -> Page[Entry]:
        """A page of one list ("case#waiting"), ordered by its `since`."""
        rows = listing.of_list(self._rows, list_, after, limit, newest_first)
        return listing.page(self._entries(rows), limit, lambda entry: entry.since)

    def agenda(self, until: date, after: Cursor | None = None, limit: int = PAGE) -> Page[Entry]:
        """A page of everything that somebody must do by `until` (that day included), most urgent first."""
        rows = listing.of_agenda(self._rows, until, after, limit)
        return listing.page(self._entries(rows), limit, lambda entry: entry.due or until)

    def search(self, term: str) -> tuple[Entry, ...]:
        """What is found by a reference, a phone number, an e-mail address, or by all words of a name."""
        reference = read_reference(term)
        found = self._found([reference.casefold()]) if reference else set()
        found = found or self._found(terms.words(term))
        return self._entries(list(self._heads(sorted(found)[:FOUND]).values()))

    def open_sealed(self, purpose: str, sealed: bytes) -> bytes:
        """What was sealed to the department: an enquiry, an evaluation. Raises Unsealable."""
        return unseal(self._rights.keys.pair().private, purpose, sealed)

    def _heads(self, partitions: Sequence[str]) -> dict[str, BookRow]:
        rows = self._rows.batch_get([(one, HEAD) for one in partitions], consistent_read=True) if partitions else []
        heads = {row.partition: row for row in rows}
        self._indexed |= {one: frozenset(row.terms or ()) for one, row in heads.items()}
        return heads

    def _entries(self, rows: Sequence[BookRow]) -> tuple[Entry, ...]:
        keys = self._keys.of(row.partition for row in rows)
        sealers = {one: self._sealer(one, key) for one, key in keys.items()}
        return tuple(listing.entry_of(row, label_of(row, sealers.get(row.partition))) for row in rows)

    def _found(self, words: Iterable[str]) -> set[str]:
        index = self._rights.keys.pair().blind
        each = [listing.with_term(self._rows, terms.blind(index, word)) for word in words]
        return set.intersection(*each) if each else set()

    def _all_writes(self, things: Sequence[Filed]) -> Iterator[Also]:
        for thing in things:
            yield from self._writes(thing)
        for fact in facts_of_all((next_version(thing) for thing in things), self.department):
            yield fact_written(self._facts, self.department, fact)

    def _writes(self, thing: Filed) -> list[Also]:
        """The row of the thing, its key if it is new, and the words by which it is found now and was not, or was."""
        partition, version = partition_of(thing), self._rows.version
        new = thing.version == 0
        key, *keep = self._keys.make(partition) if new else (self._known_key(partition),)
        before = frozenset() if new else self._terms_before(partition)
        now = terms.blinded(self._rights.keys.pair().blind, (*thing.filing().terms, thing.id))
        row = row_of(self._rows, thing, self._sealer(partition, key), now)
        condition = version.does_not_exist() if new else version == thing.version
        return [
            put(row, condition),
            *keep,
            *(put(listing.term_row(self._rows, word, partition)) for word in sorted(now - before)),
            *(delete(listing.term_row(self._rows, word, partition)) for word in sorted(before - now)),
        ]

    def _known_key(self, partition: str) -> bytes:
        keys = self._keys.of([partition])
        if partition not in keys:
            raise Missing
        return keys[partition]

    def _terms_before(self, partition: str) -> frozenset[str]:
        if partition not in self._indexed:
            self._heads([partition])
        return self._indexed.get(partition, frozenset())

    def _sealer(self, partition: str, key: bytes) -> Sealer:
        return Sealer(self.department, partition, key)
