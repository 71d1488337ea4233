"""Imports a file of records, and writes the same items bare; a process of its own, told where its database is."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from familiekontakten.door.table import connection

from infrastructure.bench import country
from infrastructure.interchange.files import read_file
from infrastructure.interchange.storing import store

TABLE = "hsf-statistics"
AT_ONCE = 25

Item = dict[str, Any]


def main() -> None:
    """Measure, and print what was found as JSON."""
    folder, rounds = Path(sys.argv[1]), int(sys.argv[2])
    written = country.lines()
    (file := folder / "year.jsonl").write_text("".join(written), encoding="utf-8")
    rows = read_file(file).rows
    store("warm-up", rows)
    items = _items("warm-up")
    found: dict[str, list[float]] = {"read": [], "first": [], "again": [], "bare": []}
    for turn in range(rounds):
        found["read"].append(_seconds(read_file, file))
        found["first"].append(_seconds(_import, file, f"year-{turn}"))
        found["again"].append(_seconds(_import, file, f"year-{turn}"))
        found["bare"].append(_seconds(_write, [_moved(one, f"bare-{turn}") for one in items]))
    print(json.dumps({"lines": len(written), "items": len(items), **found}))


def _import(file: Path, set_: str) -> None:
    store(set_, read_file(file).rows)


def _seconds(work: Callable[..., object], *given: object) -> float:
    began = time.perf_counter()
    work(*given)
    return time.perf_counter() - began


def _items(set_: str) -> list[Item]:
    """The facts and registers of a set as they lie in the table."""
    pages = connection().client.get_paginator("scan").paginate(TableName=TABLE)
    return [item for page in pages for item in page["Items"] if f"#{set_}" in item["partition"]["S"]]


def _moved(item: Item, place: str) -> Item:
    return item | {"partition": {"S": f"{place}#{item['partition']['S']}"}}


def _write(items: list[Item]) -> None:
    """As botocore does it, 25 at once, with nothing around it."""
    client: Any = connection().client
    for start in range(0, len(items), AT_ONCE):
        wanted = {TABLE: [{"PutRequest": {"Item": item}} for item in items[start : start + AT_ONCE]]}
        while wanted:
            wanted = client.batch_write_item(RequestItems=wanted)["UnprocessedItems"]


if __name__ == "__main__":
    main()
