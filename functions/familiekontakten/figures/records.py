"""Several months of one department at once: one request, however many."""

from collections.abc import Iterable

from familiekontakten.statistics.facts.fact import LIVE
from familiekontakten.statistics.fold.folded import Folded
from familiekontakten.statistics.records import DEPARTMENT
from familiekontakten.statistics.table import StatisticsRow


def figures_of(department: str, periods: Iterable[str]) -> dict[str, Folded]:
    """The figures of those months and years ("2026-10", "2026") that were counted, at most 100."""
    keys = [(f"figures#{LIVE}#{name}", DEPARTMENT + department) for name in dict.fromkeys(periods)]
    found = (Folded.of_plain(row.folded) for row in StatisticsRow.batch_get(keys, consistent_read=True))
    return {one.period: one for one in found}
