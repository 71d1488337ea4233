"""One number as it is printed: of an indicator, or of one of its categories. Pure.

The code of a category is that of the figures (indicator.py). Of a histogram of days the median is printed, and LATEST,
SOON and NUMBER below it. A number says too what the list behind it must add up to.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from familiekontakten.charts.numbers import Unit, written
from familiekontakten.figures.words import named_code
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.statistics.indicator import ONE, OUTSIDE, UNKNOWN, Counts, Indicator, Kind, Time
from familiekontakten.statistics.values import average, hours, median, observations, percent, percentile, whole, within

NONE = "–"
LATEST, SOON, NUMBER = "p90", "within", "n"
SOON_DAYS = {"ref.time_to_first_response": 7}
"""Of which days a share is printed too, and how many days they are (indicator definitions)."""

OF_DAYS = {LATEST: N_("Ni av ti innen"), SOON: N_("Innen {days} dager"), NUMBER: N_("Antall")}
UNKNOWN_LABEL, OUTSIDE_LABEL = N_("Ukjent"), N_("Andre")
MEDIAN = N_("{name} (median)")
NO_TARGET, OF = N_("mål ikke satt"), N_("{share} ({part} av {whole})")
MADE = (Kind.RATIO, Kind.AVERAGE)
"""Kinds that are made of other numbers: no list of things stands behind them."""

PARTS = (Kind.SHARE, Kind.MENTIONS, Kind.ASKED, Kind.COHORT)
"""Kinds whose categories are printed in percent, the number beside it."""


class Labelled(NamedTuple):
    """A category of an indicator and what it is called; "" is the indicator itself."""

    category: str
    label: str


def categories(indicator: Indicator[Any], year: int, counts: Counts, lang: str) -> tuple[Labelled, ...]:
    """What is printed below the indicator itself, in printing order; the unknown where there are any."""
    if indicator.kind is Kind.DAYS:
        return tuple(_of_days(indicator, lang))
    named = indicator.categories_in(year)
    printed = [Labelled(code, names.read_in(lang)) for code, names in (named.names if named else {}).items()]
    if indicator.kind in MADE:
        return ()
    known = {one.category for one in printed} | {ONE, UNKNOWN, OUTSIDE}
    printed += [Labelled(code, named_code(indicator.id, code, lang)) for code in sorted(counts.keys() - known)]
    rest = ((OUTSIDE, OUTSIDE_LABEL), (UNKNOWN, UNKNOWN_LABEL))
    return (*printed, *(Labelled(code, translate(lang, label)) for code, label in rest if counts.get(code)))


def _of_days(indicator: Indicator[Any], lang: str) -> Iterator[Labelled]:
    for code, label in OF_DAYS.items():
        if code != SOON:
            yield Labelled(code, translate(lang, label))
        elif indicator.id in SOON_DAYS:
            yield Labelled(code, translate(lang, label, days=SOON_DAYS[indicator.id]))


def adds_up_to(indicator: Indicator[Any], category: str, counts: Counts) -> int:
    """The number behind what is printed: of things, answers or sevenths of a minute."""
    if indicator.kind is Kind.DAYS:
        return within(counts, SOON_DAYS[indicator.id]).part if category == SOON else observations(counts)
    if category:
        return counts.get(category, 0)
    if indicator.kind in (Kind.SHARE, Kind.COHORT):
        return whole(indicator.kind, counts)
    if indicator.kind in (Kind.MENTIONS, Kind.ASKED, Kind.HOURS) or ONE in counts:
        return counts.get(ONE, 0)
    return sum(counts.values())


def printed(indicator: Indicator[Any], category: str, counts: Counts | None, days: int, lang: str) -> str:
    """The number in the reader's writing; a dash for what was never counted or rests on nothing. `days`: those of the
    period, for averages."""
    if counts is None:
        return NONE
    if indicator.kind is Kind.DAYS:
        return _days(indicator, category, counts, lang)
    if indicator.kind in MADE:
        return _made(indicator, counts, days, lang)
    number = adds_up_to(indicator, category, counts)
    if indicator.kind is Kind.HOURS:
        return written(hours(number), lang=lang)
    if indicator.kind in PARTS and category not in (ONE, UNKNOWN):
        return _part(number, percent(number, whole(indicator.kind, counts)), lang)
    return written(number, lang=lang)


def _part(number: int, share: int | None, lang: str) -> str:
    return NONE if share is None else f"{written(share, Unit.PERCENT, lang)} ({written(number, lang=lang)})"


def plain(indicator: Indicator[Any], category: str, counts: Counts | None, text: str) -> str:
    """The number for a spreadsheet, with a decimal comma: of a share, how many it is. `text`: as it is printed."""
    if counts is None or text == NONE:
        return ""
    if indicator.kind in MADE:
        return text
    number = adds_up_to(indicator, category, counts)
    if indicator.kind is Kind.HOURS:
        return f"{hours(number):.1f}".replace(".", ",")
    if indicator.kind is Kind.DAYS and category in (ONE, LATEST):
        return str(median(counts) if category == ONE else percentile(counts, 90))
    return str(number)


def _made(indicator: Indicator[Any], counts: Counts, days: int, lang: str) -> str:
    """A target attained, hours for each family, or positions."""
    if indicator.kind is Kind.AVERAGE:
        held = average(counts, days)
        return written(round(held, 1), lang=lang) if held else NONE
    if UNKNOWN in counts:
        return translate(lang, NO_TARGET)
    part, of = counts.get("part", 0), counts.get("whole", 0)
    if not of:
        return NONE
    if indicator.time is not Time.SO_FAR:
        return written(round(part / of, 1), lang=lang)
    share = written(percent(part, of), Unit.PERCENT, lang)
    return translate(lang, OF, share=share, part=written(part, lang=lang), whole=written(of, lang=lang))


def _days(indicator: Indicator[Any], category: str, counts: Counts, lang: str) -> str:
    """Nothing but their number is printed of fewer than five (values.py)."""
    if category == NUMBER:
        return written(observations(counts), lang=lang)
    if category == SOON:
        soon = within(counts, SOON_DAYS[indicator.id])
        return _part(soon.part, soon.percent, lang)
    days = percentile(counts, 90) if category == LATEST else median(counts)
    return NONE if days is None else written(days, Unit.DAYS, lang)


def called(indicator: Indicator[Any], lang: str) -> str:
    """What stands before the first number of an indicator."""
    name = indicator.names.read_in(lang)
    return translate(lang, MEDIAN, name=name) if indicator.kind is Kind.DAYS else name
