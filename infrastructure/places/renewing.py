"""The three lists renewed from their registers: what would change, and how it is written."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from familiekontakten.places.place import Municipality
from familiekontakten.places.postal import OUTSIDE, Range

from infrastructure.places import lists, municipalities, population, postal
from infrastructure.places.changes import Changes, check_whole, compare
from infrastructure.places.reading import lines_of


class Renewal(NamedTuple):
    """A list as it would be: its name, what that changes, the day it tells about (None: to be said), what else to do.

    `write`: writes it, as of a day.
    """

    name: str
    changes: Changes
    changed: str
    day: date | None
    notes: tuple[str, ...]
    write: Callable[[date], None]


def renew_postal(folder: Path, file: Path, *, many_gone: bool) -> Renewal:
    """The postal codes. Raises Wrong."""
    names = lists.names(folder)
    new = postal.ranges(postal.read(lines_of(file), names))
    now = [Range(**row) for row in lists.read(folder, lists.POSTAL)]
    before, after = (_named(postal.covered(one), names) for one in (now, new))
    changes = _checked(before, after, many_gone=many_gone)

    def write(day: date) -> None:
        lists.write(folder, lists.POSTAL, postal.COLUMNS, new, day)

    return Renewal(lists.POSTAL, changes, "in another municipality", None, (), write)


def renew_municipalities(
    folder: Path, file: Path, counties: Path | None, departments: Iterable[dict[str, Any]], *, many_gone: bool
) -> Renewal:
    """The municipalities; `counties`: a file of Klass 104 where ours no longer hold. Raises Wrong."""
    ours = [Municipality(**row) for row in lists.read(folder, lists.MUNICIPALITIES)]
    named = {one.county_code: one.county for one in ours}
    if counties:
        named = {code: _first(name) for _, code, name in municipalities.klass(lines_of(counties), 2)}
    new = municipalities.read(lines_of(file), ours, named)
    before, after = ({one.code: f"{one.name}, {one.county}" for one in listed} for listed in (ours, new))
    changes = _checked(before, after, many_gone=many_gone)

    def write(day: date) -> None:
        lists.write(folder, lists.MUNICIPALITIES, municipalities.COLUMNS, new, day)

    return Renewal(lists.MUNICIPALITIES, changes, "renamed", None, _left(folder, departments, changes), write)


def renew_population(folder: Path, file: Path) -> Renewal:
    """The inhabitants. Raises Wrong."""
    counted = population.read(lines_of(file), lists.names(folder))
    before = {row["code"]: row["inhabitants"] for row in lists.read(folder, lists.POPULATION)}
    after = {code: str(count) for code, count in counted.inhabitants.items()}
    total = f"{sum(map(int, before.values()))} inhabitants before, {sum(counted.inhabitants.values())} now"

    def write(day: date) -> None:
        lists.write(folder, lists.POPULATION, population.COLUMNS, sorted(after.items()), day)

    return Renewal(lists.POPULATION, compare(before, after), "other figures", counted.day, (total,), write)


def _checked(before: Mapping[str, str], after: Mapping[str, str], *, many_gone: bool) -> Changes:
    changes = compare(before, after)
    if not many_gone:
        check_whole(changes, before)
    return changes


def _named(codes: Mapping[str, str], names: Mapping[str, str]) -> dict[str, str]:
    known = {**names, **OUTSIDE}
    return {code: f"{kommune} {known.get(kommune, '')}".strip() for code, kommune in codes.items()}


def _left(folder: Path, departments: Iterable[dict[str, Any]], changes: Changes) -> tuple[str, ...]:
    """What still names a municipality that is gone, or does not have a new one yet."""
    notes = [f"areas of the department {one['id']}: {area}" for one in departments for area in one["areas"]]
    notes = [note for note in notes if note.rpartition(" ")[2] in changes.gone]
    for name in ("districts.csv", "former.csv"):
        rows = lists.read(folder, name)
        notes += [
            f"{name}: {row['name']}, {row['kommune_code']}" for row in rows if row["kommune_code"] in changes.gone
        ]
    after = ("then renew --population and --postal",) if changes.new or changes.gone else ()
    return (*(f"to be changed by hand, {note}" for note in notes), *after)


def _first(name: str) -> str:
    return name.split(" - ")[0].strip()
