"""Any country: families, familiekontakter and courses of a few departments, many of them in several."""

from datetime import date
from typing import Any

from hypothesis import strategies as some

from tests.statistics.facts.histories import Draw

Row = dict[str, Any]
DEPARTMENTS = ("A", "B", "C")
AS_OF = date(2027, 12, 31)
NAMES = some.sampled_from(["1", "2", "3", "4"])
DAYS = some.none() | some.dates(date(2026, 12, 1), date(2028, 1, 31)).map(date.isoformat)


def of_type(kind: str, **fields: some.SearchStrategy[Any]) -> some.SearchStrategy[Row]:
    """Rows of a type; two with the same id are two revisions."""
    given = {"type": some.just(kind), "id": NAMES, "rev": some.integers(1, 3)}
    return some.fixed_dictionaries({**given, **fields})


HERE = some.sampled_from(DEPARTMENTS)
KINDS = (
    of_type(
        "family", civil_status=some.sampled_from(["couple", "single", None]), challenges=some.just(["integration"])
    ),
    of_type("child", family=NAMES, birth_year=some.integers(2015, 2027), special_needs=some.none() | some.booleans()),
    of_type("case", family=NAMES, department=HERE, referred=DAYS, first_visit=DAYS, closed=DAYS, source=some.none()),
    of_type("volunteer", department=HERE, birth_year=some.just(1970), applied=DAYS, approved=DAYS, left=DAYS),
    of_type("match", case=NAMES, volunteer=NAMES, start=DAYS, end=DAYS, weekly_hours=some.sampled_from([None, 2.5])),
    of_type("visit", match=NAMES, date=DAYS, hours=some.just(2.5)),
    of_type("course", department=HERE, start=DAYS, end=DAYS, hours=some.just(24), cancelled=some.booleans()),
    of_type("course_participation", course=NAMES, volunteer=NAMES, outcome=some.sampled_from(["completed", None])),
)
SHARED = (
    {"type": "case", "id": "here", "rev": 1, "family": "1", "department": "A", "referred": "2027-01-02"},
    {"type": "case", "id": "there", "rev": 1, "family": "1", "department": "B", "referred": "2027-02-02"},
    {"type": "match", "id": "here", "rev": 1, "case": "here", "volunteer": "1", "start": "2027-01-20", "end": None},
    {"type": "match", "id": "there", "rev": 1, "case": "there", "volunteer": "1", "start": "2027-02-20", "end": None},
)
"""A family and somebody who visits it, in two departments at once: those that chance seldom brings together."""


@some.composite
def countries(draw: Draw) -> list[Row]:
    """Rows as they stand in a file: in any order, with older revisions among them, and some that refer to nothing."""
    rows = [row for kind in KINDS for row in draw(some.lists(kind, max_size=6))]
    every: list[Row] = draw(some.permutations([*rows, *draw(some.sampled_from([(), SHARED]))]))
    return every
