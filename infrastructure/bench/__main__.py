"""`make bench`: everything measured in one run, peers in turns; writes RESULTS.md and the table in the README.

python -m infrastructure.bench [--quick] [--write] [cold|sizes|warm|writes|load|reads|import|month ...]

At most twenty minutes, three with --quick (few rounds: to see that it works, the figures say little). Naming parts
measures these only and writes nothing, or with --write only their rows.
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from infrastructure.bench import (
    cold,
    database,
    importing,
    load,
    month,
    month_rows,
    reads,
    rows,
    sizes,
    table,
    warm,
    writes,
)
from infrastructure.bench.table import Row
from infrastructure.build import bundles
from infrastructure.build.fresh import built_site
from infrastructure.build.places import build_alone

NOTES = (
    "Ratios of medians of one run, everything in turns; milliseconds differ from run to run with whatever else the "
    "machine does, ratios by a few hundredths.",
    "Cold start: a new interpreter until the first answer. Ours understands and seals a real form, stores three rows "
    "in one transaction and traces; the other, with botocore as pip installs it, compiled, writes one item unchecked.",
    "Warm: one process each, called without a server; the peers with the middleware of a new project. Their database "
    "is in their process, ours is DynamoDB Local beside it; Wagtail keeps no receipts, neither of them seals.",
    "Write units: taken in + sent, counted on the emulator, which meters as AWS documents. No family form is longer "
    "than the last.",
    "Reads: requests to the database and read units of a page, beside what every request asks about its session and "
    "writes to the log. What is open stays the same; what is closed, and who has left, grows.",
    "Import: from the file to the last row, all checks included, of an invented year of 37 departments; beside it the "
    "same items as botocore writes them, 25 at once, with nothing read, checked or packed.",
    "Closing a month: every department has figures and editions of a year. Facts are loaded for one department of each "
    "size and counted once; the others' figures are copies of its own. A night counts 26 months and years from one "
    "reading; measured is one month, a January, whose year so far is short.",
    "The local stack answers slower than AWS would: its figures are for lost and doubled forms, not promises of speed.",
)


def main() -> None:
    """Measure what is asked for, print it, and publish when it was everything."""
    options = _options()
    began = time.monotonic()
    packaged = _package()
    parts = _parts(packaged, options.quick)
    found: list[Row] = []
    for name in options.parts or parts:
        print(f"Measuring: {name} ...", flush=True)
        found += parts[name]()
    text = table.written(found, NOTES)
    print(f"\n{text}\nIt took {time.monotonic() - began:.0f} s.")
    if options.write:
        text = table.renewed(table.last_written(), found, options.parts)
    if options.write or not (options.parts or options.quick):
        print("Written:", *(path.name for path in table.publish(text)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m infrastructure.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few rounds, nothing written")
    parser.add_argument("--write", action="store_true", help="put the rows of the named parts in place of the old ones")
    parser.add_argument(
        "parts", nargs="*", help="cold, sizes, warm, writes, load, reads, import, month; all where none is named"
    )
    options = parser.parse_args()
    if options.write and (options.quick or not options.parts):
        parser.error("--write is for parts that were named and measured whole")
    return options


def _package() -> dict[str, Path]:
    """The zip of each app, built as `make run` does."""
    with build_alone():
        built_site()
        return {bundle.app: bundle.code for bundle in bundles.package()}


def _parts(packaged: dict[str, Path], quick: bool) -> dict[str, Callable[[], list[Row]]]:
    """What can be measured, by name, in the order of the table."""
    return {
        "cold": lambda: _cold(packaged, 5 if quick else 25),
        "sizes": lambda: rows.of_sizes([sizes.size_of(app, code) for app, code in packaged.items()]),
        "warm": lambda: _warm(packaged["intake"], 2 if quick else 12),
        "writes": lambda: rows.of_writes(writes.measure()),
        "load": lambda: rows.of_load(load.measure(3.0 if quick else 15.0)),
        "reads": lambda: rows.of_reads(reads.measure(*((100, 1000) if quick else (100, 1000, 10_000)))),
        "import": lambda: rows.of_imports(importing.measure(1 if quick else 7)),
        "month": lambda: month_rows.of_month(month.measure(*((100, 100, 1000) if quick else (1000, 1000, 100_000)))),
    }


def _cold(packaged: dict[str, Path], rounds: int) -> list[Row]:
    with database.filled() as filled:
        print(f"  writing to {filled.name}", flush=True)
        peers = {"bare": cold.bare(), "ours": cold.unpacked(packaged["intake"])}
        peers[cold.WORKSPACE] = cold.unpacked(packaged["workspace"], "workspace")
        return rows.of_cold(cold.measure(peers, filled, rounds))


def _warm(intake: Path, turns: int) -> list[Row]:
    with database.filled() as filled:
        return rows.of_warm(warm.measure(cold.unpacked(intake), filled, turns))


if __name__ == "__main__":
    main()
