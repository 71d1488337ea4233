"""The data keys of a department's things: sealed to the department in the table `keys`, opened for one request."""

from collections.abc import Iterable

from familiekontakten.access.credentials import Rights
from familiekontakten.casebook.also import Also, put
from familiekontakten.casebook.table import data_keys
from familiekontakten.sealing import datakey
from familiekontakten.sealing.envelope import seal, unseal
from familiekontakten.sealing.purpose import of_data_key


class DataKeys:
    """What opens one department's things. A key that was opened or made is kept for as long as this object lives."""

    def __init__(self, department: str, rights: Rights) -> None:
        self._department, self._rights = department, rights
        self._rows = data_keys(rights.connection)
        self._open: dict[str, bytes] = {}

    def of(self, things: Iterable[str]) -> dict[str, bytes]:
        """The keys of those things ("<kind>#<id>") that have one; the others were forgotten. One batch."""
        wanted = list(things)
        missing = {self._id(thing): thing for thing in wanted if thing not in self._open}
        if missing:
            for row in self._rows.batch_get(list(missing), consistent_read=True):
                self._open[missing[row.id]] = self._unsealed(missing[row.id], row.sealed)
        return {thing: self._open[thing] for thing in wanted if thing in self._open}

    def make(self, thing: str) -> tuple[bytes, Also]:
        """A new key for a new thing, and the write that keeps it."""
        key = datakey.new_data_key()
        public = self._rights.keys.pair().public
        row = self._rows(self._id(thing), sealed=seal(public, of_data_key(self._department, thing), key))
        return key, put(row, self._rows.id.does_not_exist())

    def _unsealed(self, thing: str, sealed: bytes) -> bytes:
        return unseal(self._rights.keys.pair().private, of_data_key(self._department, thing), sealed)

    def _id(self, thing: str) -> str:
        return f"{self._department}#{thing}"
