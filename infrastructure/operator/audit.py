"""`hsf audit`: whether the audit log is still what was written, compared with what was anchored elsewhere."""

import argparse
from itertools import groupby

from infrastructure.operator.clock import event, fire, now, show
from infrastructure.operator.where import enter, find

SAID = {
    "changed": "was changed",
    "missing": "is missing",
    "cut": "was anchored and is gone: the end was cut off",
    "rewritten": "is not the one that was anchored: the end was written anew",
}


class Broken(Exception):
    """The log is not what was written; the lines before say where."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
    kinds = commands.add_parser("audit", help="the log of who did what").add_subparsers(required=True)
    kinds.add_parser("verify", help="find what was changed in it").set_defaults(run=lambda _: check())
    anchor = kinds.add_parser("anchor", help="keep now what it ends with, as every night")
    anchor.set_defaults(run=lambda _: show(fire(find(), "AnchorAudit", event(now()))))


def check() -> None:
    """Compare every chain with itself and with all anchors; print what is wrong. Raises Broken when something is."""
    enter()
    from familiekontakten.audit.anchoring import kept
    from familiekontakten.audit.entry import verify
    from familiekontakten.audit.records import chains, whole

    anchors = sorted(kept())
    by_chain = {chain: tuple(found) for chain, found in groupby(anchors, key=lambda anchor: anchor.chain)}
    logged = {chain: list(whole(chain)) for chain in sorted({*chains(), *by_chain})}
    faults = [fault for chain, found in logged.items() for fault in verify(chain, found, by_chain.get(chain, ()))]
    for fault in faults:
        print(f"{fault.chain}: entry {fault.number} {SAID[fault.what]}")
    if faults:
        raise Broken(f"the audit log is not what was written: {len(faults)} faults")
    print(f"{sum(map(len, logged.values()))} entries in the audit log, {len(anchors)} anchors: nothing is wrong")
