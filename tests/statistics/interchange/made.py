"""Made-up records, and strategies of them: any set that the format allows."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from familiekontakten.statistics.interchange.fields import Field, Kind, Type
from familiekontakten.statistics.interchange.schema import FORMAT, TYPES
from hypothesis import strategies as st

Rows = list[dict[str, Any]]

META = {"type": "meta", "id": "meta", "rev": 1, "format": FORMAT}
SMALL: dict[str, dict[str, Any]] = {
    "department": {"name": "Prøvestad", "opened": "2001-01-01"},
    "family": {"challenges": ["weak_network"], "background": "norwegian"},
    "child": {"family": "1", "birth_year": 2017},
    "volunteer": {"department": "1", "gender": "woman"},
    "case": {"family": "1", "department": "1", "referred": "2019-01-02", "source": "self"},
    "match": {"case": "1", "volunteer": "1", "start": "2019-02-01", "weekly_hours": 2.5},
    "visit": {"match": "1", "date": "2019-02-08", "hours": 3},
    "course": {"department": "1", "start": "2018-10-01", "end": "2018-11-01"},
    "course_participation": {"course": "1", "volunteer": "1", "outcome": "completed"},
    "grant": {"campaign": "juleaksjon", "date": "2019-12-01"},
    "grant_share": {"grant": "1", "department": "1", "amount_nok": 5000, "children": 4},
}
"""One record of several types, each with the id "1"."""


def lines_of(*rows: Mapping[str, Any]) -> list[str]:
    return [json.dumps(row) for row in rows]


def small(**changed: dict[str, Any]) -> list[str]:
    """The lines of a small whole file, the fields of some types changed: `small(case={"source": "nobody"})`.

    The meta record is line 1, the others follow in the order of SMALL.
    """
    rows = ({"type": name, "id": "1", "rev": 1, **row, **changed.get(name, {})} for name, row in SMALL.items())
    return lines_of(META | changed.get("meta", {}), *rows)


def line_of(name: str) -> int:
    """The number of a type's line in `small`."""
    return [*SMALL].index(name) + 2


TEXT = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"], exclude_characters=";"), min_size=1, max_size=12
).filter(lambda text: text == text.strip())
DATES = st.dates(min_value=date(1900, 1, 1)).map(lambda day: day.isoformat())
VALUES: dict[Kind, st.SearchStrategy[Any]] = {
    Kind.TEXT: TEXT | st.sampled_from(["'", "''x", "=1+1", "'=x", "none", "true", "_x0041_", "007", "1e5", "@a"]),
    Kind.DATE: DATES,
    Kind.DATE_OR_YES: DATES | st.booleans(),
    Kind.YEAR: st.integers(1900, 2199),
    Kind.COUNT: st.integers(0, 10**9),
    Kind.NUMBER: st.integers(0, 10**9) | st.decimals(0, 10**9, places=2).map(float),
    Kind.BOOL: st.booleans(),
}


def value(field: Field) -> st.SearchStrategy[Any]:
    """What may stand in a field that names no other record."""
    if field.kind == Kind.LIST:
        return st.lists(st.sampled_from(field.values) if field.values else TEXT.filter("none".__ne__), max_size=3)
    known = st.sampled_from(field.values) if field.kind == Kind.ONE_OF else VALUES[field.kind]
    return known if field.needed else st.none() | known


@st.composite
def record(draw: st.DrawFn, of: Type, ids: Mapping[str, list[str]], own: str) -> dict[str, Any]:
    """A record that names only those that there are; dates that belong together in their order."""
    row: dict[str, Any] = {"type": of.name, "id": own, "rev": draw(st.integers(1, 4))}
    for field in of.fields:
        row[field.name] = draw(named(field, ids[field.to]) if field.to else value(field))
    for first, last in of.in_order:
        if row[first] and row[last]:
            row[first], row[last] = sorted((row[first], row[last]))
    return row


def named(field: Field, ids: list[str]) -> st.SearchStrategy[Any]:
    return st.sampled_from(ids) if field.needed else st.none() | st.sampled_from([*ids, None])


@st.composite
def record_sets(draw: st.DrawFn) -> Rows:
    """Any set of records that hangs together, with the record that names the format."""
    ids: dict[str, list[str]] = {}
    for of in TYPES.values():
        possible = all(ids.get(field.to) for field in of.references if field.needed)
        ids[of.name] = draw(st.lists(TEXT, max_size=3, unique=True)) if possible else []
    ids["meta"] = ["meta"]
    rows = [draw(record(of, ids, own)) for of in TYPES.values() for own in ids[of.name]]
    return [row | ({"format": FORMAT} if row["type"] == "meta" else {}) for row in rows]
