"""What is another number now than in the latest frozen edition: shown, never silently replaced. Pure."""

from collections.abc import Iterator
from typing import NamedTuple

from familiekontakten.figures.numbers import called, categories, printed
from familiekontakten.figures.span import Span
from familiekontakten.statistics.figures import Figures
from familiekontakten.statistics.indicator import ONE
from familiekontakten.statistics.indicators.catalogue import COUNTED


class Revised(NamedTuple):
    """A number that is printed otherwise than it was frozen."""

    indicator: str
    label: str
    was: str
    now: str


def revised(frozen: Figures, now: Figures, span: Span, lang: str) -> list[Revised]:
    """Every number that is printed otherwise, in the order of the page."""
    return [one for one in _every(frozen, now, span, lang) if one.was != one.now]


def _every(frozen: Figures, now: Figures, span: Span, lang: str) -> Iterator[Revised]:
    days, year = span.period.days, span.period.year
    for one in COUNTED.every:
        was, is_ = frozen.get(one.id), now.get(one.id)
        if was is None or is_ is None or was == is_:
            continue
        name = called(one, lang)
        yield Revised(one.id, name, printed(one, ONE, was, days, lang), printed(one, ONE, is_, days, lang))
        for code, label in categories(one, year, {**was, **is_}, lang):
            texts = (printed(one, code, counts, days, lang) for counts in (was, is_))
            yield Revised(one.id, f"{name}: {label}", *texts)
