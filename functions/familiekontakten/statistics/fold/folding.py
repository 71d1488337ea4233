"""From facts to figures: a function of the rows alone, so no figure depends on when or how often one was written."""

from collections.abc import Collection, Iterable
from datetime import date

from familiekontakten.statistics.facts.fact import Fact
from familiekontakten.statistics.figures import Figures
from familiekontakten.statistics.fold.folded import Folded


def fold(facts: Iterable[Fact], department: str, period: str, as_of: date) -> Folded:
    """What a department's facts add up to in "2026-10" or "2026", as far as it has passed on the evening of `as_of`."""
    raise NotImplementedError


def nation(every: Iterable[Folded], scope: Collection[str] | None = None, so_far: bool = False) -> Figures:
    """The figures of all these departments together (those in `scope`, where one is given), all of one period.

    Exact also where a family or a volunteer stands in several of them: what those add too often is taken off.
    """
    raise NotImplementedError
