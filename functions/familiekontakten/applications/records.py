"""Where drafts lie: in the table `receipts`, beside the links that open them. Sealed; nothing is said in the clear.

    reference  "application#<id of the start-up>"    version, draft and people (sealed under the application's own key),
                                                     office_key (that key, sealed to the national office)

Question asked: one draft, by somebody who holds a link to it (`link#<hash>`, see links/records.py) or by the office.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from pynamodb.attributes import BinaryAttribute, NumberAttribute, UnicodeAttribute
from pynamodb.connection import Connection

from familiekontakten.applications.locking import Locked, Opened, locked, unlocked
from familiekontakten.casebook.also import Also, Conflict, put, write_all
from familiekontakten.door import settings
from familiekontakten.door.table import Storage, Table, connection, with_rights

PREFIX = "application#"
TRIES = 5
"""How often a change is begun anew because somebody else was faster."""


class Gone(LookupError):
    """There is no such application, or it was erased."""


class Change(NamedTuple):
    """An application as it shall be, and what is written together with it."""

    after: Opened
    also: Sequence[Also] = ()


class Way(NamedTuple):
    """With whose rights an application is reached, and how it is written together with what belongs to it."""

    reached: Connection | None
    write: Callable[[Sequence[Also]], None]


class DraftRecord(Table):
    """A draft's row; see the module's table."""

    class Meta(Storage):
        table_name = settings.table("receipts")

    reference = UnicodeAttribute(hash_key=True)
    version = NumberAttribute()
    draft = BinaryAttribute(null=True, legacy_encoding=False)
    people = BinaryAttribute(null=True, legacy_encoding=False)
    office_key = BinaryAttribute(null=True, legacy_encoding=False)


def stored(application: str, reached: Connection | None = None) -> Locked | None:
    """The draft as it stands now; None where none was begun, or it was erased. `reached`: with somebody's rights."""
    rows = with_rights(DraftRecord, reached) if reached else DraftRecord
    try:
        row = rows.get(PREFIX + application, consistent_read=True)
    except rows.DoesNotExist:
        return None
    return Locked(application, int(row.version), row.draft, row.people, row.office_key) if row.draft else None


def kept(draft: Locked) -> Also:
    """Writes the draft as its next version, together with other rows; a Conflict when somebody was faster."""
    row = DraftRecord(
        PREFIX + draft.id,
        version=draft.version + 1,
        draft=draft.draft,
        people=draft.people,
        office_key=draft.office_key,
    )
    version = DraftRecord.version
    return put(row, version == draft.version if draft.version else DraftRecord.draft.does_not_exist())


def erased(draft: Locked) -> Also:
    """Nothing is left of it but that it was; a Conflict when somebody has written meanwhile."""
    return put(DraftRecord(PREFIX + draft.id, version=0), DraftRecord.version == draft.version)


def change(application: str, key: bytes, do: Callable[[Opened], Change], way: Way | None = None) -> Opened:
    """Reads, changes and writes an application, and begins anew when somebody else has written meanwhile: two people
    who save different sections at once both get through. Nothing is written where `do` changes nothing.

    Raises Gone, Conflict after five tries, and whatever `do` raises.
    """
    reached, write = way or Way(None, lambda writes: write_all(connection(), writes))
    for _ in range(TRIES):
        before = opened(application, key, reached)
        after, also = do(before)
        if after == before:
            return before
        try:
            write([kept(locked(after)), *also])
        except Conflict:
            continue
        return after._replace(version=after.version + 1)
    raise Conflict


def opened(application: str, key: bytes, reached: Connection | None = None) -> Opened:
    """The application as it stands now. Raises Gone, and Unsealable when the key is another's."""
    found = stored(application, reached)
    if found is None:
        raise Gone
    return unlocked(found, key)
