"""A department's own table `cases-<department>`, and the rows of `keys` that belong to it.

partition      sort         attributes
<kind>#<id>    head         a thing (a case, a volunteer …): version, clear (JSON), sealed {field: ciphertext},
                            terms (keyed hashes), and for lists: list, since_id, agenda, due_id, step, label, facts
term#<hash>    <kind>#<id>  nothing else: the word with this keyed hash finds the thing
key            head         the department's key pair (sealing/records.py)

index by_list  list, since_id   the things of a list in the order of `since`
index by_due   agenda, due_id   everything that somebody must do, most urgent first; what is closed is not in it

keys: id "<department>#<kind>#<id>"   sealed: the thing's data key, for the department alone. Removing it forgets the
                                      thing, here and in every backup older than the short one of that table.
"""

from collections.abc import Mapping
from typing import Any

from pynamodb.attributes import (
    BinaryAttribute,
    JSONAttribute,
    MapAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UnicodeSetAttribute,
)
from pynamodb.connection import Connection
from pynamodb.indexes import GlobalSecondaryIndex, IncludeProjection

from familiekontakten.door import settings
from familiekontakten.door.table import Storage, Table, with_rights

HEAD = "head"
OPEN = "open"
SHOWN = ("list", "since_id", "due_id", "step", "label", "facts")
"""What lists show, and so what the indexes carry besides their own keys."""


class ByList(GlobalSecondaryIndex[Any]):
    """The things of a list."""

    class Meta:
        index_name = "by_list"
        projection = IncludeProjection([*SHOWN])

    list = UnicodeAttribute(hash_key=True)
    since_id = UnicodeAttribute(range_key=True)


class ByDue(GlobalSecondaryIndex[Any]):
    """What somebody must do."""

    class Meta:
        index_name = "by_due"
        projection = IncludeProjection([*SHOWN])

    agenda = UnicodeAttribute(hash_key=True)
    due_id = UnicodeAttribute(range_key=True)


class BookRow(Table):
    """One row; see the module's table. One class for all kinds of row, because a connection knows a table once."""

    partition = UnicodeAttribute(hash_key=True)
    sort = UnicodeAttribute(range_key=True)
    version = NumberAttribute(null=True)
    clear = UnicodeAttribute(null=True)
    sealed: MapAttribute[str, Any] = MapAttribute(null=True)
    terms = UnicodeSetAttribute(null=True)
    list = UnicodeAttribute(null=True)
    since_id = UnicodeAttribute(null=True)
    agenda = UnicodeAttribute(null=True)
    due_id = UnicodeAttribute(null=True)
    step = UnicodeAttribute(null=True)
    label = BinaryAttribute(null=True, legacy_encoding=False)
    facts = JSONAttribute(null=True)
    key_id = UnicodeAttribute(null=True)
    suite = NumberAttribute(null=True)
    public = BinaryAttribute(null=True, legacy_encoding=False)
    wrapped = BinaryAttribute(null=True, legacy_encoding=False)

    by_list = ByList()
    by_due = ByDue()

    @property
    def sealed_fields(self) -> Mapping[str, bytes]:
        """The ciphertexts by field."""
        return dict(self.sealed.as_dict()) if self.sealed else {}


class DataKeyRow(Table):
    """A thing's data key in the table `keys`."""

    class Meta(Storage):
        table_name = settings.table("keys")

    id = UnicodeAttribute(hash_key=True)
    sealed = BinaryAttribute(legacy_encoding=False)


def book_rows(department: str, reached: Connection) -> type[BookRow]:
    """The model of one department's table, reached with somebody's rights."""
    return with_rights(BookRow, reached, settings.cases_table(department))


def data_keys(reached: Connection) -> type[DataKeyRow]:
    """The model of the data keys, reached with somebody's rights."""
    return with_rights(DataKeyRow, reached)
