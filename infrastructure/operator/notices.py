"""`hsf notices`: what is still to be sent, and what was given up. Never anything about a person."""

import argparse
from datetime import UTC, datetime

from infrastructure.operator.where import enter


class NoSuchNotice(Exception):
    """Nothing that was given up has this reference."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
    notices = commands.add_parser("notices", help="what is still to be sent, and what was given up")
    notices.set_defaults(run=lambda _: show())
    again = notices.add_subparsers().add_parser("send-again", help="make what was given up due again")
    again.add_argument("reference")
    again.set_defaults(run=lambda options: send_again(options.reference))


def show() -> None:
    """One line for each: state, since when, kind, reference, department, and how often each mail was tried."""
    enter()
    from familiekontakten.outbox.records import DueRecord, everything_due, everything_stuck

    def line(state: str, row: DueRecord) -> str:
        due = row.to_due()
        tried = " ".join(f"{name}:{part.tries}+{part.refusals}" for name, part in row.to_send().items())
        return f"{state:6} {due.since:%Y-%m-%d %H:%M:%S} {due.kind:11} {due.id:12} {due.department:28} {tried}"

    lines = [line("due", row) for row in everything_due(datetime.now(UTC))]
    lines += [line("stuck", row) for row in everything_stuck()]
    print("\n".join(lines) or "nothing is due, and nothing was given up")


def send_again(reference: str) -> None:
    """Make everything that was given up under this reference due again. Safe to run twice."""
    enter()
    from familiekontakten.outbox.records import everything_due, everything_stuck, send_again

    wanted = reference.replace("-", "").upper()
    rows = [row for row in everything_stuck() if row.id.replace("-", "").upper() == wanted]
    if not rows:
        if any(row.id.replace("-", "").upper() == wanted for row in everything_due(datetime.now(UTC))):
            print(f"{reference} is due already")
            return
        raise NoSuchNotice(f"nothing that was given up has the reference {reference}")
    for row in rows:
        print(f"{reference} is {'due again' if send_again(row) else 'due already'}")
