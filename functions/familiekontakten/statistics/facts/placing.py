"""Where the rows of a file belong: which department has which fact, and what is a register. Pure.

A family stands in every department where it has a case, a familiekontakt in every one where they are registered, visit
or take a course: so a department's figures need no other's facts.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from familiekontakten.departments.department import NATIONAL
from familiekontakten.statistics.facts.fact import CASE, COURSE, ENQUIRY, FAMILY, LOG, MATCH, VOLUNTEER, Fact
from familiekontakten.statistics.rows import Kept, Row, newest

NOWHERE = "-"
"""Instead of a department: what belongs to none, such as a family without a case. Kept, shown, and counted nowhere."""

PARTS = {"child": FAMILY, "visit": MATCH, "course_participation": COURSE}
"""Rows that are part of another's fact; each names that one in the field of its type."""

Places = Mapping[str, frozenset[str]]
"""The departments of each id."""


class Placed(NamedTuple):
    """The facts of each department, and the rows that are no facts."""

    facts: Mapping[str, tuple[Fact, ...]]
    registers: tuple[Row, ...]


def placed(rows: Iterable[Row]) -> Placed:
    """The rows that count (rows.py), where they belong."""
    kept = newest(rows)
    places, facts = _places(kept), defaultdict(list)
    for fact in _facts(kept, places):
        for department in places[fact.kind].get(fact.id, {NOWHERE}):
            facts[department].append(fact)
    known = {*places, *PARTS}
    registers = (row for kind in sorted(kept) if kind not in known for row in kept[kind].values())
    return Placed({name: tuple(facts[name]) for name in sorted(facts)}, tuple(registers))


def _facts(kept: Kept, places: Mapping[str, Places]) -> Iterator[Fact]:
    """A thing without a row of its own is one too where a part of it, or another department, needs it."""
    parts = _parts(kept)
    for kind, where in places.items():
        shared = {name for name, departments in where.items() if len(departments) > 1}
        for name in sorted({*kept[kind], *parts[kind], *shared}):
            own = (kept[kind][name],) if name in kept[kind] else ()
            yield Fact(kind, name, (*own, *parts[kind].get(name, ())), name in shared)


def _parts(kept: Kept) -> Mapping[str, Mapping[str, list[Row]]]:
    """The rows that are parts, by kind and id of what they are part of."""
    parts: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for part, whole in PARTS.items():
        for row in kept[part].values():
            parts[whole][row.get(whole) or NOWHERE].append(row)
    return parts


def _places(kept: Kept) -> dict[str, Places]:
    cases, courses = _departments(kept, CASE), _departments(kept, COURSE)
    matches = {row["id"]: cases.get(row.get("case") or "") for row in kept[MATCH].values()}
    return {
        FAMILY: _of((row.get("family"), row.get("department")) for row in kept[CASE].values()),
        CASE: _of(cases.items()),
        MATCH: _of(matches.items()),
        VOLUNTEER: _of(_of_volunteers(kept, matches, courses)),
        COURSE: _of(courses.items()),
        ENQUIRY: _of((row["id"], row.get("department") or NATIONAL) for row in kept[ENQUIRY].values()),
        LOG: _of(_departments(kept, LOG).items()),
    }


def _of_volunteers(
    kept: Kept, matches: Mapping[str, str | None], courses: Mapping[str, str | None]
) -> Iterator[tuple[str | None, str | None]]:
    yield from _departments(kept, VOLUNTEER).items()
    for row in kept[MATCH].values():
        yield row.get("volunteer"), matches[row["id"]]
    for row in kept["course_participation"].values():
        yield row.get("volunteer"), courses.get(row.get("course") or "")


def _departments(kept: Kept, kind: str) -> Mapping[str, str | None]:
    return {row["id"]: row.get("department") for row in kept[kind].values()}


def _of(found: Iterable[tuple[str | None, str | None]]) -> Places:
    places: dict[str, set[str]] = defaultdict(set)
    for name, department in found:
        if name and department:
            places[name].add(department)
    return {name: frozenset(departments) for name, departments in places.items()}
