"""`hsf places import`: the lists of places renewed from the official registers. It needs no stack, only our files."""

import argparse
from datetime import date
from pathlib import Path

import yaml
from familiekontakten.places.place import FOLDER

from infrastructure.build.places import DEPARTMENTS
from infrastructure.places.changes import told
from infrastructure.places.renewing import Renewal, renew_municipalities, renew_population, renew_postal

DESCRIPTION = (
    "Shows what would be new, gone or otherwise; writes it only with --write. A file that is cut off or of another "
    "kind is refused, with the line and the reason."
)


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    kinds = commands.add_parser("places", help="the lists of municipalities and postal codes").add_subparsers(
        required=True
    )
    parser = kinds.add_parser("import", help="renew one from its register", description=DESCRIPTION)
    registers = parser.add_mutually_exclusive_group(required=True)
    registers.add_argument("--postal", type=Path, metavar="FILE", help="Posten's register, parted by tabs")
    registers.add_argument("--municipalities", type=Path, metavar="FILE", help="Klass 131 as CSV, of one date")
    registers.add_argument("--population", type=Path, metavar="FILE", help="a table of Statbank as CSV, of one year")
    parser.add_argument("--counties", type=Path, metavar="FILE", help="Klass 104 as CSV, where counties have changed")
    parser.add_argument("--many-gone", action="store_true", help="much is gone, and that is right")
    parser.add_argument("--of", type=date.fromisoformat, metavar="DATE", help="the day that the register tells about")
    parser.add_argument("--write", action="store_true", help="write it into the project's files")
    parser.add_argument("--folder", type=Path, default=FOLDER, help=argparse.SUPPRESS)
    parser.set_defaults(run=lambda options: run(options, parser))


def run(options: argparse.Namespace, parser: argparse.ArgumentParser) -> None:
    """Show one renewal, and write it where that is asked for. Raises reading.Wrong."""
    renewal = _renewal(options)
    day = renewal.day or options.of
    if options.write and day is None:
        parser.error("--write needs --of DATE: the day that the register tells about")
    print("\n".join([renewal.name, *told(renewal.changes, renewal.changed), *renewal.notes]))
    if not options.write:
        print("nothing is written: --write does it")
    elif day:
        renewal.write(day)
        print(f"written, as of {day}: look at the difference, run the tests, commit")


def _renewal(options: argparse.Namespace) -> Renewal:
    if options.postal:
        return renew_postal(options.folder, options.postal, many_gone=options.many_gone)
    if options.population:
        return renew_population(options.folder, options.population)
    departments = yaml.safe_load(DEPARTMENTS.read_text("utf-8"))["departments"]
    files = options.municipalities, options.counties
    return renew_municipalities(options.folder, *files, departments, many_gone=options.many_gone)
