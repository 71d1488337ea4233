"""A set of records in the table `statistics`: filled, and given back. Imported after `enter()`, as all records are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import islice
from typing import NamedTuple
from uuid import uuid4

from familiekontakten.statistics.approvals.records import returns_of
from familiekontakten.statistics.facts.fact import LIVE, Fact
from familiekontakten.statistics.facts.placing import placed
from familiekontakten.statistics.interchange.found import Key, TooLarge
from familiekontakten.statistics.interchange.records import (
    WHOLE,
    Standing,
    begin,
    departments_of,
    finish,
    standing,
    undisturbed,
)
from familiekontakten.statistics.interchange.writing import exported, lines
from familiekontakten.statistics.records import (
    fact_items,
    facts,
    imported_registers,
    registers,
    remove_facts,
    remove_registers,
    store_facts,
    store_registers,
)
from familiekontakten.statistics.rows import Row
from familiekontakten.statistics.table import PackedAttribute

from infrastructure.interchange.progress import Bar, progress

AT_ONCE = 250
"""Facts between two steps of the bar."""

LARGEST = 380_000
"""Bytes of an item's rows: DynamoDB takes 400 kB, keys and names included."""


class Stored(NamedTuple):
    """What an import wrote and removed, in rows of the table."""

    written: int
    removed: int


def store(set_: str, rows: Sequence[Row]) -> Stored:
    """Makes a set hold these records and nothing else. Raises TooLarge, before anything is written.

    The set is marked before the first write and after the last (interchange/records.py): nobody reads half of it, and
    run again after an interruption it comes to the same.
    """
    where = placed(rows)
    _check_sizes(where.facts)
    before, run = standing(set_), uuid4().hex
    held = {*where.facts, *(before.departments if before else ())}
    begin(set_, run, held)
    with progress("Writing", sum(map(len, where.facts.values())) + len(where.registers)) as bar:
        removed = sum(_replace(set_, department, where.facts.get(department, ()), bar) for department in sorted(held))
        removed += store_types(set_, where.registers, None)
        bar.step(len(where.registers))
    digest = sha256("".join(lines(rows)).encode()).hexdigest()
    finish(set_, Standing(WHOLE, run, tuple(sorted(where.facts)), len(rows), digest))
    return Stored(bar.done, removed)


def store_types(set_: str, rows: Sequence[Row], types: frozenset[str] | None) -> int:
    """Makes the registers of these types hold these rows and no others; None: all types. Returns how many went."""
    kept = {_key(row) for row in rows}
    others = {_key(row) for row in imported_registers(set_) if types is None or row["type"] in types} - kept
    store_registers(set_, rows)
    remove_registers(set_, sorted(others))
    return len(others)


def load(set_: str, registered: Iterable[str] = ()) -> list[Row]:
    """All records of a set in the plain format. `registered`: the departments that there are, for the live set.

    Raises NotWhole (interchange/records.py).
    """
    return list[Row](exported(kept(set_, registered)))


def kept(set_: str, registered: Iterable[str] = ()) -> list[Row]:
    """All records of a set as they are kept, with what the plain format has no field for. Raises NotWhole."""
    with undisturbed(set_):
        departments = departments_of(set_, registered)
        found = [row for department in sorted(departments) for row in facts(set_, department)]
        returns = returns_of(sorted(departments)) if set_ == LIVE else []
        return [*imported_registers(set_), *returns, *found]


def known_live(registered: Iterable[str]) -> set[Key]:
    """What a register of the live set may refer to: the departments that there are, and what is registered already."""
    return {("department", one) for one in registered} | {(row["type"], row["id"]) for row in registers(LIVE)}


def _replace(set_: str, department: str, wanted: Sequence[Fact], bar: Bar) -> int:
    """Makes a department have these facts and no others; returns how many went."""
    others = {fact.key for fact in fact_items(set_, department)} - {fact.key for fact in wanted}
    for some in _slices(wanted):
        store_facts(set_, department, some)
        bar.step(len(some))
    remove_facts(set_, department, sorted(others))
    return len(others)


def _slices(every: Sequence[Fact]) -> Iterator[list[Fact]]:
    rest = iter(every)
    while some := list(islice(rest, AT_ONCE)):
        yield some


def _check_sizes(every: Mapping[str, Sequence[Fact]]) -> None:
    for fact in {fact.key: fact for facts_ in every.values() for fact in facts_}.values():
        if len(str(fact.rows)) > LARGEST and len(PackedAttribute().serialize(list(fact.rows))) > LARGEST:
            raise TooLarge(
                f"{fact.key} has {len(fact.rows)} records, more than {LARGEST // 1000} kB: nothing is imported"
            )


def _key(row: Row) -> str:
    return f"{row['type']}#{row['id']}"
