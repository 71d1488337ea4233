"""Where the private halves of key pairs lie, wrapped by the stack's one key.

    keys                 id "sending"                   opens senders' addresses; only the sending function may read it
    cases-<department>   partition "key", sort "head"   opens what was sealed to that department; it lies in the
                                                        department's own table, so whoever cannot read the table cannot
                                                        open anything (design.md section 3)

Both hold: wrapped, and the public half as key_id, suite, public.
"""

import time
from collections.abc import Callable
from typing import Any, NamedTuple

from pynamodb.attributes import BinaryAttribute, NumberAttribute, UnicodeAttribute
from pynamodb.connection import Connection
from pynamodb.exceptions import PutError

from familiekontakten.casebook.table import HEAD, BookRow, book_rows
from familiekontakten.door import settings
from familiekontakten.door.table import Storage, Table, condition_failed, connection
from familiekontakten.sealing import datakey, vault
from familiekontakten.sealing.envelope import KeyPair, new_key_pair
from familiekontakten.sealing.key import PublicKey

SENDING = "sending"
OF_DEPARTMENT = "key"
REMEMBERED = 300.0
"""Seconds that a process keeps a department's private key in memory."""

Unwrap = Callable[[bytes, dict[str, str]], bytes]
"""What the key service does, with somebody's rights."""


class SendingKey(Table):
    """The table `keys`."""

    class Meta(Storage):
        table_name = settings.table("keys")

    id = UnicodeAttribute(hash_key=True)
    key_id = UnicodeAttribute()
    suite = NumberAttribute()
    public = BinaryAttribute(legacy_encoding=False)
    wrapped = BinaryAttribute(legacy_encoding=False)


class OpenPair(NamedTuple):
    """A department's key pair as whoever works there needs it, and the key of its blind index."""

    public: PublicKey
    private: bytes
    blind: bytes


class DepartmentKeys:
    """A department's key pair, read and unwrapped with somebody's rights and remembered for some minutes."""

    def __init__(self, department: str, reached: Connection, unwrap: Unwrap) -> None:
        self._department, self._unwrap = department, unwrap
        self._rows = book_rows(department, reached)
        self._known: tuple[float, OpenPair] | None = None

    def pair(self) -> OpenPair:
        """Raises BookRow.DoesNotExist before the department was loaded."""
        if self._known is None or time.monotonic() - self._known[0] > REMEMBERED:
            self._known = (time.monotonic(), self._opened())
        return self._known[1]

    def _opened(self) -> OpenPair:
        row = self._rows.get(OF_DEPARTMENT, HEAD)
        private = self._unwrap(row.wrapped, {"department": self._department})
        return OpenPair(_public(row), private, datakey.index_key(private))


def ensure_department_key(department: str) -> PublicKey:
    """The public key of a department; made and wrapped the first time, never replaced."""
    model = book_rows(department, connection())
    row = model(OF_DEPARTMENT, HEAD, **_columns(new_key_pair(f"{department}-1"), {"department": department}))
    return _kept(row)


def ensure_sending_key() -> PublicKey:
    """The public half of the sending key; made and wrapped the first time, never replaced."""
    return _kept(SendingKey(SENDING, **_columns(new_key_pair(f"{SENDING}-1"), {"purpose": SENDING})))


def department_private_key(department: str) -> bytes:
    """The private key that opens a department's enquiries. Needs its table and the key service."""
    return DepartmentKeys(department, connection(), vault.unwrap).pair().private


def sending_private_key() -> bytes:
    """The private key that opens senders' addresses. Needs the table `keys` and the key service."""
    return vault.unwrap(SendingKey.get(SENDING).wrapped, {"purpose": SENDING})


def _kept(row: SendingKey | BookRow) -> PublicKey:
    """What stands afterwards: this row, or the one that stood there before."""
    try:
        row.save(condition=type(row).public.does_not_exist())
    except PutError as refused:
        if not condition_failed(refused):
            raise
        row.refresh(consistent_read=True)
    return _public(row)


def _public(row: SendingKey | BookRow) -> PublicKey:
    return PublicKey(str(row.key_id), int(row.suite or 0), row.public)


def _columns(pair: KeyPair, context: dict[str, str]) -> dict[str, Any]:
    wrapped = vault.wrap(pair.private, context)
    return {"key_id": pair.public.id, "suite": pair.public.suite, "public": pair.public.raw, "wrapped": wrapped}
