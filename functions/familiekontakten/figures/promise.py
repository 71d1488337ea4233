"""A department's promise that all visits of a month are logged: then no hours are estimated in it.

Source: indicator definitions, "hours rule". It stands among the facts, and can be taken back.
"""

from typing import TYPE_CHECKING

from familiekontakten.casebook.records import Missing
from familiekontakten.door.answers import Answer, see_other
from familiekontakten.figures import reading
from familiekontakten.figures.approving import PATH
from familiekontakten.figures.span import Span
from familiekontakten.statistics.facts.fact import LIVE, LOG, Fact
from familiekontakten.statistics.records import fact_item, fact_removed, fact_written
from familiekontakten.statistics.table import statistics_rows

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk


def may_be_promised(desk: "Desk", span: Span) -> bool:
    """Whether there is something to promise: a month that is over."""
    return not span.is_year and not span.runs(desk.today)


def promised(desk: "Desk", span: Span) -> bool:
    """Whether the department has promised it of this month."""
    return fact_item(LIVE, desk.department, _fact(desk, span).key, desk.book.reached) is not None


def promise(desk: "Desk", span: Span, whole: bool) -> Answer:
    """Gives the promise, or takes it back, and counts the month again. Raises Missing of what cannot be promised."""
    if not may_be_promised(desk, span):
        raise Missing
    rows, fact = statistics_rows(desk.book.reached), _fact(desk, span)
    written = fact_written(rows, desk.department, fact) if whole else fact_removed(rows, desk.department, fact.key)
    desk.book.save(also=[written])
    reading.count_again(desk, span)
    return see_other(f"{PATH}/{span.name}")


def _fact(desk: "Desk", span: Span) -> Fact:
    named = f"{desk.department}-{span.name}"
    return Fact(LOG, named, ({"type": LOG, "id": named, "rev": 1, "department": desk.department, "month": span.name},))
