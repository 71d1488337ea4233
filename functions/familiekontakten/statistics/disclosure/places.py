"""Demand from places without a department, as everybody may see it: by municipality, once a year. Pure.

    nation              what all municipalities add up to, and how many of them were families, professionals, volunteers
    municipality:4203   a municipality with at least 5, to the nearest 5
    municipality:other  every other one: "færre enn 5" each, whether it is 4 or nobody

One number for a municipality, never by who asked. What municipalities themselves ask is not asked in vain, and not in
it. The total is left out where it would tell how many it were elsewhere. Source: to be confirmed by HSFN.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.disclosure.cells import NATION, Cell, How, Quantity
from familiekontakten.statistics.disclosure.release import Described
from familiekontakten.statistics.disclosure.rules import LEAST, public_count
from familiekontakten.statistics.indicator import UNKNOWN, Counts, Names
from familiekontakten.statistics.indicators.demand import NO_DEPARTMENT

PLACE_TABLE = "uten-avdeling"
PLACE = "municipality:"
OTHERS = f"{PLACE}other"
"""Any one of the municipalities that are not listed."""

KINDS: Mapping[str, Names] = {
    "family": Names(N_("Familier"), "Families"),
    "service": Names(N_("Fagfolk"), "Professionals"),
    "volunteer": Names(N_("Frivillige"), "Volunteers"),
    UNKNOWN: Names(N_("Ukjent"), "Not known"),
}
"""Who asks in vain, in the order shown."""


def by_place(counts: Counts) -> dict[str, int]:
    """How many asked in vain, by municipality. `counts` are those of the indicator, "3103/family"."""
    return _added(counts, 0)


def by_kind(counts: Counts) -> dict[str, int]:
    """The same by who asked; all kinds, those too of which there are none."""
    return {kind: _added(counts, 1).get(kind, 0) for kind in KINDS}


def cells_of_places(counts: Counts, period: str) -> Iterator[tuple[Cell, dict[Quantity, int]]]:
    """The cells of a year or a quarter with what is true behind them; only a year's has municipalities."""
    places = by_place(counts)
    yield _rounded(Quantity(period, NO_DEPARTMENT.id), sum(places.values()))
    for kind, number in by_kind(counts).items():
        yield _rounded(Quantity(period, NO_DEPARTMENT.id, NATION, kind), number)
    if "-" in period:
        return
    for place in sorted(place for place, number in places.items() if number >= LEAST):
        yield _rounded(Quantity(period, NO_DEPARTMENT.id, PLACE + place), places[place])
    most = max((number for number in places.values() if number < LEAST), default=0)
    yield _rounded(Quantity(period, NO_DEPARTMENT.id, OTHERS), most)


def described_places() -> Described:
    """What the figure is, for readers and for the attacker."""
    return Described(
        names={"nb": NO_DEPARTMENT.names.no, "en": NO_DEPARTMENT.names.en},
        kind=NO_DEPARTMENT.kind,
        time=NO_DEPARTMENT.time,
        base=NO_DEPARTMENT.base,
        defined=NO_DEPARTMENT.defined,
        categories={code: {"nb": names.no, "en": names.en} for code, names in KINDS.items()},
    )


def _added(counts: Counts, part: int) -> dict[str, int]:
    added: Counter[str] = Counter()
    for code, number in counts.items():
        named = code.split("/")
        if named[1] in KINDS:
            added[named[part]] += number
    return dict(added)


def _rounded(of: Quantity, number: int) -> tuple[Cell, dict[Quantity, int]]:
    shown = public_count(number)
    return Cell(PLACE_TABLE, of, How.FEWER if shown is None else How.ROUNDED, shown), {of: number}
