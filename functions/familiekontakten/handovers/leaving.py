"""What is left open in one's own department, so that it can be closed without leaving anybody behind. Pure."""

from collections import Counter
from collections.abc import Iterable, Sequence

from familiekontakten.casebook.entry import Entry
from familiekontakten.start_ups.ending import Left

OF_FAMILIES = ("case", "follow_up", "guest", "evaluation", "safety", "handed_over")


def left_of(open_things: Iterable[Entry], enquiries: int) -> Left:
    """Everything that somebody must do something about, counted."""
    kinds = Counter(entry.kind for entry in open_things)
    cases = sum(kinds.pop(kind, 0) for kind in OF_FAMILIES)
    assignments, volunteers = kinds.pop("assignment", 0), kinds.pop("volunteer", 0)
    return Left(cases, assignments, volunteers, enquiries, kinds.total())


def by_kind(open_things: Sequence[Entry]) -> dict[str, list[Entry]]:
    """The same with their names, kind by kind."""
    found: dict[str, list[Entry]] = {}
    for entry in open_things:
        found.setdefault(entry.kind, []).append(entry)
    return found
