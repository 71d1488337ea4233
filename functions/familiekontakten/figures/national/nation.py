"""What the national office sees: the nation's figures, and a line of totals for each department. Pure.

Counts only. A department is its own data controller, so of one there are totals and nothing else; the nation's
categories follow the rules of the open figures (disclosure/rules.py): fewer than five is not told, other counts are
rounded to the nearest 5, and a share is shown where it rests on at least 50. The totals are exact: no table of
categories by department is shown.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from familiekontakten.charts.chart import FEWER
from familiekontakten.charts.numbers import Unit, written
from familiekontakten.figures.numbers import MADE, NONE, PARTS, adds_up_to, called, categories, printed
from familiekontakten.figures.sections import sections
from familiekontakten.figures.span import Span
from familiekontakten.statistics.approvals.approval import Approval, Standing, Status, standing
from familiekontakten.statistics.disclosure.rules import public_count, public_share
from familiekontakten.statistics.editions.edition import digest_of
from familiekontakten.statistics.editions.totals import IN_A_LINE, TOTALS, totals_of
from familiekontakten.statistics.figures import Figures
from familiekontakten.statistics.fold.folded import Folded
from familiekontakten.statistics.indicator import ONE, UNKNOWN, Counts, Indicator, Kind, Printed, Public
from familiekontakten.statistics.indicators.catalogue import ANNUAL, MONTHLY

HEADS = tuple(TOTALS[name].label for name in (*IN_A_LINE, "hours.total"))


class Line(NamedTuple):
    """A department with its totals. `approved`: what its approval is worth for these figures."""

    name: str
    totals: Sequence[str]
    approved: Standing
    status: Status | None


class Number(NamedTuple):
    """A row of the nation's table, its definition's id, and a text for each period."""

    indicator: str
    label: str
    inner: bool
    texts: Sequence[str]


class Part(NamedTuple):
    """A heading with its rows."""

    id: str
    heading: str
    rows: Sequence[Number]


def lines(every: Iterable[Folded], names: Mapping[str, str], approvals: Mapping[str, Approval]) -> list[Line]:
    """A line for each department of the register, also where nothing was counted."""
    folded = {one.department: one for one in every}
    return [_line(name, folded.get(id_), approvals.get(id_)) for id_, name in names.items()]


def _line(name: str, folded: Folded | None, approval: Approval | None) -> Line:
    totals = totals_of(folded.figures) if folded else {}
    texts = [written(totals[one]) if one in totals else NONE for one in (*IN_A_LINE, "hours.total")]
    worth = standing(approval, digest_of(folded.figures)) if folded else Standing.MISSING
    return Line(name, texts, worth, approval.status if approval else None)


def parts(columns: Sequence[tuple[Span, Figures | None]], lang: str) -> list[Part]:
    """The nation's table: what is not for the department alone."""
    often = Printed.YEAR if columns[0][0].is_year else Printed.MONTH
    shown = [one for one in (ANNUAL if often is Printed.YEAR else MONTHLY).every if one.public is not Public.INTERNAL]
    return [
        Part(one.id, one.heading, [row for indicator in one.indicators for row in _rows(indicator, columns, lang)])
        for one in sections(shown)
    ]


def _rows(one: Indicator[Any], columns: Sequence[tuple[Span, Figures | None]], lang: str) -> Iterator[Number]:
    counts = [(span, (figures or {}).get(one.id)) for span, figures in columns]
    totals = [printed(one, ONE, found, span.period.days, lang) for span, found in counts]
    yield Number(one.id, called(one, lang), False, totals)
    if one.public is Public.PLACES or one.kind in MADE:
        return
    first = counts[0][1] or {}
    for code, label in categories(one, columns[0][0].period.year, first, lang):
        yield Number(one.id, label, True, [_guarded(one, code, found, span, lang) for span, found in counts])


def _guarded(one: Indicator[Any], code: str, counts: Counts | None, span: Span, lang: str) -> str:
    """A category as it may be told."""
    if counts is None:
        return NONE
    if one.kind in (Kind.DAYS, Kind.HOURS):
        return printed(one, code, counts, span.period.days, lang)
    if one.kind in PARTS and code != UNKNOWN:
        told = public_share(_of_which(one, code, counts)) or {}
        return written(told[code], Unit.PERCENT, lang) if code in told else NONE
    number = public_count(adds_up_to(one, code, counts))
    return written(FEWER if number is None else number, lang=lang)


def _of_which(one: Indicator[Any], code: str, counts: Counts) -> Mapping[str, int]:
    """The parts that a share is a share of; of those asked, the ones who said so and the others."""
    if one.kind is Kind.ASKED:
        return {code: counts.get(code, 0), "not": counts.get(ONE, 0) - counts.get(code, 0)}
    return {each: number for each, number in counts.items() if each not in (ONE, UNKNOWN)}
