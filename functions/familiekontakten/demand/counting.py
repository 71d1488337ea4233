"""Demand over time: how many asked in vain, month by month, by municipality and who asked. Pure; counts alone.

In vain: what families, professionals and volunteers sent from where no department was on that day. Municipalities that
ask about a department of their own ask the right place; they are counted apart. Source: the charity's page for
municipalities; the kinds of enquirer are those of the forms.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from familiekontakten.places.place import MUNICIPALITIES
from familiekontakten.statistics.disclosure.places import by_kind, by_place
from familiekontakten.statistics.indicator import Counts

Months = Mapping[str, Counts | None]
"""What was counted in each month ("2026-10"), oldest first, by municipality and kind; None where it was never."""

YEAR = 12
SHOWN = 2 * YEAR
"""So many months are shown: a year, and the one before to compare with."""

OF_MUNICIPALITIES = "municipality"


class Place(NamedTuple):
    """A municipality (its code), how many asked in vain in the last year, of whom, and in the year before."""

    code: str
    kinds: Mapping[str, int]
    before: int

    @property
    def number(self) -> int:
        """How many in the last year."""
        return sum(self.kinds.values())

    @property
    def name(self) -> str:
        """The municipality's name; its code where it is none of today's."""
        return MUNICIPALITIES[self.code].name if self.code in MUNICIPALITIES else self.code

    @property
    def county(self) -> str:
        """The county's name."""
        return MUNICIPALITIES[self.code].county if self.code in MUNICIPALITIES else ""


def places(months: Months) -> tuple[Place, ...]:
    """Every municipality that somebody asked from in these two years; those with most in the last one first."""
    now, before = _halves(months)
    codes = {*by_place(now), *by_place(before)}
    every = (Place(code, by_kind(only(now, code)), by_place(before).get(code, 0)) for code in codes)
    return tuple(sorted(every, key=lambda one: (-one.number, -one.before, one.code)))


def by_month(months: Months, kommune: str = "") -> dict[str, int | None]:
    """How many asked in vain in each month, in the country or in one municipality; None where nothing was counted."""
    return {name: None if counts is None else _number(counts, kommune) for name, counts in months.items()}


def by_month_and_kind(months: Months, kommune: str) -> dict[str, Mapping[str, int]]:
    """The same of a municipality by who asked; the months in which somebody did, newest first."""
    found = {name: by_kind(only(counts or {}, kommune)) for name, counts in reversed(list(months.items()))}
    return {name: kinds for name, kinds in found.items() if any(kinds.values())}


def by_municipalities(months: Months) -> int:
    """How often municipalities themselves asked in the last year."""
    return sum(number for code, number in _halves(months)[0].items() if code.endswith(f"/{OF_MUNICIPALITIES}"))


def only(counts: Counts, kommune: str) -> Counts:
    """What was counted of one municipality."""
    return {code: number for code, number in counts.items() if code.startswith(f"{kommune}/")}


def _number(counts: Counts, kommune: str) -> int:
    return sum(by_place(only(counts, kommune) if kommune else counts).values())


def _halves(months: Months) -> tuple[Counts, Counts]:
    """The last year, and what was before it."""
    every = [counts or {} for counts in months.values()]
    return _together(every[-YEAR:]), _together(every[:-YEAR])


def _together(every: Iterable[Counts]) -> Counts:
    added: dict[str, int] = {}
    for counts in every:
        for code, number in counts.items():
            added[code] = added.get(code, 0) + number
    return added
