"""The public edition: from exact figures to what everybody may see, by the seven rules (rules.py). Pure.

Medians, averages and attainment of targets are no counts of units and stay in the internal edition.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from familiekontakten.statistics.disclosure.cells import NATION, NOT_KNOWN, Cell, How, Quantity
from familiekontakten.statistics.disclosure.counted import Counted
from familiekontakten.statistics.disclosure.places import cells_of_places, described_places
from familiekontakten.statistics.disclosure.release import Described
from familiekontakten.statistics.disclosure.rules import (
    HEADLINES,
    LEAST,
    LEAST_BASE,
    merged,
    percent,
    public_count,
    public_headline,
    public_share,
)
from familiekontakten.statistics.indicator import ONE, UNKNOWN, Base, Counts, Indicator, Kind, Public
from familiekontakten.statistics.indicators.demand import NO_DEPARTMENT
from familiekontakten.statistics.values import SEVENTHS_AN_HOUR

Truth = Mapping[Quantity, int]
SHARES = (Kind.SHARE, Kind.MENTIONS, Kind.COHORT)
SHOWN = (Kind.COUNT, Kind.HOURS, Kind.ASKED, *SHARES)
OPEN_TO_ALL = (Public.HEADLINE, Public.ROUNDED)
HEADLINE_TABLE, DEPARTMENT_TABLE, GROUP_TABLE = "hovedtall", "avdelinger", "grupper"
COUNT_TABLE, SHARE_TABLE = "antall", "andeler"


def public(counted: Counted, without: frozenset[str] = frozenset()) -> tuple[tuple[Cell, ...], Truth]:
    """The cells of the public edition, and what is true behind them: for the attacker's examination only.

    `without`: figures that are left out altogether, because they would tell too much.
    """
    cells: list[Cell] = []
    truth: dict[Quantity, int] = {}
    for cell, true in _cells(counted, without):
        cells.append(cell)
        truth.update(true)
    return tuple(cells), truth


def described(counted: Counted) -> dict[str, Described]:
    """What the figures of a release are, for readers and for the attacker."""
    demand = {} if counted.demand is None else {NO_DEPARTMENT.id: described_places()}
    return demand | {
        one.id: Described(
            names={"nb": one.names.no, "en": one.names.en},
            kind=one.kind,
            time=one.time,
            base=one.base,
            defined=one.defined,
            categories={code: {"nb": names.no, "en": names.en} for code, names in _named(one, counted).items()},
            parts_add_up=one.kind is not Kind.ASKED and ONE not in _nation(one, counted),
        )
        for one in _shown(counted)
    }


def _shown(counted: Counted) -> Iterator[Indicator[Any]]:
    return (one for one in counted.indicators.every if one.public in OPEN_TO_ALL and one.kind in SHOWN)


def _cells(counted: Counted, without: frozenset[str]) -> Iterator[tuple[Cell, Truth]]:
    for one in _shown(counted):
        if one.id in without:
            continue
        if one.id in HEADLINES:
            yield from _headline(one, counted)
        elif one.kind in SHARES:
            yield from _share(one, counted)
        elif one.kind is Kind.ASKED:
            yield from _asked(one, counted)
        else:
            yield from _counts(one, counted)
    if counted.demand is not None and NO_DEPARTMENT.id not in without:
        yield from cells_of_places(counted.demand, counted.period)


def _headline(one: Indicator[Any], counted: Counted) -> Iterator[tuple[Cell, Truth]]:
    """The nation exactly, each department and each group to the nearest 5; a quarter's nation to the nearest 5."""
    of = Quantity(counted.period, one.id)
    number = _number(one, counted.nation[one.id])
    shown = public_headline(number) if counted.yearly else public_count(number)
    how = How.EXACT if counted.yearly else How.ROUNDED
    yield Cell(HEADLINE_TABLE, of, how if shown else How.FEWER, shown), {of: number}
    for table, whose, figures in _below(counted):
        yield _rounded(table, Quantity(counted.period, one.id, whose), _number(one, figures[one.id]))


