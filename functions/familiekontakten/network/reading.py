"""What several rooms of the network read of the book: whole lists, and positions by department. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from familiekontakten.casebook.entry import Entry
from familiekontakten.network.branches.branch import OPEN, Branch
from familiekontakten.network.coordinators.coordinator import WORKING, Coordinator
from familiekontakten.network.targets.goals import ID, GoalTable, Line

if TYPE_CHECKING:
    from familiekontakten.casebook.records import Casebook

AT_ONCE = 200


def whole_list(book: "Casebook", list_: str) -> Iterator[Entry]:
    """All entries of a list that is as long as the network is large: tens, at most some hundreds."""
    after = None
    while True:
        page = book.listed(list_, after, limit=AT_ONCE)
        yield from page.entries
        after = page.after
        if after is None:
            return


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
