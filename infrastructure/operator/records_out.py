"""`hsf export`: all records of a set, in a file or on standard output; imported again, it is the same set."""

import argparse
import sys
from pathlib import Path

from familiekontakten.statistics.interchange.writing import lines
from familiekontakten.statistics.rows import Row

from infrastructure.interchange.files import write_file
from infrastructure.operator.sources import declare_set
from infrastructure.operator.where import enter


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "export",
        help="write all records of a set",
        description="FILE ends with .jsonl or .xlsx; without an ending it is a folder of CSV files. Without FILE, the "
        "lines go to standard output. What is written about families has no names, and is confidential all the same.",
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE")
    declare_set(parser)
    parser.set_defaults(run=lambda options: run(options.set_, options.file))


def run(set_: str, file: Path | None) -> None:
    """Write them. Raises NotWhole, Unreadable."""
    enter()
    rows = _load(set_)
    if file is None:
        sys.stdout.writelines(lines(rows))
        return
    write_file(file, rows)
    print(f"{len(rows)} records of the set {set_}: {file}")


def _load(set_: str) -> list[Row]:
    from familiekontakten.departments.records import all_departments

    from infrastructure.interchange.storing import load

    return load(set_, [one.id for one in all_departments()])
