"""`hsf papers`: what a municipality asks for before it signs, made from the code; and SECURITY.md's table."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from infrastructure.papers import promises, results
from infrastructure.papers.making import beside, write
from infrastructure.papers.wanted import Wanted


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "papers",
        help="what a municipality asks for: impact assessment, processor agreement, statements",
        description="Needs no stack: fields, tables, rights, limits and tests are read from the project's own files.",
    )
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="write the papers there, as pages")
    parser.add_argument("--department", default="", metavar="ID", help="name one department's operator as controller")
    parser.add_argument("--source", metavar="URL", help="where the project's files are read, for links to tests")
    told = "renew SECURITY.md's table, with what these runs told (pytest --junitxml=FILE)"
    parser.add_argument("--results", type=Path, nargs="*", metavar="FILE", help=told)
    parser.set_defaults(run=lambda options: run(options, parser))


def run(options: argparse.Namespace, parser: argparse.ArgumentParser) -> None:
    """Write what was asked for. Raises wanted.Unknown, evidence.NoSuchTest."""
    if options.out is None and options.results is None:
        parser.error("say --out FOLDER for the papers, --results [FILE ...] for SECURITY.md, or both")
    if options.results is not None:
        renew(options.results)
    if options.out:
        source = f"{options.source.rstrip('/')}/" if options.source else beside(options.out)
        for path in write(options.out, Wanted(datetime.now(UTC).date(), options.department, source)):
            print(path)


def renew(runs: list[Path]) -> None:
    """Keep what the runs told of the promises' tests, and make the table anew."""
    told = {name: result for run in runs for name, result in results.of_run(run).items() if promises.holds(name)}
    every = {name: one for name, one in (results.kept() | told).items() if promises.holds(name)}
    results.keep(every)
    promises.write(every)
    print(f"{promises.PAGE.name}: {len(told)} new results of {len(every)}")
