"""What several rooms of the network read of the book: who is open, who works there, and goals. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from familiekontakten.casebook.entry import Entry
from familiekontakten.casebook.whole import whole_list
from familiekontakten.network.branches.branch import OPEN, Branch
from familiekontakten.network.coordinators.coordinator import WORKING, Coordinator
from familiekontakten.network.targets.goals import ID, GoalTable, Line

if TYPE_CHECKING:
    from familiekontakten.casebook.records import Casebook


def open_branches(book: "Casebook") -> dict[str, Entry]:
    """The departments that are open, by id."""
    return {entry.id: entry for entry in whole_list(book, f"{Branch.KIND}#{OPEN}")}


def working(book: "Casebook") -> list[Entry]:
    """Everybody who is coordinator somewhere."""
    return list(whole_list(book, f"{Coordinator.KIND}#{WORKING}"))


def goal_lines(book: "Casebook") -> tuple[Line, ...]:
    """The table of goals by position; empty until it is decided."""
    table = book.find(GoalTable, ID)
    return table.lines if table else ()


class Staffing(NamedTuple):
    """A department's coordinators: how many, how much of a full position together, how many not trained yet."""

    people: int = 0
    percent: int = 0
    untrained: int = 0


NOBODY = Staffing()


def staffing(coordinators: Iterable[Entry]) -> Mapping[str, Staffing]:
    """By department (id)."""
    found: dict[str, Staffing] = defaultdict(Staffing)
    for one in coordinators:
        people, percent, untrained = found[one.facts["department"]]
        more = int(one.facts["percent"])
        found[one.facts["department"]] = Staffing(people + 1, percent + more, untrained + (not one.facts["trained"]))
    return dict(found)
