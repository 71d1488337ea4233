"""What refers to what in `hsf-records/1`, and the rows whose reference is missing: counted for quality. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from familiekontakten.statistics.rows import Kept, Row, newest

REFERENCES: tuple[tuple[str, str, str], ...] = (
    ("annual_return", "department", "department"),
    ("target", "department", "department"),
    ("coordinator", "department", "department"),
    ("child", "family", "family"),
    ("case", "family", "family"),
    ("case", "department", "department"),
    ("volunteer", "department", "department"),
    ("course", "department", "department"),
    ("course_participation", "course", "course"),
    ("course_participation", "volunteer", "volunteer"),
    ("match", "case", "case"),
    ("match", "volunteer", "volunteer"),
    ("visit", "match", "match"),
    ("grant_share", "grant", "grant"),
    ("grant_share", "department", "department"),
    ("hsplus_approval", "department", "department"),
    ("special_funding", "department", "department"),
)
"""Type, field, and the type it names. A department's successor may lie outside the records."""


@dataclass(frozen=True)
class Loose:
    """A row that names something that is not there. `id`: the row's own."""

    type: str
    id: str
    field: str


def loose(rows: Iterable[Row]) -> tuple[Loose, ...]:
    """All rows that count and name what does not exist, or name nothing at all."""
    kept = newest(rows)
    return tuple(one for kind, field, named in REFERENCES for one in _loose(kept, kind, field, named))


def _loose(kept: Kept, kind: str, field: str, named: str) -> Iterable[Loose]:
    return (Loose(kind, name, field) for name, row in kept[kind].items() if row.get(field) not in kept[named])
