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
ROWS = some.one_of(
    of_type(
        "family", civil_status=some.sampled_from(["couple", "single", None]), challenges=some.just(["integration"])
    ),
    of_type("child", family=NAMES, birth_year=some.integers(2015, 2027), special_needs=some.none() | some.booleans()),
    of_type("case", family=NAMES, department=HERE, referred=DAYS, first_visit=DAYS, closed=DAYS, source=some.none()),
    of_type("case", family=NAMES, department=HERE, referred=DAYS, first_visit=DAYS, closed=some.none()),
    of_type("volunteer", department=HERE, birth_year=some.just(1970), applied=DAYS, approved=DAYS, left=DAYS),
    of_type("match", case=NAMES, volunteer=NAMES, start=DAYS, end=DAYS, weekly_hours=some.sampled_from([None, 2.5])),
    of_type("match", case=NAMES, volunteer=NAMES, start=DAYS, end=some.none()),
    of_type("visit", match=NAMES, date=DAYS, hours=some.just(2.5)),
    of_type("course", department=HERE, start=DAYS, end=DAYS, hours=some.just(24), cancelled=some.booleans()),
    of_type("course_participation", course=NAMES, volunteer=NAMES, outcome=some.sampled_from(["completed", None])),
)


@some.composite
def countries(draw: Draw) -> list[Row]:
    """Rows as they stand in a file: in any order, with older revisions among them, and some that refer to nothing."""
    rows: list[Row] = draw(some.lists(ROWS, min_size=1, max_size=40))
    return rows
