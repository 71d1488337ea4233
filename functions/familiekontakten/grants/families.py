"""The families that something may be handed out to: those whose case is open."""

from typing import TYPE_CHECKING

from familiekontakten.casebook.entry import Entry
from familiekontakten.cases.states import CaseState

if TYPE_CHECKING:
    from familiekontakten.casebook.records import Casebook

OPEN = tuple(state for state in CaseState if state is not CaseState.CLOSED)
MOST = 200
"""Families in each state: no department comes near it (to be confirmed by HSFN)."""


def open_families(book: "Casebook") -> tuple[Entry, ...]:
    """By name. One query and one batch of keys for each state."""
    found = (entry for state in OPEN for entry in book.listed(f"case#{state}", limit=MOST).entries)
    return tuple(sorted(found, key=lambda entry: entry.label))
