"""`hsf report YEAR`: the annual report as a web page and a PDF, and its figures by id; from a set or from a file."""

import argparse
import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from familiekontakten.statistics.reports.audience import Audience
from familiekontakten.statistics.reports.figure_ids import figures_of
from familiekontakten.statistics.rows import Row

from infrastructure.operator import sources
from infrastructure.reports.making import Wanted, write_reports


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "report",
        help="make a year's report from a set of records",
        description="The report is for everybody, rounded by the disclosure rules, unless --internal is said; that of "
        "one department is exact, and so are the figures of --figures, for the national office.",
    )
    parser.add_argument("year", type=int, metavar="YEAR")
    sources.declare(parser)
    parser.add_argument("--figures", type=Path, metavar="OUT.json", help="every figure by its id")
    _declare_pages(parser)
    parser.set_defaults(run=lambda options: run(options, parser))


def _declare_pages(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="the report: index.html, its style sheet, a PDF")
    whose = parser.add_mutually_exclusive_group()
    whose.add_argument("--department", metavar="ID", help="one department's own report, exact")
    whose.add_argument("--all-departments", action="store_true", help="every department's, each in a folder of its own")
    parser.add_argument("--internal", action="store_true", help="exact numbers, which every page says")
    parser.add_argument("--texts", type=Path, metavar="FOLDER", help="own words: forord.md, familiene.md, ...")
    parser.add_argument("--no-pdf", action="store_false", dest="pdf", help="the web page only; needs no Chromium")


def run(options: argparse.Namespace, parser: argparse.ArgumentParser) -> None:
    """Write what was asked for. Raises Unreadable, NotWhole, NotMade, UnknownText, NotPrinted."""
    if not options.figures and not options.out:
        parser.error("say --out FOLDER for the report, --figures OUT.json for its figures, or both")
    rows = sources.rows_of(options)
    if options.figures:
        _write_figures(rows, options.year, options.figures)
    if options.out:
        for made in write_reports(rows, _wanted(options)):
            print(made)


def _wanted(options: argparse.Namespace) -> Wanted:
    return Wanted(
        year=options.year,
        today=datetime.now(UTC).date(),
        audience=Audience.INTERNAL if options.internal else Audience.PUBLIC,
        department=options.department,
        every_department=options.all_departments,
        texts=options.texts,
        out=options.out,
        pdf=options.pdf,
    )


def _write_figures(rows: tuple[Row, ...], year: int, out: Path) -> None:
    found = figures_of(rows, year)
    out.write_text(json.dumps({name: asdict(one) for name, one in found.items()}, indent=1) + "\n", encoding="utf-8")
    print(f"{len(found)} figures of {year}: {out}")
