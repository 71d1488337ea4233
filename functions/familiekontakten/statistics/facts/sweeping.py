"""The sweep: every fact of a department worked out anew from its book, and what stands otherwise put right.

A fact is written in the transaction of its change, so there should be nothing to find. It is looked for all the same:
after a table was restored, after a mistake of ours. What was forgotten by the rules is still counted.

A change that comes meanwhile is never undone: the facts that stand are read before the things, and each repair holds
only if its thing is still the one that was read. Safe to repeat, and to run twice at once.
"""

from typing import NamedTuple

from familiekontakten.casebook.records import Casebook, Conflict
from familiekontakten.forgetting.counted import counted_still
from familiekontakten.forgetting.records import forgotten
from familiekontakten.statistics.facts.fact import LIVE, OF_THINGS, Fact
from familiekontakten.statistics.facts.of_things import COUNTED, Found, with_things
from familiekontakten.statistics.records import fact_item, fact_items, fact_removed, fact_written
from familiekontakten.statistics.table import statistics_rows


class Swept(NamedTuple):
    """How many facts there should be, and of how many it was not so: missing, other, or of nothing any more."""

    facts: int
    added: int = 0
    changed: int = 0
    removed: int = 0

    @property
    def repaired(self) -> int:
        """How many were put right."""
        return self.added + self.changed + self.removed


def sweep(book: Casebook) -> Swept:
    """Puts the facts of a department right, and tells. Reads its whole book."""
    items = fact_items(LIVE, book.department, book.reached)
    standing = {fact.key: fact for fact in items if fact.kind in OF_THINGS}
    wanted = with_things(book.everything(*COUNTED), book.department)
    other = [key for key, found in wanted.items() if standing.get(key) != found.fact]
    mended = [key for key in other if _mended(book, standing.get(key), wanted[key])]
    stay = counted_still(standing.values(), forgotten(book.department, book.reached))
    gone = [key for key in standing if key not in wanted and key not in stay]
    for key in gone:
        book.save(also=[fact_removed(statistics_rows(book.reached), book.department, key)])
    added = sum(key not in standing for key in mended)
    return Swept(len(wanted), added, len(mended) - added, len(gone))


def _mended(book: Casebook, stood: Fact | None, found: Found) -> bool:
    """Writes a fact anew. False where it or its thing was changed meanwhile: that change has written its own."""
    if fact_item(LIVE, book.department, found.fact.key, book.reached) != stood:
        return False
    written = fact_written(statistics_rows(book.reached), book.department, found.fact)
    try:
        book.save(also=[book.still(found.thing), written])
    except Conflict:
        return False
    return True
