"""`hsf department home-start-plus`: what the board approved in the national desk comes into the list of departments."""

import argparse
from typing import TYPE_CHECKING

from infrastructure.build.places import DEPARTMENTS
from infrastructure.opening.opening import Refused
from infrastructure.opening.plus import Plus
from infrastructure.operator.opening import carry_out
from infrastructure.operator.where import enter

if TYPE_CHECKING:
    from datetime import date


def add_to(kinds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    text = "let a department take families on for Home-Start+, as the board approved it; shows the plan first"
    parser = kinds.add_parser("home-start-plus", help=text, description=text)
    parser.add_argument("department", help="its id, as in the list")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """Check, show the plan, ask, do. Raises Refused where the board has approved nothing, and line.Wrong."""
    enter()
    steps = Plus(DEPARTMENTS, options.department, _approved_on(options.department)).steps()
    question = f"Home-Start+ in {options.department}?"
    carry_out(steps, question, "open", options.department, of="home_start_plus", asked=not options.yes)
    print(f"Commit {DEPARTMENTS.name}: every deployment begins with it")


def _approved_on(department: str) -> "date":
    from familiekontakten.departments.department import NATIONAL
    from familiekontakten.home_start_plus.approval import PlusApproval

    from infrastructure.demo.holding import owners_book

    found = owners_book(NATIONAL).find(PlusApproval, department)
    if found is None or found.approved_on is None:
        raise Refused(f"the national board has not approved {department} for Home-Start+: the national desk says when")
    return found.approved_on
