"""Reads `hsf-records/1`: all of a file, or everything that is wrong with it. Pure."""

import json
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from familiekontakten.statistics.interchange.checking import checked
from familiekontakten.statistics.interchange.found import Entry, Findings, Key, Reading
from familiekontakten.statistics.interchange.references import tied
from familiekontakten.statistics.interchange.writing import in_order, whole
from familiekontakten.statistics.rows import Row

BOM = "\ufeff"


def read(lines: Iterable[str | bytes], known: Collection[Key] = ()) -> Reading:
    """What a file says. `known`: records that it may refer to although they stand elsewhere."""
    findings = Findings()
    return understood(_entries(lines, findings), findings, known)


def understood(entries: Iterable[Entry], findings: Findings, known: Collection[Key] = ()) -> Reading:
    """What these entries say, with what was wrong before they were entries."""
    newest: dict[Key, Entry] = {}
    refused: set[Key] = set()
    for entry in entries:
        if (found := checked(entry, findings)) is not None:
            _keep(newest, found, findings)
        else:
            refused.add((str(entry.values.get("type")), str(entry.values.get("id"))))
    living = {key: entry for key, entry in newest.items() if not entry.values.get("deleted")}
    rows = [whole(entry.values) for entry in tied(living, newest.keys() - living.keys(), {*known, *refused}, findings)]
    problems = tuple(findings.problems)
    return Reading(
        rows=() if problems else tuple(in_order(rows)),
        problems=problems,
        warnings=dict(sorted(findings.warnings.items())),
        types=frozenset(name for name, _ in newest),
    )


def _keep(newest: dict[Key, Entry], found: Entry, findings: Findings) -> None:
    """The entry instead of an older one. Two that claim the same `rev` must say the same."""
    key = found.values["type"], found.values["id"]
    held = newest.get(key)
    if held is None or found.values["rev"] > held.values["rev"]:
        newest[key] = found
    elif found.values["rev"] == held.values["rev"] and not _same(found.values, held.values):
        findings.wrong(found.where, f"{key[0]}.rev", f"another record of this id and rev stands in {held.where}")


def _same(one: Row, other: Row) -> bool:
    return whole(one) == whole(other) and bool(one.get("deleted")) == bool(other.get("deleted"))


def _entries(lines: Iterable[str | bytes], findings: Findings) -> Iterator[Entry]:
    for number, line in enumerate(lines, 1):
        where = f"line {number}"
        try:
            text = line.decode() if isinstance(line, bytes) else line
            if text := text.removeprefix(BOM if number == 1 else "").strip():
                yield Entry(where, _record(text))
        except UnicodeDecodeError:
            findings.wrong(where, "", "is not UTF-8")
        except (ValueError, RecursionError):
            findings.wrong(where, "", "is not one JSON object")


def _record(text: str) -> dict[str, Any]:
    record = json.loads(text)
    if not isinstance(record, dict):
        raise ValueError
    return record
