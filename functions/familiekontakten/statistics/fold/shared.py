"""Families and volunteers that stand in several departments: what the nation needs to count them once. Pure."""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from familiekontakten.statistics.building import units_of
from familiekontakten.statistics.facts.fact import CASE, COURSE, FAMILY, LOG, MATCH, VOLUNTEER, Fact, rows_of
from familiekontakten.statistics.figures import Units
from familiekontakten.statistics.fold.folded import Shared
from familiekontakten.statistics.rows import Kept, Row, newest
from familiekontakten.statistics.units import Scope


def shared_of(facts: Collection[Fact]) -> Shared:
    """The families and volunteers of a department that stand in another one too, with every row they are made of."""
    families = {fact.id for fact in facts if fact.shared and fact.kind == FAMILY}
    volunteers = {fact.id for fact in facts if fact.shared and fact.kind == VOLUNTEER}
    if not families and not volunteers:
        return Shared()
    rows = tuple(_rows(newest(rows_of(facts)), families, volunteers))
    return Shared(tuple(sorted(families)), tuple(sorted(volunteers)), rows)


def units_in(every: Iterable[Shared], scope: Scope) -> Units:
    """The shared families and volunteers as these departments together know them."""
    known = tuple(every)
    families = set(chain.from_iterable(one.families for one in known))
    volunteers = set(chain.from_iterable(one.volunteers for one in known))
    units = units_of(chain.from_iterable(one.rows for one in known))
    return Units(
        families=tuple(one for one in units.families if one.id in families),
        volunteers=tuple(one for one in units.volunteers if one.id in volunteers),
    ).within(scope)


def _rows(kept: Kept, families: set[str], volunteers: set[str]) -> Iterator[Row]:
    theirs = {name for name, row in kept[CASE].items() if row.get("family") in families}
    matches = {
        name: row
        for name, row in kept[MATCH].items()
        if row.get("case") in theirs or row.get("volunteer") in volunteers
    }
    cases = theirs | {row.get("case") for row in matches.values()}
    taught = [row for row in kept["course_participation"].values() if row.get("volunteer") in volunteers]
    yield from _named(kept, FAMILY, families)
    yield from (row for row in kept["child"].values() if row.get("family") in families)
    yield from _named(kept, CASE, cases)
    yield from matches.values()
    yield from (row for row in kept["visit"].values() if row.get("match") in matches)
    yield from _named(kept, VOLUNTEER, volunteers)
    yield from taught
    yield from _named(kept, COURSE, {row.get("course") for row in taught})
    yield from kept[LOG].values()


def _named(kept: Kept, kind: str, names: Collection[str | None]) -> Iterator[Row]:
    return (row for name, row in kept[kind].items() if name in names)
