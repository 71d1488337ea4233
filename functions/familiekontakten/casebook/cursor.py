"""Where a page of a list ended, as it travels in an address: a date and a thing. It can only lead on in the same list,
which the reader may see anyway, so nothing is gained by making one up. Pure.
"""

import re
from datetime import date
from typing import NamedTuple

_WRITTEN = re.compile(r"(\d{4}-\d\d-\d\d)\.([a-z_]{1,20})\.([A-Za-z0-9-]{1,40})")


class Cursor(NamedTuple):
    """The last entry of the page before: what its list is ordered by, and which thing it was."""

    on: date
    kind: str
    id: str

    def written(self) -> str:
        """As it stands in an address: "2026-11-20.case.7KMP3XTV4"."""
        return f"{self.on.isoformat()}.{self.kind}.{self.id}"


def read_cursor(typed: str) -> Cursor | None:
    """The cursor in an address; None (so the first page) for anything else."""
    found = _WRITTEN.fullmatch(typed)
    try:
        return Cursor(date.fromisoformat(found[1]), found[2], found[3]) if found else None
    except ValueError:
        return None
