"""What a department may give and cost in a place: children, families, volunteers, positions and years. Pure."""

from collections.abc import Iterable
from typing import NamedTuple

from familiekontakten.municipalities.history import YEARS, Range, Year, by_position, expected
from familiekontakten.places.population import inhabitants
from familiekontakten.start_ups.rules import LEAST_YEARS

PER_HUNDRED = 6
"""Children under school age among a hundred inhabitants: about the country's share, as births of the last six years
tell. To be confirmed by HSFN."""
CROWDED = 10
"""Fewer children under school age to a family that is visited: a place is small for the position. To be confirmed by
HSFN."""


class Children(NamedTuple):
    """How many are under school age. `inhabitants`: what it was estimated from; None: the reader's own number."""

    number: int
    inhabitants: int | None


class Estimate(NamedTuple):
    """A year with a position of `percent`. `history`: each published year, and the families it makes expect.

    `full_years`: the position in all the years it must be paid for, as years of a full one. `one_in`: of so
    many children under school age at least one lives in the families, for each has one or more.
    """

    percent: int
    years: int
    full_years: float
    children: Children
    families: Range
    children_reached: Range
    volunteers: Range
    history: tuple[tuple[Year, Range], ...]
    one_in: Range

    @property
    def crowded(self) -> bool:
        """Whether so many families would be much for so few children: neighbours may want to join."""
        return self.one_in.low < CROWDED


def children_in(kommuner: Iterable[str], own: int | None) -> Children:
    """The number given, else an estimate from the inhabitants of the municipalities together."""
    people = sum(inhabitants()[kommune] for kommune in kommuner)
    return Children(own, None) if own else Children(_roughly(people * PER_HUNDRED / 100), people)


def _roughly(amount: float) -> int:
    """Two figures of it: an estimate that looks exact would be taken for a count."""
    return int(float(f"{amount:.2g}"))


def estimate(kommuner: Iterable[str], percent: int, own: int | None) -> Estimate:
    """What a position of `percent` may give in these municipalities. `own`: the reader's number of children, if any."""
    children, families = children_in(kommuner, own), expected(lambda year: year.families, percent)
    return Estimate(
        percent=percent,
        years=LEAST_YEARS,
        full_years=percent * LEAST_YEARS / 100,
        children=children,
        families=families,
        children_reached=expected(lambda year: year.children, percent),
        volunteers=expected(lambda year: year.volunteers, percent),
        history=tuple((year, by_position(lambda one: one.families, percent, year)) for year in YEARS),
        one_in=Range(*(max(1, round(children.number / number)) for number in reversed(families))),
    )
