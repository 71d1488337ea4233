"""`hsf report YEAR --figures OUT`: the figures of a year's report, by their ids, from a set of records or a file."""

import argparse
import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from familiekontakten.statistics.facts.fact import LIVE
from familiekontakten.statistics.reports.figure_ids import figures_of
from familiekontakten.statistics.rows import Row

from infrastructure.interchange.files import read_file
from infrastructure.operator.records_in import Refused, set_name
from infrastructure.operator.where import enter


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "report",
        help="make a year's report from a set of records",
        description="The figures are exact, for the national office: nothing in them is rounded for the public.",
    )
    parser.add_argument("year", type=int, metavar="YEAR")
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--set", type=set_name, dest="set_", metavar="NAME", default=LIVE, help="default: %(default)s")
    source.add_argument("--records", type=Path, metavar="FILE", help="a file of records instead; needs no stack")
    parser.add_argument("--figures", type=Path, metavar="OUT.json", required=True, help="every figure by its id")
    parser.set_defaults(run=lambda options: run(options.year, options.set_, options.records, options.figures))


def run(year: int, set_: str, file: Path | None, out: Path) -> None:
    """Write the figures. Raises Refused, Unreadable, NotWhole."""
    found = figures_of(_of_file(file) if file else _of_set(set_), year)
    out.write_text(json.dumps({name: asdict(one) for name, one in found.items()}, indent=1) + "\n", encoding="utf-8")
    print(f"{len(found)} figures of {year}: {out}")


def _of_file(file: Path) -> Iterable[Row]:
    read = read_file(file)
    if read.problems:
        raise Refused(f"{file.name}: {len(read.problems)} problems, the first: {read.problems[0]}")
    return read.rows


def _of_set(set_: str) -> Iterable[Row]:
    enter()
    from familiekontakten.departments.records import all_departments

    from infrastructure.interchange.storing import kept

    return kept(set_, [one.id for one in all_departments()])
