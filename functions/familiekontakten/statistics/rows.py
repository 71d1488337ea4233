"""Rows of the interchange format `hsf-records/1`: which of them count, and how their values are read. Pure.

For each (type, id) the row with the highest `rev` counts; if that one is deleted, the thing does not exist. A row may
come several times and in any order (at-least-once delivery).
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

Row = Mapping[str, Any]
Kept = Mapping[str, Mapping[str, Row]]
"""The rows that count: type -> id -> row, in the order of their ids."""

MINUTES_AN_HOUR = 60


def newest(rows: Iterable[Row]) -> Kept:
    """The rows that count. Types without a row are empty."""
    found: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in rows:
        same = found[row["type"]]
        held = same.get(row["id"])
        if held is None or _later(row, held):
            same[row["id"]] = row
    return _Kept({kind: _living(found[kind]) for kind in found})


class _Kept(dict[str, Mapping[str, Row]]):
    def __missing__(self, kind: str) -> Mapping[str, Row]:
        return {}


def _later(row: Row, held: Row) -> bool:
    """The higher rev; of two that claim the same one, the same wins whichever came first."""
    if row["rev"] != held["rev"]:
        return bool(row["rev"] > held["rev"])
    return row != held and _written(row) > _written(held)


def _written(row: Row) -> str:
    return json.dumps(row, sort_keys=True, default=str)


def _living(rows: Mapping[str, Row]) -> Mapping[str, Row]:
    return {name: rows[name] for name in sorted(rows) if not rows[name].get("deleted")}


def by(rows: Mapping[str, Row], field: str) -> Mapping[str, tuple[Row, ...]]:
    """Rows by what they refer to, in the order of their ids; those that refer to nothing are left out."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows.values():
        if row.get(field) is not None:
            found[row[field]].append(row)
    return {name: tuple(same) for name, same in found.items()}


def day(value: str | None) -> date | None:
    """An ISO date; None where it is not known."""
    return date.fromisoformat(value) if value else None


def minutes(hours: float | None) -> int | None:
    """Hours as written, in whole minutes: 2.5 is 150."""
    return None if hours is None else round(hours * MINUTES_AN_HOUR)


def codes(values: Iterable[str] | None) -> tuple[str, ...] | None:
    """Codes as they were given; None where nobody asked."""
    return None if values is None else tuple(values)
