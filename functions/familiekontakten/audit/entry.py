"""The audit log: who did what to which record, and whether they were let. Each entry carries the hash of the one before
it, so that what is changed, removed or moved later shows. Pure.

Ids and codes only. It is written before the answer goes out, also when the answer is no (Normen, fact sheet 15, and the
declaration of principles, section 9: confidentiality; to be confirmed by HSFN).
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import NamedTuple

START = "0" * 64
"""What the first entry of a chain carries as the hash before it."""
LOGIN = "login"
"""The chain for what belongs to no department."""


@dataclass(frozen=True)
class Entry:
    """One line. `by` is a person's id, `act` and `of` are codes, `id` names the record.

    `number` counts from 1 in its chain. `mark` is random: two equal acts in the same moment are two entries.
    """

    chain: str
    number: int
    at: datetime
    by: str
    act: str
    of: str
    id: str
    outcome: str
    mark: str
    previous: str
    hash: str = ""


class Anchor(NamedTuple):
    """What a chain ended with at some time, kept where nobody can change it."""

    chain: str
    number: int
    hash: str


class Fault(NamedTuple):
    """Something that is not as it was written: `what` is "changed", "missing", "cut" or "rewritten"."""

    chain: str
    number: int
    what: str


def after(last: Entry | None, new: Entry) -> Entry:
    """`new` as the next entry of its chain, numbered and hashed."""
    number, previous = (last.number + 1, last.hash) if last else (1, START)
    return hashed(replace(new, number=number, previous=previous))


def hashed(entry: Entry) -> Entry:
    """The entry with the hash of everything else in it."""
    said = [entry.chain, entry.number, entry.at.isoformat(), entry.by, entry.act, entry.of, entry.id]
    said += [entry.outcome, entry.mark, entry.previous]
    return replace(entry, hash=sha256(json.dumps(said).encode()).hexdigest())


def verify(chain: str, entries: Iterable[Entry], anchors: Sequence[Anchor]) -> tuple[Fault, ...]:
    """Everything that is wrong with one chain, given in its stored order; nothing when it is whole.

    By itself a chain shows what was changed, removed or moved inside it. That its end was cut off, or that everything
    from some entry on was made anew, shows only against the anchors: not what happened after the newest of them.
    """
    hashes: dict[int, str] = {}
    faults = list(_inside(chain, entries, hashes))
    for anchor in anchors:
        if anchor.number not in hashes:
            faults.append(Fault(chain, anchor.number, "cut"))
        elif hashes[anchor.number] != anchor.hash:
            faults.append(Fault(chain, anchor.number, "rewritten"))
    return tuple(dict.fromkeys(faults))


def _inside(chain: str, entries: Iterable[Entry], hashes: dict[int, str]) -> Iterator[Fault]:
    expected, previous = 1, START
    for entry in entries:
        if entry.number > expected:
            yield Fault(chain, expected, "missing")
        elif entry.number < expected or entry.previous != previous or entry.chain != chain:
            yield Fault(chain, entry.number, "changed")
        if hashed(entry).hash != entry.hash:
            yield Fault(chain, entry.number, "changed")
        hashes[entry.number] = entry.hash
        expected, previous = entry.number + 1, entry.hash
