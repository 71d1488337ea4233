"""The project's own lists of places, as files in a folder: read as they stand, written whole or not at all."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

MUNICIPALITIES, POPULATION, POSTAL = "municipalities.csv", "population.csv", "postal.csv"
SOURCES = "sources.csv"


def read(folder: Path, name: str) -> list[dict[str, str]]:
    """The lines of a list by the names of its columns."""
    return list(csv.DictReader((folder / name).read_text("utf-8").splitlines()))


def names(folder: Path) -> dict[str, str]:
    """The municipalities that we have, by code."""
    return {row["code"]: row["name"] for row in read(folder, MUNICIPALITIES)}


def write(folder: Path, name: str, columns: Sequence[str], rows: Iterable[Sequence[str]], day: date) -> None:
    """Writes a list anew, and beside it that it tells about `day`."""
    _replace(folder / name, columns, rows)
    sources = read(folder, SOURCES)
    for row in sources:
        row["date"] = day.isoformat() if row["list"] == name else row["date"]
    _replace(folder / SOURCES, tuple(sources[0]), (tuple(row.values()) for row in sources))


def _replace(file: Path, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows([columns, *rows])
    partial = file.with_suffix(".part")
    partial.write_text(text.getvalue(), "utf-8")
    partial.replace(file)
