"""Families that wait and have been proposed nobody: who to find a familiekontakt for next.

Their place on the agenda is the contact they were promised, which may lie weeks ahead; a match can be proposed today.
"""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from familiekontakten.matching.queue import in_order
from familiekontakten.matching.reading import place_in_queue

if TYPE_CHECKING:
    from familiekontakten.casebook.records import Casebook

SHOWN = 10


class Unmatched(NamedTuple):
    """A waiting family: `who` is personal."""

    id: str
    who: str
    days: int


class Queue(NamedTuple):
    """The front of the queue; `more`: there are others."""

    families: tuple[Unmatched, ...]
    more: bool


NOBODY = Queue((), more=False)


def unmatched(book: "Casebook", today: date) -> Queue:
    """Those who have waited longest, in the queue's order. A proposal takes a family off this list. One query."""
    page = book.listed("case#waiting")
    labels = {entry.id: entry.label for entry in page.entries}
    queue = in_order(place_in_queue(entry) for entry in page.entries)
    families = tuple(Unmatched(one.id, labels[one.id], one.days(today)) for one in queue[:SHOWN])
    return Queue(families, more=len(queue) > SHOWN or page.after is not None)
