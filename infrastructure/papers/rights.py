"""Which function may do what to which table, read from the policies that are deployed."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from infrastructure.papers import deployed

POLICIES = Path("chalice-config")
READS = {"GetItem", "BatchGetItem", "Query", "Scan", "GetObject"}
NARROWED = "department-data"
"""The role that the workspace asks for, narrowed to one department at a time (functions/…/access/narrowing.py)."""


class Right(NamedTuple):
    """What one function may do to one table: "les", "skriv" or both, and whether to one department's rows only."""

    table: str
    function: str
    may: str


def rights(root: Path) -> tuple[Right, ...]:
    """Every right of every function on a table, and of the departments' role."""
    merged: dict[tuple[str, str], set[str]] = {}
    for function, table, action in (*_of_functions(root), *_of_departments()):
        merged.setdefault((table, function), set()).add("les" if action in READS else "skriv")
    return tuple(Right(table, function, " og ".join(sorted(may))) for (table, function), may in sorted(merged.items()))


def _of_functions(root: Path) -> Iterator[tuple[str, str, str]]:
    for path in sorted((root / POLICIES).glob("*/policy-*.json")):
        function = f"{path.parent.name}/{path.stem.removeprefix('policy-')}"
        yield from _granted(function, json.loads(path.read_text("utf-8"))["Statement"])


def _of_departments() -> Iterator[tuple[str, str, str]]:
    for policy in deployed.resources()["DepartmentData"]["Properties"]["Policies"]:
        yield from _granted(NARROWED, policy["PolicyDocument"]["Statement"])


def _granted(function: str, statements: list[dict[str, Any]]) -> Iterator[tuple[str, str, str]]:
    for statement in statements:
        for action in statement["Action"]:
            service, _, verb = action.partition(":")
            if service == "dynamodb":
                yield from ((function, table, verb) for table in _tables(statement["Resource"]))


def _tables(resource: object) -> set[str]:
    """The tables that a resource names, as an export ("hsf-inbox-arn"), as one of the template's, or by a pattern."""
    text = json.dumps(resource)
    names = {one for one in deployed.table_names() if f"hsf-{one}-arn" in text or f'"{one.capitalize()}"' in text}
    return names | ({"cases"} if "table/hsf-cases-" in text else set())
