"""The records of one department of 2011, as if they were Moss's own, or another's: everything that a page may show."""

import json
from collections import Counter
from functools import cache
from pathlib import Path

from familiekontakten.statistics.facts.fact import Fact
from familiekontakten.statistics.facts.placing import placed
from familiekontakten.statistics.rows import Row, newest

RECORDS = Path("tests/statistics/records-2011.jsonl")


@cache
def rows(called: str = "moss") -> tuple[Row, ...]:
    """The rows that count, the largest department given that name."""
    kept = newest(json.loads(line) for line in RECORDS.read_text().splitlines())
    largest = Counter(row["department"] for row in kept["case"].values()).most_common(1)[0][0]
    return tuple(
        {name: called if value == largest else value for name, value in row.items()}
        for same in kept.values()
        for row in same.values()
    )


def facts(called: str = "moss") -> tuple[Fact, ...]:
    """What is counted of the department."""
    return placed(rows(called)).facts[called]


def registers() -> tuple[Row, ...]:
    """What is registered about all departments."""
    return placed(rows()).registers
