"""Releases as files: one a release, numbered, never written over. What is in them is public.

site/apne-tall/utgave-1.json, utgave-2.json, … They lie in the site's folder and in the repository, so that everybody
sees what was published when, and the attacker has all earlier ones at hand.
"""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from familiekontakten.statistics.disclosure.cells import Cell, How, Quantity
from familiekontakten.statistics.disclosure.release import Department, Described, Release
from familiekontakten.statistics.indicator import Base, Kind, Time

FOLDER = Path(__file__).resolve().parents[2] / "site" / "apne-tall"
FORMAT = "hsf-open-figures/1"


def read_all(folder: Path = FOLDER) -> list[Release]:
    """Every release so far, in the order of their numbers. ValueError where one is missing."""
    found = sorted((_read(file) for file in folder.glob("utgave-*.json")), key=lambda release: release.number)
    if [release.number for release in found] != list(range(1, len(found) + 1)):
        raise ValueError("a release is missing: the attacker must have them all")
    return found


def write(release: Release, folder: Path = FOLDER) -> Path:
    """A new file. FileExistsError where that number was published before: it is never changed."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"utgave-{release.number}.json"
    with file.open("x", encoding="utf-8") as opened:
        opened.write(as_json(release))
    return file


def as_json(release: Release) -> str:
    """The same bytes for the same release."""
    return json.dumps({"format": FORMAT, **_plain(release)}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def of_json(text: str) -> Release:
    """What `as_json` wrote. ValueError for another format."""
    plain = json.loads(text)
    if plain.pop("format", None) != FORMAT:
        raise ValueError(f"not {FORMAT}")
    return Release(
        **{
            **plain,
            "resting_on": tuple(plain["resting_on"]),
            "departments": tuple(Department(**{**one, "groups": tuple(one["groups"])}) for one in plain["departments"]),
            "figures": {name: _described(one) for name, one in plain["figures"].items()},
            "cells": tuple(_cell(one) for one in plain["cells"]),
        }
    )


def _read(file: Path) -> Release:
    return of_json(file.read_text("utf-8"))


def _plain(release: Release) -> dict[str, Any]:
    return {**asdict(release), "cells": [_plain_cell(cell) for cell in release.cells]}


def _plain_cell(cell: Cell) -> dict[str, Any]:
    of = cell.of
    shown = {"table": cell.table, "figure": of.figure, "whose": of.whose, "category": of.category, "how": cell.how}
    return {**shown, "period": of.period, "value": cell.value}


def _cell(plain: dict[str, Any]) -> Cell:
    of = Quantity(plain["period"], plain["figure"], plain["whose"], plain["category"])
    return Cell(plain["table"], of, How(plain["how"]), plain["value"])


def _described(plain: dict[str, Any]) -> Described:
    return Described(**{**plain, "kind": Kind(plain["kind"]), "time": Time(plain["time"]), "base": Base(plain["base"])})
