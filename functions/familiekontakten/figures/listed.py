"""The list behind a number, from a desk to an answer."""

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from familiekontakten.casebook.records import Missing
from familiekontakten.door.answers import Answer
from familiekontakten.figures import reading
from familiekontakten.figures.behind import Line, behind
from familiekontakten.figures.numbers import MADE, adds_up_to, called, categories, printed
from familiekontakten.figures.span import Span, span_of
from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.fold.folded import Folded
from familiekontakten.statistics.indicator import ONE, Indicator, Kind
from familiekontakten.statistics.indicators.catalogue import COUNTED
from familiekontakten.statistics.values import hours
from familiekontakten.workspace.kinds import label_of, path_of
from familiekontakten.workspace.page import room_page

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

TITLE = N_("Bak tallet")
LISTED = {one.id: one for one in COUNTED.every if one.kind not in MADE}


class Shown(NamedTuple):
    """A line as the page has it."""

    label: str
    path: str
    id: str
    adds: float


def list_page(desk: "Desk", name: str) -> Answer:
    """Every thing that adds to a number, and what it adds. Raises Missing where there is no such number."""
    one, span, code = _asked(desk, name)
    folded = reading.counted(desk, span)
    counts = (folded.figures if folded else {}).get(one.id, {})
    lines = behind(one, code, reading.units(desk, span), span.period.until(_as_of(folded, desk)), COUNTED)
    facts = {
        "span": span,
        "indicator": one,
        "label": called(one, desk.language),
        "category": dict(categories(one, span.period.year, {**counts, code: 1}, desk.language)).get(code, ""),
        "text": printed(one, code, counts, span.period.days, desk.language),
        "number": _number(one, adds_up_to(one, code, counts)),
        "total": _number(one, sum(line.adds for line in lines)),
        "single": all(line.adds == 1 for line in lines),
        "hours": one.kind is Kind.HOURS,
        "lines": [_shown(one, line) for line in lines],
    }
    return room_page(desk, TITLE, "figures/behind.html.j2", facts)


def _asked(desk: "Desk", name: str) -> tuple[Indicator[Any], Span, str]:
    span = span_of(desk.query.get("period", ""), desk.today)
    if name not in LISTED or span is None:
        raise Missing
    return LISTED[name], span, desk.query.get("category", ONE)


def _as_of(folded: Folded | None, desk: "Desk") -> date:
    """The day that the number was counted up to."""
    return folded.as_of if folded else reading.yesterday(desk.today)


def _number(one: Indicator[Any], number: int) -> float:
    return hours(number) if one.kind is Kind.HOURS else number


def _shown(one: Indicator[Any], line: Line) -> Shown:
    return Shown(label_of(line.kind), path_of(line.kind, line.id), line.id, _number(one, line.adds))
