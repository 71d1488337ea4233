"""`hsf erasures`: what was forgotten is forgotten again after a restore, before anybody is let in."""

import argparse

from infrastructure.operator.where import enter


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
    kinds = commands.add_parser("erasures", help="what was forgotten").add_subparsers(required=True)
    replay = kinds.add_parser("replay", help="forget it again: after every restore, before anybody is let in")
    replay.set_defaults(run=lambda _: print(f"{replayed()} things were forgotten again, or were gone already"))


def replayed() -> int:
    """Goes through the ledger of every department; how many lines. Safe to repeat."""
    enter()
    from familiekontakten.departments.records import all_departments
    from familiekontakten.forgetting.records import forget_again

    return sum(forget_again(one.id) for one in all_departments())
