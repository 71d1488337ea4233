"""Tells a department its year and counts what that writes; a process of its own, STATE names a running emulator."""

import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import Any

from infrastructure.cost.measured import Casework
from infrastructure.local.cloud import Cloud
from infrastructure.operator.demo import SEED, fill_one
from infrastructure.operator.where import enter

ENTRIES = 10
Units = tuple[float, float, float]
"""Write units, read units, seconds."""


def count(cloud: Cloud, department: str) -> Casework:
    """The whole year, what an entry of the log takes, and a night's figures of a department that has such a year."""
    before = _stored(cloud)
    wrote, read, _ = _units(lambda: fill_one(department, SEED, datetime.now(UTC)))
    filled = _stored(cloud)
    entry, _, _ = _units(_entries)
    night_wrote, night_read, seconds = _units(lambda: _night(department))
    return Casework(
        department=department,
        on=datetime.now(UTC).date().isoformat(),
        families=_visited(cloud, department),
        forms=_items(cloud, "hsf-receipts"),
        write_units=wrote,
        read_units=read,
        bytes=filled - before,
        audit_write_units=entry / ENTRIES,
        audit_bytes=(_stored(cloud, "hsf-audit")) // ENTRIES,
        fold_seconds=round(seconds, 2),
        fold_read_units=night_read,
        fold_write_units=night_wrote,
    )


def _units(act: Callable[[], object]) -> Units:
    from infrastructure.bench.metering import metered

    began = time.monotonic()
    with metered() as meter:
        act()
    return meter.units - meter.read, meter.read, time.monotonic() - began


def _entries() -> None:
    from familiekontakten.audit.records import append

    for _ in range(ENTRIES):
        append("cost", datetime.now(UTC), "3f2b8c1e5d7a", "read", "case", "7KMP3XTV4", "shown")


def _night(department: str) -> None:
    from familiekontakten.months import day_of
    from familiekontakten.statistics.facts.fact import LIVE
    from familiekontakten.statistics.fold.nightly import fold_set, periods

    yesterday = day_of(datetime.now(UTC) - timedelta(days=1))
    fold_set(LIVE, department, periods(yesterday), yesterday)


def _visited(cloud: Cloud, department: str) -> int:
    """How many assignments there are: families that a familiekontakt came to."""
    pages = cloud.client("dynamodb").get_paginator("scan").paginate(TableName=f"hsf-cases-{department}")
    rows = (row["partition"]["S"] for page in pages for row in page["Items"])
    return len({one for one in rows if one.startswith("assignment#")})


def _items(cloud: Cloud, table: str) -> int:
    return sum(page["Count"] for page in cloud.client("dynamodb").get_paginator("scan").paginate(TableName=table))


def _stored(cloud: Cloud, *tables: str) -> int:
    """Bytes in these tables or in all: names and values, as DynamoDB counts them; without the indexes."""
    client = cloud.client("dynamodb")
    names = tables or client.list_tables()["TableNames"]
    pages = (page for name in names for page in client.get_paginator("scan").paginate(TableName=name))
    return sum(_size(item) for page in pages for item in page["Items"])


def _size(item: dict[str, Any]) -> int:
    return sum(len(name) + _length(value) for name, value in item.items())


def _length(value: dict[str, Any]) -> int:
    """Of a value as DynamoDB writes it down: {"S": "…"}, {"B": …}, {"L": […]}, {"M": {…}}."""
    ((_, inner),) = value.items()
    if isinstance(inner, dict):
        return _size(inner)
    if isinstance(inner, list):
        return sum(_length(one) if isinstance(one, dict) else len(one) for one in inner)
    return len(inner.encode() if isinstance(inner, str) else inner) if isinstance(inner, str | bytes) else 1


if __name__ == "__main__":
    running = enter()
    os.environ.update({"PEPPER": f"demo {SEED}", "AWS_XRAY_SDK_ENABLED": "false"})
    print("\n" + json.dumps(asdict(count(running, sys.argv[1]))))
