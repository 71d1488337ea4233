"""Where a command's records come from: a named set, or a file that needs no stack."""

import argparse
import re
from pathlib import Path

from familiekontakten.statistics.facts import fact as facts
from familiekontakten.statistics.facts.fact import LIVE
from familiekontakten.statistics.rows import Row

from infrastructure.interchange.files import Unreadable, read_file
from infrastructure.operator.where import enter

SET = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
USUAL_SET = "default: %(default)s"


def set_name(text: str) -> str:
    """A set's name. Raises argparse.ArgumentTypeError."""
    if not SET.fullmatch(text):
        raise argparse.ArgumentTypeError(f"{text!r}: a set is named with 1 to 40 of A-Z a-z 0-9 . _ -")
    return text


def declare_set(parser: argparse._ActionsContainer) -> None:
    """Declare --set, at first the departments' own."""
    parser.add_argument("--set", type=set_name, dest="set_", metavar="NAME", default=LIVE, help=USUAL_SET)


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare --set and --records, of which one can be said."""
    source = parser.add_mutually_exclusive_group()
    declare_set(source)
    source.add_argument("--records", type=Path, metavar="FILE", help="a file of records instead; needs no stack")


def rows_of(options: argparse.Namespace) -> tuple[Row, ...]:
    """The records that the options ask for, for the figures of `options.year`. Raises Unreadable, NotWhole."""
    return _of_file(options.records) if options.records else _of_set(options.set_, options.year)


def _of_set(set_: str, year: int) -> tuple[Row, ...]:
    """All records as they are kept; beside the live ones what came to the inboxes, where enquiries are counted."""
    enter()
    from familiekontakten.departments.records import all_departments
    from familiekontakten.enquiries.records import counted_enquiries
    from familiekontakten.statistics.facts.enquiries import facts_of_enquiries

    from infrastructure.interchange.storing import kept

    departments = [one.id for one in all_departments()]
    came = (one for each in departments for one in counted_enquiries(each, f"{year - 1}-01"))
    return (*kept(set_, departments), *(facts.rows_of(facts_of_enquiries(came)) if set_ == LIVE else ()))


def _of_file(file: Path) -> tuple[Row, ...]:
    read = read_file(file)
    if read.problems:
        raise Unreadable(f"{file.name}: {len(read.problems)} problems, the first: {read.problems[0]}")
    return read.rows
