"""A year of the whole country as lines of `hsf-records/1`: invented, as many records of each type as there would be."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from familiekontakten.statistics.interchange.casework_types import CASE, FAMILY
from familiekontakten.statistics.interchange.fields import Field, Kind, Type
from familiekontakten.statistics.interchange.schema import FORMAT

YEAR = 2019
DEPARTMENTS, FAMILIES, VOLUNTEERS, COURSES = 37, 1050, 800, 50
CHILDREN, VISITS, TAKING_PART = 2, 6, 5
"""Of each family, match and course."""

AGAIN = 0.05
"""Lines that come a second time, and records of which an older one comes too."""

Row = dict[str, Any]


def lines(seed: int = YEAR) -> list[str]:
    """All lines, in no order; the same for the same seed."""
    chance = Random(seed)  # noqa: S311 - a story, no secret
    every = [*_departments(), *_volunteers(chance), *_families(chance), *_courses(chance)]
    older = [row | {"rev": 1} for row in every if chance.random() < AGAIN]
    newest = [row | {"rev": 2} for row in every]
    again = [row for row in newest if chance.random() < AGAIN]
    written = [json.dumps(row) + "\n" for row in (*older, *newest, *again, _meta())]
    chance.shuffle(written)
    return written


def _meta() -> Row:
    return {"type": "meta", "id": "meta", "rev": 1, "format": FORMAT, "report_year": YEAR, "synthetic": True}


def _departments() -> Iterator[Row]:
    for number in range(DEPARTMENTS):
        own = f"D{number}"
        yield {"type": "department", "id": own, "name": f"Prøveavdeling {number}", "opened": "2005-01-01"}
        yield {"type": "annual_return", "id": own, "department": own, "year": YEAR, "status": "full"}


def _volunteers(chance: Random) -> Iterator[Row]:
    for number in range(VOLUNTEERS):
        department = f"D{number % DEPARTMENTS}"
        yield {"type": "volunteer", "id": f"V{number}", "department": department, "approved": _day(chance, YEAR - 1)}


def _families(chance: Random) -> Iterator[Row]:
    for number in range(FAMILIES):
        own = f"F{number}"
        yield {"type": "family", "id": own, **_any(chance, FAMILY)}
        for child in range(CHILDREN):
            yield {"type": "child", "id": f"{own}-{child}", "family": own, "birth_year": YEAR - chance.randint(0, 9)}
        case = _any(chance, CASE) | {"referred": _day(chance, YEAR - 1), "department": f"D{number % DEPARTMENTS}"}
        yield {"type": "case", "id": own, "family": own, **case, "closed": None}
        yield from _match(chance, own, f"V{number % VOLUNTEERS}")


def _match(chance: Random, case: str, volunteer: str) -> Iterator[Row]:
    yield {"type": "match", "id": case, "case": case, "volunteer": volunteer, "start": _day(chance, YEAR)}
    for visit in range(VISITS):
        yield {"type": "visit", "id": f"{case}-{visit}", "match": case, "date": _day(chance, YEAR), "hours": 3}


def _courses(chance: Random) -> Iterator[Row]:
    for number in range(COURSES):
        own, department = f"K{number}", f"D{number % DEPARTMENTS}"
        yield {"type": "course", "id": own, "department": department, "start": _day(chance, YEAR)}
        for place in range(TAKING_PART):
            volunteer = f"V{(number + place * DEPARTMENTS) % VOLUNTEERS}"
            yield {"type": "course_participation", "id": f"{own}-{place}", "course": own, "volunteer": volunteer}


def _any(chance: Random, of: Type) -> Row:
    """A value that is allowed in each field with a list of them."""
    return {field.name: _one(chance, field) for field in of.fields if field.values}


def _one(chance: Random, field: Field) -> object:
    chosen = chance.sample(field.values, min(2, len(field.values)))
    return chosen if field.kind == Kind.LIST else chosen[0]


def _day(chance: Random, year: int) -> str:
    return (date(year, 1, 1) + timedelta(days=chance.randrange(365))).isoformat()
