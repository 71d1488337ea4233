"""`hsf department open` and `close`: a department begins, and ends. The plan is shown first; both may be run again."""

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import yaml

from infrastructure.build.places import DEPARTMENTS
from infrastructure.local import state
from infrastructure.opening import line
from infrastructure.opening.closing import Closing
from infrastructure.opening.opening import Opening, Refused, check
from infrastructure.opening.steps import Step, plan, take
from infrastructure.operator.where import enter

if TYPE_CHECKING:
    from familiekontakten.start_ups.start_up import StartUp


def add_to(kinds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    text = "open a department that is approved and has its agreement; shows the plan first, and may be run again"
    parser = kinds.add_parser("open", help=text, description=text)
    parser.add_argument("start_up", metavar="START-UP", help="its reference, as the national desk shows it")
    parser.add_argument("--phone", required=True, help="where the public reaches it")
    parser.add_argument("--address", required=True, action="append", help="where notices go; may be said several times")
    parser.add_argument("--coordinator", required=True, metavar="EMAIL", help="who logs in first")
    parser.add_argument("--coordinator-name", required=True, metavar="NAME")
    parser.add_argument("--on", type=date.fromisoformat, help="its first day; else when its agreement begins, or today")
    parser.add_argument("--id", default="", help="what tables and addresses call it; else its name in a-z")
    parser.add_argument("--name", default="", help="what readers call it; else its municipality")
    parser.add_argument(
        "--areas", default="", help="what it serves, codes with commas between; else its municipalities"
    )
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.set_defaults(run=run)
    text = "close a department, or merge it, by the plan in the national desk; run it once more when nothing is left"
    ends = kinds.add_parser("close", aliases=["merge"], help=text, description=text)
    ends.add_argument("department", help="its id, as in the list")
    ends.add_argument("--yes", action="store_true", help="do not ask")
    ends.set_defaults(run=close)


def run(options: argparse.Namespace) -> None:
    """Check, show the plan, ask, do. Raises Refused and line.Wrong."""
    now = datetime.now(UTC)
    cloud = enter()
    start_up = _start_up(options.start_up)
    entry = _entry(options, start_up, now)
    check(start_up, entry["id"], entry["opens_on"], now)
    opening = Opening(cloud, DEPARTMENTS, entry, start_up.id, options.coordinator, options.coordinator_name, now)
    carry_out(opening.steps(), f"Open {entry['name']}?", "open", start_up.id, asked=not options.yes)
    print(f"{entry['name']} opens on {entry['opens_on']}. Commit {DEPARTMENTS.name}: every deployment begins with it")


def close(options: argparse.Namespace) -> None:
    """Lead nobody there any more; and the next time, when nothing is left, close it. Raises Refused and line.Wrong."""
    cloud = enter()
    closing = Closing(cloud, DEPARTMENTS, _plan_for(options.department), datetime.now(UTC))
    first = closing.leads_there
    steps = closing.emptying() if first else closing.closing()
    question = f"{'Lead nobody to' if first else 'Close'} {options.department}?"
    carry_out(steps, question, "end", closing.start_up.id, asked=not options.yes)
    print("Run this again when everything in it is handed over or ended." if first else "It is closed.")


def carry_out(
    steps: Sequence[Step], question: str, act: str, on: str, *, of: str = "start_up", asked: bool = True
) -> None:
    """Shows the steps, asks, and takes them while nobody else deploys. Raises Refused where the answer is not yes.

    `act`, `of` and `on`: what the audit log says of it.
    """
    from infrastructure.opening.start_ups import note

    print("\n".join(plan(steps)))
    if asked and not _said_yes(question):
        raise Refused("nothing was done")
    note(act, on, of)
    with state.chosen().deploying():
        take(steps, tell=lambda said: print(said, flush=True))


def _said_yes(question: str) -> bool:
    print(f"{question} Answer yes: ", end="", flush=True)
    return sys.stdin.readline().strip() == "yes"


def _plan_for(department: str) -> "StartUp":
    from familiekontakten.casebook.records import Missing

    from infrastructure.opening.start_ups import winding_down

    try:
        return winding_down(department)
    except Missing:
        raise Refused(f"nobody has planned to close {department}: the national desk does") from None


def _start_up(typed: str) -> "StartUp":
    from familiekontakten.casebook.records import Missing
    from familiekontakten.enquiries.reference import read_reference

    from infrastructure.opening.start_ups import read

    try:
        return read(read_reference(typed) or typed)
    except Missing:
        raise Refused(f"no start-up has the reference {typed}") from None


def _entry(options: argparse.Namespace, start_up: "StartUp", now: datetime) -> line.Entry:
    """The line; run again without another day, the day of the first time stands."""
    listed = yaml.safe_load(DEPARTMENTS.read_text())["departments"]
    areas = tuple(options.areas.split(",")) if options.areas else ()
    told = line.Told(options.phone, tuple(options.address), _first_day(start_up, now), options.id, options.name, areas)
    entry = line.entry_of(start_up.application, told, listed)
    before = next((one.get("opens_on") for one in listed if one["id"] == entry["id"]), None)
    return {**entry, "opens_on": options.on or before or entry["opens_on"]}


def _first_day(start_up: "StartUp", now: datetime) -> date:
    """Today, or when the agreement begins, or the day after the board approved it: whichever is last."""
    from familiekontakten.months import day_of

    agreed = start_up.agreement.since if start_up.agreement else date.min
    decided = start_up.decision.on + timedelta(days=1) if start_up.decision else date.min
    return max(day_of(now), agreed, decided)
