"""The charts of a department's month and year, each with its table; what has nothing to draw is left out. Pure."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from familiekontakten.charts.bars import Bar, bars
from familiekontakten.charts.chart import Chart
from familiekontakten.charts.columns import Column, columns
from familiekontakten.charts.histogram import Mark, histogram, stretches
from familiekontakten.charts.numbers import Unit
from familiekontakten.charts.shares import shares
from familiekontakten.figures.numbers import LATEST, OF_DAYS, categories
from familiekontakten.figures.span import Span
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.statistics.figures import Figures
from familiekontakten.statistics.indicator import ONE, UNKNOWN, Counts, Indicator, Kind
from familiekontakten.statistics.values import FEWEST, hours, median, ordered, percent, percentile, whole

Monthly = Mapping[Span, Figures]
Draw = Callable[[Indicator[Any], Counts, int, str], Chart]
HOURS_DRAWN, MEDIAN = N_("Timer besøk, måned for måned"), N_("Median")


def _counted(one: Indicator[Any], counts: Counts, year: int, lang: str) -> Chart:
    named = categories(one, year, counts, lang)
    items = [Bar(label, counts[code]) for code, label in named if counts.get(code)]
    return bars(_key(one), one.names.read_in(lang), items, lang=lang)


def _parts(one: Indicator[Any], counts: Counts, year: int, lang: str) -> Iterator[Bar]:
    base = whole(one.kind, counts)
    for code, label in categories(one, year, counts, lang):
        if code != UNKNOWN:
            yield Bar(label, percent(counts.get(code, 0), base), counts.get(code, 0))


def _shared(one: Indicator[Any], counts: Counts, year: int, lang: str) -> Chart:
    return shares(_key(one), one.names.read_in(lang), tuple(_parts(one, counts, year, lang)), lang)


def _mentioned(one: Indicator[Any], counts: Counts, year: int, lang: str) -> Chart:
    return bars(_key(one), one.names.read_in(lang), tuple(_parts(one, counts, year, lang)), Unit.PERCENT, lang)


def _waited(one: Indicator[Any], counts: Counts, year: int, lang: str) -> Chart:  # noqa: ARG001 - as all of them
    found = ((MEDIAN, median(counts)), (OF_DAYS[LATEST], percentile(counts, 90)))
    marks = [Mark(translate(lang, label), days) for label, days in found if days is not None]
    return histogram(_key(one), one.names.read_in(lang), stretches(ordered(counts)), marks, lang)


DRAWN: Mapping[str, Draw] = {
    "ref.received": _counted,
    "vol.pipeline": _counted,
    "ref.time_to_first_response": _waited,
    "ref.time_to_match": _waited,
    "fam.civil_status": _shared,
    "fam.background": _shared,
    "child.age": _shared,
    "match.duration": _shared,
    "vol.age": _mentioned,
    "fam.challenges": _mentioned,
    "fam.support_wanted": _mentioned,
}
"""Which indicators are drawn, and how. Waiting times rest on the year so far: a month has too few."""


def chart_of(one: Indicator[Any], figures: Figures, so_far: Figures, year: int, lang: str) -> Chart | None:
    """The chart of an indicator; None where it has none, or where a glance at the table says as much."""
    counts = (so_far if one.kind is Kind.DAYS else figures).get(one.id)
    if sum(counts.values() if counts else ()) < FEWEST:
        return None
    return DRAWN[one.id](one, counts, year, lang) if counts and one.id in DRAWN else None


def hours_by_month(months: Monthly, lang: str) -> Chart | None:
    """Hours of each month, logged and estimated; None where nothing was counted."""
    items = [
        Column(span.period.first.strftime("%m.%y"), _hours(figures, "hours.logged"), _hours(figures, "hours.estimated"))
        for span, figures in months.items()
    ]
    return columns("hours-by-month", translate(lang, HOURS_DRAWN), items, Unit.HOURS, lang) if items else None


def _hours(figures: Figures, name: str) -> float:
    return hours(figures.get(name, {}).get(ONE, 0))


def _key(one: Indicator[Any]) -> str:
    return "chart-" + one.id.replace(".", "-")
