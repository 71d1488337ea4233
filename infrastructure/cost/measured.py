"""What was measured: a form and a page by `make bench`, a year of casework by `measuring.py` beside this file."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from infrastructure.bench.table import RESULTS

CASEWORK = Path(__file__).with_name("measured.json")
LARGE = "reads in a large department after 5 years"


class NotMeasured(Exception):
    """The bench's results have no such figure: `make bench` makes them."""


@dataclass(frozen=True)
class Casework:
    """A department's invented year, with everything it wrote: of so many families visited, and forms taken on."""

    department: str
    on: str
    families: int
    forms: int
    write_units: float
    read_units: float
    bytes: int
    audit_write_units: float
    audit_bytes: int
    fold_seconds: float
    fold_read_units: float
    fold_write_units: float


@dataclass(frozen=True)
class Measured:
    """`form_units`: write units of a form with all it causes; `room_units`: read units of a page, on the average of
    all that are measured in a large department; seconds as on the machine that measured."""

    form_units: float
    room_units: float
    cold_seconds: float
    form_seconds: float
    casework: Casework


def measured(results: Path = RESULTS, casework: Path = CASEWORK) -> Measured:
    """Everything. Raises NotMeasured."""
    rows = _rows(results.read_text())
    return Measured(
        form_units=_number(_row(rows, "write units, 2 kB posted, with e-mail"), r"= ([\d.]+)"),
        room_units=mean(float(units) for units in re.findall(r" [\d.]+, ([\d.]+)", _row(rows, LARGE))),
        cold_seconds=_number(_row(rows, "cold start of the intake"), r"([\d.]+) ms") / 1000,
        form_seconds=_number(_row(rows, "local stack, 1 client"), r"; ([\d.]+) /") / 1000,
        casework=Casework(**json.loads(casework.read_text())),
    )


def _rows(text: str) -> dict[str, str]:
    cells = (line.split("|") for line in text.splitlines() if line.startswith("| "))
    return {line[1].strip(): line[2].strip() for line in cells}


def _row(rows: dict[str, str], beginning: str) -> str:
    found = next((ours for what, ours in rows.items() if what.startswith(beginning)), None)
    if found is None:
        raise NotMeasured(f"the bench has not measured: {beginning}")
    return found


def _number(text: str, pattern: str) -> float:
    found = re.search(pattern, text)
    if found is None:
        raise NotMeasured(f"no number in what the bench says: {text}")
    return float(found[1])
