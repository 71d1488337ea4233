"""Writes `hsf-records/1`: the same bytes for the same records. Pure."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from familiekontakten.statistics.interchange.schema import FORMAT, TYPES
from familiekontakten.statistics.rows import Row

META: Row = {"type": "meta", "id": "meta", "rev": 1, "format": FORMAT}
PLACE = {name: place for place, name in enumerate(TYPES)}


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """The lines of a file with these records, each with its line break."""
    for row in exported(rows):
        yield json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n"


def exported(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """The records as the plain format has them, in order: of its types, with its fields, and one that names it."""
    kept = [whole(row) for row in rows if row["type"] in TYPES]
    if not any(row["type"] == META["type"] for row in kept):
        kept.append(whole(META))
    return in_order({(row["type"], row["id"]): row for row in kept}.values())


def whole(row: Row) -> dict[str, Any]:
    """The record with every field of its type and nothing else; None where a field is not known."""
    fields = {field.name: row.get(field.name) for field in TYPES[row["type"]].fields}
    return {"type": row["type"], "id": row["id"], "rev": row["rev"], **fields}


def in_order(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """By type as the schema has them, then by id."""
    return sorted(rows, key=lambda row: (PLACE[row["type"]], row["id"]))
