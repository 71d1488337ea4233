"""The table of results, as Markdown: for RESULTS.md, and for the README where it has the two marks."""

import os
import platform
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from infrastructure.bench.warm import REQUIREMENTS
from infrastructure.build.places import ROOT

RESULTS = Path(__file__).with_name("RESULTS.md")
README = ROOT / "README.md"
MARKS = re.compile(r"(<!-- bench -->\n).*?(<!-- /bench -->)", re.DOTALL)
NAMED = ("chalice", "pynamodb", "botocore", "aws-xray-sdk", "cryptography", "ministack")


@dataclass(frozen=True)
class Row:
    """One line. `met` says whether the goal was; None where there is none."""

    what: str
    ours: str
    beside: str
    ratio: str
    goal: str
    met: bool | None = None


def written(rows: Iterable[Row], notes: Iterable[str]) -> str:
    """The whole text: table, what it was measured on, and notes."""
    head = "| measured | ours | beside | ratio | goal | |\n|---|---|---|---|---|---|\n"
    lines = "".join(f"{_line(row)}\n" for row in rows)
    return f"{head}{lines}\n{_circumstances()}\n\n" + "".join(f"* {note}\n" for note in notes)


def renewed(before: str, rows: Iterable[Row], parts: Iterable[str]) -> str:
    """An earlier text with these rows in place of those of the same name, new ones last; says which were measured."""
    table, rest = before.split("\n\n", 1)
    new = {row.what: _line(row) for row in rows}
    lines = [new.pop(_name(line), line) for line in table.splitlines()]
    return "\n".join(
        [*lines, *new.values(), "", f"{_circumstances()} Only: {', '.join(parts)}; the other rows earlier:", "", rest]
    )


def last_written() -> str:
    """What `publish` wrote last."""
    return RESULTS.read_text().split("\n\n", 1)[1]


def publish(text: str) -> list[Path]:
    """Write the results where they belong; returns the files written."""
    RESULTS.write_text(f"# Measured by `make bench`\n\n{text}")
    before = README.read_text() if README.exists() else ""
    after = MARKS.sub(lambda marks: f"{marks[1]}{text}{marks[2]}", before)
    if after == before:
        return [RESULTS]
    README.write_text(after)
    return [RESULTS, README]


def _line(row: Row) -> str:
    return f"| {row.what} | {row.ours} | {row.beside} | {row.ratio} | {row.goal} | {_verdict(row)} |"


def _name(line: str) -> str:
    return line.split("|")[1].strip()


def _verdict(row: Row) -> str:
    return "" if row.met is None else "met" if row.met else "**missed**"


def _circumstances() -> str:
    """Date, versions and cores; nothing else about the machine."""
    ours = [f"{name} {version(name)}" for name in NAMED]
    theirs = [line.replace("==", " ") for line in REQUIREMENTS.read_text().splitlines() if "==" in line]
    used = ", ".join([f"Python {platform.python_version()}", *ours, *theirs])
    return f"{date.today():%Y-%m-%d}, {os.cpu_count()} cores. {used}."  # noqa: DTZ011 - the day of whoever measures
