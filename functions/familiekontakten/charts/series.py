"""Series over years or months: what is known, where nothing is, and the trend in words. Pure."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from itertools import pairwise

from familiekontakten.charts.chart import Value
from familiekontakten.charts.numbers import Unit, written
from familiekontakten.languages.catalogue import N_, translate

Naming = Callable[[int], str]
"""How a place on the axis is called: a year by its number, a month by its name."""


@dataclass(frozen=True)
class Series:
    """Values by year, or by the number of the month. A place without a value, or with None, is a gap.

    Where a definition changed there are two series: nothing ever joins them.
    """

    label: str
    values: Mapping[int, Value]

    @property
    def known(self) -> dict[int, float]:
        """The numbers that can be drawn, in order."""
        return {place: value for place, value in sorted(self.values.items()) if isinstance(value, int | float)}


@dataclass(frozen=True)
class Gap:
    """Places of which no series says anything, both ends included."""

    first: int
    last: int

    def written(self, name: Naming) -> str:
        """ "2012–2018", or "2012" where it is one."""
        return name(self.first) if self.first == self.last else f"{name(self.first)}–{name(self.last)}"


def gaps(places: Collection[int]) -> list[Gap]:
    """The gaps between places."""
    return [Gap(one + 1, following - 1) for one, following in pairwise(sorted(places)) if following > one + 1]


def trend(one: Series, name: Naming, unit: Unit, lang: str) -> str:
    """From where to where, and the highest: what somebody sees at a glance."""
    known = one.known
    if not known:
        return translate(lang, N_("{series}: ingen tall."), series=one.label)
    first, last, top = min(known), max(known), max(known, key=lambda place: known[place])
    if first == last:
        return f"{one.label}: {written(known[first], unit, lang)} ({name(first)})."
    return translate(
        lang,
        N_("{series}: fra {start} ({first}) til {end} ({last}), høyest {most} ({top})."),
        series=one.label,
        start=written(known[first], unit, lang),
        first=name(first),
        end=written(known[last], unit, lang),
        last=name(last),
        most=written(known[top], unit, lang),
        top=name(top),
    )
