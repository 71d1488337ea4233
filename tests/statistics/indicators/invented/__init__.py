"""An invented year 2019, the same at every run: nobody in it exists. With every trap of a real year."""

import random
import re
from functools import cache
from typing import Any

from tests.statistics.indicators.invented import borders, crowd, registers

Row = dict[str, Any]
DAY = re.compile(r"\d{4}-\d\d-\d\d")
SHIFT = 8


@cache
def _rows() -> tuple[Row, ...]:
    told = random.Random(2019)
    return tuple(_disturbed([*registers.rows(), *crowd.rows(told), *borders.rows()], told))


def rows() -> list[Row]:
    """All rows: in no order, some twice, some as an older revision too, some deleted."""
    return [dict(row) for row in _rows()]


def eight_years_earlier() -> list[Row]:
    """The same year as if it had been 2011: dates and years shifted, leap days too, the history as it is."""
    return [row if row["type"] == "historic_total" else _earlier(row) for row in rows()]


def _earlier(row: Row) -> Row:
    return {key: value if key == "fte" else _shifted(value) for key, value in row.items()}


def _shifted(value: Any) -> Any:  # noqa: ANN401 - any field of a row
    if isinstance(value, str) and DAY.fullmatch(value):
        return f"{int(value[:4]) - SHIFT}{value[4:]}"
    return value - SHIFT if isinstance(value, int) and 1900 < value < 2100 else value


def _disturbed(rows: list[Row], told: random.Random) -> list[Row]:
    """Older revisions that say something else (rev 9 before rev 10), copies, and things deleted again."""
    older = [_older(row, told) for row in rows if told.random() < 0.1]
    newer = {(row["type"], row["id"]) for row in older}
    raised = [{**row, "rev": 10} if (row["type"], row["id"]) in newer else row for row in rows]
    copies = [row for row in raised if told.random() < 0.05]
    gone = [{"type": row["type"], "id": f"gone-{row['id']}", "rev": 99, "deleted": True} for row in copies]
    before = [{**row, "id": f"gone-{row['id']}"} for row in copies]
    everything = [*raised, *older, *copies, *gone, *before]
    told.shuffle(everything)
    return everything


FORGETTABLE = {"background", "civil_status", "minority_language", "challenges", "birth_year", "special_needs", "gender"}
FORGETTABLE |= {"occupation", "source", "closed", "end", "weekly_hours", "outcome", "amount_nok", "matters", "fte"}


def _older(row: Row, told: random.Random) -> Row:
    """The same thing as it was known earlier, when not everything was."""
    return {key: None if key in FORGETTABLE and told.random() < 0.7 else row[key] for key in row} | {"rev": 9}
