"""When in a week somebody has time: seven days of three parts each. Pure."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from familiekontakten.languages.catalogue import N_

DAYS: Mapping[str, str] = {
    "mon": N_("mandag"),
    "tue": N_("tirsdag"),
    "wed": N_("onsdag"),
    "thu": N_("torsdag"),
    "fri": N_("fredag"),
    "sat": N_("lørdag"),
    "sun": N_("søndag"),
}
PARTS: Mapping[str, str] = {"morning": N_("formiddag"), "afternoon": N_("ettermiddag"), "evening": N_("kveld")}

SLOTS = tuple(f"{day}-{part}" for day in DAYS for part in PARTS)
"""Every slot of a week in order: "mon-morning" … "sun-evening"."""

WEEKEND = frozenset({"sat", "sun"})


class Slot(NamedTuple):
    """A slot's day and part of the day."""

    day: str
    part: str


def read_slot(code: str) -> Slot:
    """The day and the part of a slot such as "mon-morning"."""
    return Slot(*code.split("-"))


def slots_of(parts: Iterable[str]) -> tuple[str, ...]:
    """The slots that the public form's coarse answer stands for: "evening" is every weekday's, "weekend" all of it.

    The interview narrows them down.
    """
    wanted = set(parts)
    return tuple(code for code in SLOTS if _wanted(read_slot(code), wanted))


def _wanted(slot: Slot, parts: set[str]) -> bool:
    return "weekend" in parts if slot.day in WEEKEND else slot.part in parts
