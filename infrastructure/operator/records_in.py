"""`hsf import`: a file of records into a named set, apart from all others; and the templates of such files."""

import argparse
import time
from dataclasses import replace
from pathlib import Path

from familiekontakten.statistics.facts.fact import LIVE
from familiekontakten.statistics.interchange.found import Reading
from familiekontakten.statistics.interchange.schema import TYPES

from infrastructure.interchange.files import ENDINGS, read_file, write_templates
from infrastructure.operator.sources import set_name
from infrastructure.operator.where import enter

SHOWN = 50
"""Problems that are printed; the others are counted."""


class Refused(Exception):
    """Nothing was imported; the message says why."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "import",
        help="load records into a named set; all of a file, or nothing",
        description=f"FILE is {ENDINGS}. The set holds afterwards what the file says, and nothing else; run again, it "
        f"comes to the same. In the departments' own set, {LIVE}, only registers can be imported: all records of the "
        "types that are in the file are replaced.",
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE")
    parser.add_argument("--set", type=set_name, dest="set_", metavar="NAME", help="apart from every other set")
    parser.add_argument("--template", type=Path, metavar="FOLDER_OR_XLSX", help="write empty tables to fill in")
    parser.set_defaults(run=lambda options: run(options, parser))


def run(options: argparse.Namespace, parser: argparse.ArgumentParser) -> None:
    """One of the two things. Raises Refused, Unreadable, TooLarge."""
    if options.template and not (options.file or options.set_):
        write_templates(options.template)
        print(f"{len(TYPES)} tables to fill in: {options.template}")
    elif options.file and options.set_ and not options.template:
        import_file(options.file, options.set_)
    else:
        parser.error("say FILE and --set NAME, or --template alone")


def import_file(file: Path, set_: str) -> None:
    """Load a file into a set."""
    began = time.monotonic()
    enter()
    read = _read_live(file) if set_ == LIVE else read_file(file)
    for warning, number in read.warnings.items():
        print(f"note: {warning} ({number} times)")
    if read.problems:
        raise Refused(_said(file, read))
    _store(set_, read, began)


def _store(set_: str, read: Reading, began: float) -> None:
    from infrastructure.interchange import storing

    if set_ == LIVE:
        done = storing.Stored(len(read.rows), storing.store_types(LIVE, read.rows, read.types))
    else:
        done = storing.store(set_, read.rows)
    print(
        f"{len(read.rows)} records of {len(read.types)} types are in the set {set_}: {done.written} rows written, "
        f"{done.removed} old ones removed, {time.monotonic() - began:.1f} s"
    )


def _read_live(file: Path) -> Reading:
    """A file of registers, which may refer to what stands in the set already. Raises Refused."""
    from familiekontakten.departments.records import all_departments

    from infrastructure.interchange.storing import known_live

    read = read_file(file, known_live(one.id for one in all_departments()))
    casework = sorted(name for name in read.types if not TYPES[name].register)
    if casework:
        raise Refused(f"the set {LIVE} takes only registers; {', '.join(casework)} are written by the departments")
    return replace(read, rows=tuple(row for row in read.rows if row["type"] != "meta"))


def _said(file: Path, read: Reading) -> str:
    shown = "\n".join(f"  {problem}" for problem in read.problems[:SHOWN])
    more = len(read.problems) - SHOWN
    others = f"\n  and {more} more" if more > 0 else ""
    return f"{file.name}: nothing is imported, {len(read.problems)} problems:\n{shown}{others}"
