"""The tables as they are deployed, with every attribute that a record class writes into them.

How long a deleted row lies in the backups, and what DynamoDB removes by itself, is read from the template. The
attributes are read from the source of the record classes: importing those would need a running stack.
"""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from infrastructure.papers import deployed
from infrastructure.papers.things import CODE

DEPARTMENTS_OWN = "cases"
"""One name for the tables `hsf-cases-<department>`: they are all alike."""


class Table(NamedTuple):
    """One table: its name without "hsf-", the days that a deleted row can be brought back, whether it is protected
    from being deleted, the attribute whose time removes a row by itself ("" = none), and all attributes.
    """

    name: str
    backup_days: int
    protected: bool
    expires: str
    attributes: tuple[str, ...]


def tables() -> tuple[Table, ...]:
    """Every table of the base template, the departments' own once."""
    found = (one["Properties"] for one in deployed.resources().values() if one["Type"] == "AWS::DynamoDB::Table")
    by_name = {_short(one["TableName"]): one for one in found}
    written = attributes()
    return tuple(_table(name, by_name[name], written.get(name, ())) for name in sorted(by_name))


def _table(name: str, properties: dict[str, Any], written: tuple[str, ...]) -> Table:
    backup = properties["PointInTimeRecoverySpecification"]
    expires = properties.get("TimeToLiveSpecification", {}).get("AttributeName", "")
    days = backup["RecoveryPeriodInDays"] if backup["PointInTimeRecoveryEnabled"] else 0
    return Table(name, days, bool(properties.get("DeletionProtectionEnabled")), expires, written)


def _short(name: str) -> str:
    short = name.removeprefix("hsf-")
    return DEPARTMENTS_OWN if short.startswith(f"{DEPARTMENTS_OWN}-") else short


def attributes() -> dict[str, tuple[str, ...]]:
    """The names of what is written, by table."""
    found: dict[str, dict[str, None]] = {}
    for path in sorted(CODE.rglob("*.py")):
        for table, names in written_in(path):
            found.setdefault(table, {}).update(dict.fromkeys(names))
    return {table: tuple(names) for table, names in found.items()}


def written_in(path: Path) -> Iterator[tuple[str, list[str]]]:
    """The record classes of one file: the table of each, and what it writes, also what stands in maps within rows."""
    source = path.read_text("utf-8")
    if "Attribute(" not in source:
        return
    classes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ClassDef)]
    maps = {one.name: list(_named(one)) for one in classes if "MapAttribute" in _bases(one)}
    for cls in classes:
        if "Table" in _bases(cls):
            yield _table_of(cls), [*_named(cls), *(name for inner in _within(cls, maps) for name in maps[inner])]


def _bases(cls: ast.ClassDef) -> set[str]:
    return {node.id for base in cls.bases for node in ast.walk(base) if isinstance(node, ast.Name)}


def _named(cls: ast.ClassDef) -> Iterator[str]:
    """The names that an attribute is assigned to."""
    for line in cls.body:
        made = line.value if isinstance(line, ast.Assign | ast.AnnAssign) else None
        if isinstance(made, ast.Call) and "Attribute" in ast.unparse(made.func):
            target = line.targets[0] if isinstance(line, ast.Assign) else line.target  # type: ignore[attr-defined]
            yield ast.unparse(target)


def _within(cls: ast.ClassDef, maps: dict[str, list[str]]) -> Iterable[str]:
    return dict.fromkeys(node.id for node in ast.walk(cls) if isinstance(node, ast.Name) and node.id in maps)


def _table_of(cls: ast.ClassDef) -> str:
    """`settings.table("receipts")` in its Meta; a class without one is of the departments' own tables."""
    for node in ast.walk(cls):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "settings.table":
            return str(ast.literal_eval(node.args[0]))
    return DEPARTMENTS_OWN
