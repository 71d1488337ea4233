"""Reports made by the command, as the national office makes them."""

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from infrastructure.operator.__main__ import parser

RECORDS = Path("tests/statistics/records-2011.jsonl")


def hsf(*said: object) -> None:
    """Run `hsf` with these words, in this process; what it refuses is raised."""
    options = parser().parse_args([str(word) for word in said])
    options.run(options)


@cache
def of_2011(*said: str) -> Path:
    """The folder of a report of 2011, made once a run for each wording."""
    folder = Path(mkdtemp(prefix="familiekontakten-report-"))
    hsf("report", 2011, "--records", RECORDS, "--out", folder, *said)
    return folder


def rows() -> list[dict[str, Any]]:
    """The records of 2011."""
    return [json.loads(line) for line in RECORDS.read_text("utf-8").splitlines()]


def written(records: Iterable[dict[str, Any]], folder: Path) -> Path:
    """Records in a file of their own."""
    file = folder / "records.jsonl"
    file.write_text("".join(json.dumps(one) + "\n" for one in records), "utf-8")
    return file


def only(departments: set[str]) -> list[dict[str, Any]]:
    """The records of some departments alone: a small country."""
    every = rows()
    kept = [one for one in every if one["type"] not in OWNED]
    kept += [one for one in every if one["type"] == "department" and one["id"] in departments]
    kept += [one for one in every if one["type"] in ("annual_return", "case") and one.get("department") in departments]
    families = {one["id"]: one.get("family") for one in kept if one["type"] == "case"}
    matches = [one for one in every if one["type"] == "match" and one.get("case") in families]
    volunteers = {one.get("volunteer") for one in matches}
    somewhere = {"department": min(departments)}  # those who came from elsewhere are moved into the small country
    kept += [{**one, **somewhere} for one in every if one["type"] == "volunteer" and one["id"] in volunteers]
    kept += [one for one in every if one["type"] == "family" and one["id"] in families.values()]
    return kept + matches + [one for one in every if one["type"] == "child" and one.get("family") in families.values()]


OWNED = {"department", "annual_return", "case", "volunteer", "match", "family", "child"}