def _below(counted: Counted) -> Iterator[tuple[str, str, Mapping[str, Counts]]]:
    yield from ((DEPARTMENT_TABLE, f"department:{name}", figures) for name, figures in counted.departments.items())
    yield from ((GROUP_TABLE, name, figures) for name, figures in counted.groups.items())


def _counts(one: Indicator[Any], counted: Counted) -> Iterator[tuple[Cell, Truth]]:
    """A total, and each category where there are any, those with nobody too: each rounded alone."""
    counts = _nation(one, counted)
    total = counts.get(ONE, sum(number for code, number in counts.items() if code != ONE))
    yield _rounded(COUNT_TABLE, Quantity(counted.period, one.id), _number(one, {ONE: total}))
    for code, number in _categories(one, counted, counts).items():
        yield _rounded(COUNT_TABLE, Quantity(counted.period, one.id, NATION, code), _number(one, {ONE: number}))


def _share(one: Indicator[Any], counted: Counted) -> Iterator[tuple[Cell, Truth]]:
    """The number that it rests on, to the nearest 5, and whole percents of the exact one."""
    counts = _nation(one, counted)
    known = {code: counts.get(code, 0) for code in (*_named(one, counted), *counts) if code not in (ONE, UNKNOWN)}
    shown = public_share(known)
    base = Quantity(counted.period, one.id)
    yield _rounded(SHARE_TABLE, base, sum(known.values()))
    yield from _unknown(one, counted, counts)
    if shown is None:
        yield Cell(SHARE_TABLE, Quantity(counted.period, one.id, NATION, "every"), How.LEFT_OUT), {}
        return
    exact = merged(known)
    for code, number in shown.items():
        of = Quantity(counted.period, one.id, NATION, code)
        yield Cell(SHARE_TABLE, of, How.PERCENT, number), {of: exact[code]}


def _asked(one: Indicator[Any], counted: Counted) -> Iterator[tuple[Cell, Truth]]:
    """Several answers each: every category stands alone, so small ones are left out and never put together."""
    counts = _nation(one, counted)
    base = counts.get(ONE, 0)
    yield _rounded(SHARE_TABLE, Quantity(counted.period, one.id), base)
    yield from _unknown(one, counted, counts)
    for code in _named(one, counted):
        of, part = Quantity(counted.period, one.id, NATION, code), counts.get(code, 0)
        tells = base >= LEAST_BASE and LEAST <= part <= base - LEAST
        how = How.PERCENT if tells else How.LEFT_OUT
        yield Cell(SHARE_TABLE, of, how, percent(part, base) if tells else None), {of: part}


def _unknown(one: Indicator[Any], counted: Counted, counts: Counts) -> Iterator[tuple[Cell, Truth]]:
    """How many are in neither part nor whole, because nothing is known."""
    if UNKNOWN in counts:
        yield _rounded(SHARE_TABLE, Quantity(counted.period, one.id, NATION, NOT_KNOWN), counts[UNKNOWN])


def _rounded(table: str, of: Quantity, number: int) -> tuple[Cell, Truth]:
    shown = public_count(number)
    return Cell(table, of, How.FEWER if shown is None else How.ROUNDED, shown), {of: number}


def _categories(one: Indicator[Any], counted: Counted, counts: Counts) -> dict[str, int]:
    names = _named(one, counted)
    known = {code: counts.get(code, 0) for code in (*names, *sorted(counts)) if code not in (ONE, UNKNOWN)}
    return {**known, NOT_KNOWN: counts[UNKNOWN]} if UNKNOWN in counts else known


def _named(one: Indicator[Any], counted: Counted) -> Mapping[str, Any]:
    categories = one.categories_in(int(counted.period[:4]))
    return categories.names if categories else {}


def _nation(one: Indicator[Any], counted: Counted) -> Counts:
    return (counted.base if one.base is Base.FULL_RETURN and counted.yearly else counted.nation)[one.id]


def _number(one: Indicator[Any], counts: Counts) -> int:
    """Units, or whole hours, half up."""
    number = counts.get(ONE, 0)
    return (2 * number + SEVENTHS_AN_HOUR) // (2 * SEVENTHS_AN_HOUR) if one.kind is Kind.HOURS else number
