"""A list of the book from its first entry to its last, where that is needed. Pure."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from familiekontakten.casebook.entry import Entry

if TYPE_CHECKING:
    from familiekontakten.casebook.records import Casebook

AT_ONCE = 200


def whole_list(book: "Casebook", list_: str) -> Iterator[Entry]:
    """All entries of a list that is never long: tens, at most some hundreds."""
    after = None
    while True:
        page = book.listed(list_, after, limit=AT_ONCE)
        yield from page.entries
        after = page.after
        if after is None:
            return
