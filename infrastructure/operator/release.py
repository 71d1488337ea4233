"""`hsf release YEAR`: publish the open figures of a year or a quarter, if nobody can be told from them.

The release is made by the disclosure rules, attacked together with all earlier ones, and written as a numbered file
into the site's folder: committed and built, it is published. Nothing that was published is ever written over.
"""

import argparse
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from familiekontakten.statistics.disclosure.cells import period_of
from familiekontakten.statistics.rows import Row

from infrastructure.operator import sources
from infrastructure.operator.where import enter
from infrastructure.releases.files import FOLDER


class Refused(Exception):
    """Nothing was released; the message says why."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "release",
        help="publish open figures, unless somebody could be told from them",
        description="Writes the next numbered file. Refuses, naming cells and no number, where a count below 5 could "
        "be worked out from this release together with all earlier ones.",
    )
    parser.add_argument("year", type=int, metavar="YEAR")
    parser.add_argument("--quarter", type=int, choices=(1, 2, 3, 4), help="the nation's quarter instead of the year")
    sources.declare(parser)
    parser.add_argument(
        "--without", action="append", default=[], metavar="FIGURE", help="leave a figure out, such as fam.asylum"
    )
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where all releases lie (default: the site's)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """Make, attack and write it. Raises Refused, Unreadable, NotWhole."""
    period = f"{options.year}-Q{options.quarter}" if options.quarter else str(options.year)
    if period_of(period).last >= date.today():  # noqa: DTZ011 - the operator's own calendar
        raise Refused(f"{period} is not over yet")
    rows = sources.rows_of(options)
    file = released(rows, period, frozenset(options.without), options.folder, _invented(rows, options.records))
    print(f"{file}: commit it and build the site, then it is published")


def released(rows: Iterable[Row], period: str, without: frozenset[str], folder: Path, invented: bool) -> Path:
    """The file of the new release. Raises Refused."""
    try:
        from infrastructure.releases import making
    except ImportError as missing:
        raise Refused(f"the attacker needs SciPy ({missing}): pip install '.[release]'") from missing
    from familiekontakten.statistics.indicators.catalogue import COUNTED, DEFINITIONS

    from infrastructure.releases.files import read_all, write

    today = date.today().isoformat()  # noqa: DTZ011 - the day it is published, as the operator's calendar has it
    asked = making.Asked(period, today, invented, DEFINITIONS, without)
    if unknown := without - {one.id for one in COUNTED.every}:
        raise Refused(f"no such figure: {', '.join(sorted(unknown))}")
    try:
        return write(making.release_of(rows, asked, COUNTED, read_all(folder)), folder)
    except (making.Refused, ValueError, FileExistsError) as refused:
        raise Refused(str(refused)) from refused


def _invented(rows: Iterable[Row], file: Path | None) -> bool:
    """Whatever says so of itself, and whatever comes from a stack on one machine: that holds demo data."""
    said = any(row["type"] == "meta" and row.get("synthetic") for row in rows)
    return said or (file is None and bool(enter().endpoint))
