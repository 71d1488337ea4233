"""How long each kind of thing is kept, as data: what it is, for how long, from when, and who says so. Pure.

The documents of the charity are silent about retention but for one thing: what is told in confidence serves to help the
family and nothing else (declaration of principles, section 9). So every limit here is ours until HSFN has confirmed it.
The shortest that still serves was chosen: a year after the goodbye a family that comes back is still known.

Whatever somebody must still do something about is never forgotten by age (`due.py`).
"""

from datetime import timedelta
from typing import NamedTuple

TO_BE_CONFIRMED = "to be confirmed by HSFN"
MONTH, YEAR = timedelta(days=31), timedelta(days=366)
"""Rounded up, so that nothing goes a day early."""


class Retention(NamedTuple):
    """One class. `kind` is a thing's, `states` are those from which age counts, `since` says from which day.

    `kept`: for how long; None: no limit, `source` says why. `with_case`: it goes when the thing it speaks of goes.
    """

    kind: str
    states: tuple[str, ...]
    since: str
    kept: timedelta | None
    source: str
    with_case: bool = False

    @property
    def lists(self) -> tuple[str, ...]:
        """The lists of a department's book in which things of this class lie."""
        return tuple(f"{self.kind}#{state}" for state in self.states)


BOOK: tuple[Retention, ...] = (
    Retention("case", ("closed",), "the goodbye", YEAR, f"a year in which a family may come back; {TO_BE_CONFIRMED}"),
    Retention("assignment", ("active", "ended"), "its case", None, f"goes with its case; {TO_BE_CONFIRMED}", True),
    Retention("follow_up", ("open", "done"), "its case", None, f"goes with its case; {TO_BE_CONFIRMED}", True),
    Retention("evaluation", (), "its case", None, f"goes with its case; {TO_BE_CONFIRMED}", True),
    Retention("erasure", ("asked", "taken_back"), "its case", None, "goes with what it asks to be forgotten", True),
    Retention(
        "safety",
        ("recorded", "reviewed"),
        "the day it was recorded",
        6 * YEAR,
        f"six years, and its case with it: the authority may ask; legal review, {TO_BE_CONFIRMED}",
    ),
    Retention(
        "volunteer",
        ("not_approved", "withdrawn"),
        "the day the way ended",
        6 * MONTH,
        f"who never became a familiekontakt; {TO_BE_CONFIRMED}",
    ),
    Retention("volunteer", ("left",), "the day they left", YEAR, f"who may come back; {TO_BE_CONFIRMED}"),
    Retention("guest", ("gone",), "the day they were invited", YEAR, f"no name left in it; {TO_BE_CONFIRMED}"),
    Retention(
        "handed_over",
        ("taken", "declined", "taken_back"),
        "the day another department asked",
        6 * MONTH,
        f"nothing of the family left in it once it is answered; {TO_BE_CONFIRMED}",
    ),
    Retention("course", (), "", None, f"hours and references, no name; {TO_BE_CONFIRMED}"),
    Retention("pot", (), "", None, f"accounts of money given for families, by reference; {TO_BE_CONFIRMED}"),
    Retention("own_grant", (), "", None, f"the department's own accounts, nobody in them; {TO_BE_CONFIRMED}"),
)
"""What lies in a department's book."""

OF_THE_OFFICE = (
    *("advice", "application", "board_meeting", "branch", "coordinator", "gathering", "goal_table", "grant", "held"),
    *("home_start_plus", "plan", "quote", "start_up", "training_round"),
)
"""Kinds in the national office's own book: the organisation's memory. No family is in it; colleagues, members of
boards and the municipalities' contacts are. How long those stay is to be confirmed by HSFN."""

ENQUIRY_ENDED = 3 * MONTH
"""What was written in an enquiry that was answered and not taken on; its codes stay for counting. To be confirmed."""
ENQUIRY_OF_NOBODY = MONTH
"""The same where a coordinator looked at it and no human being wrote it. To be confirmed by HSFN."""

UNTOUCHED = {
    "statistics": "codes, years and days under a reference that leads to nobody once its thing is forgotten",
    "receipts": "a hash, a state and dates: nothing about a person once its letter is gone",
    "audit": "ids only; entries cannot be removed without breaking the chain that proves the others",
    "erasures": "ids only: what must be forgotten again after a restore",
}
"""Tables in which nothing is forgotten by age, and why. Each to be confirmed by HSFN."""

MUNICIPAL = "municipality"
"""The kind of operator that may have to hand its records to an archive before it erases them (arkivlova)."""


def forgets(operator_kind: str) -> bool:
    """Whether a department run by such an operator forgets by itself.

    A municipality's does not until its archive has said how: that would be the only mistake that nobody could undo. To
    be confirmed by HSFN and each municipality.
    """
    return operator_kind != MUNICIPAL
