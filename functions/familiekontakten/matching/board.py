"""The board: across the department the best set of matches for everybody who waits, as a suggestion. Pure.

As many families as possible get somebody; among those sets the one with the most points, where each week of waiting
counts as one and a family that was lifted comes first. The weights are to be confirmed by HSFN. Nothing is ever matched
from here: the coordinator proposes one family at a time, on the family's own page.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from familiekontakten.matching.decision import Candidate
from familiekontakten.matching.queue import Waiting

Weights = Mapping[tuple[int, int], int]
Solve = Callable[[Weights], frozenset[tuple[int, int]]]
"""From the weights of possible pairs (row, column) to the best set of pairs, no row or column twice."""

MOST_WEEKS = 26
LIFTED = 200


class Pairing(NamedTuple):
    """A family and the familiekontakt that the board suggests. `first`: also first on the family's own list."""

    family: str
    volunteer: str
    points: int
    first: bool


class Board(NamedTuple):
    """The suggestion, in the order of the queue, and the families that nobody is left for."""

    pairings: tuple[Pairing, ...]
    unmatched: tuple[str, ...]


def suggest(
    queue: Sequence[Waiting],
    lists: Mapping[str, Sequence[Candidate]],
    places: Mapping[str, int],
    today: date,
    solve: Solve,
) -> Board:
    """The board for families in a queue. `lists`: each family's candidates; `places`: how many families each
    volunteer still has room for.
    """
    seats = [volunteer for volunteer in sorted(places) for _ in range(places[volunteer])]
    points = {
        (row, seat): found.points
        for row, waiting in enumerate(queue)
        for found in lists[waiting.id]
        for seat, volunteer in enumerate(seats)
        if found.possible and found.volunteer_id == volunteer
    }
    chosen = solve({pair: 1 + value + urgency(queue[pair[0]], today) for pair, value in points.items()})
    pairings = tuple(_pairing(queue[row].id, seats[seat], lists) for row, seat in sorted(chosen))
    matched = {pairing.family for pairing in pairings}
    return Board(pairings, tuple(waiting.id for waiting in queue if waiting.id not in matched))


def urgency(waiting: Waiting, today: date) -> int:
    """What a family's waiting weighs against points."""
    return min(waiting.days(today) // 7, MOST_WEEKS) + (LIFTED if waiting.lifted_on else 0)


def _pairing(family: str, volunteer: str, lists: Mapping[str, Sequence[Candidate]]) -> Pairing:
    found = {candidate.volunteer_id: candidate for candidate in lists[family]}
    first = lists[family][0].volunteer_id == volunteer
    return Pairing(family, volunteer, found[volunteer].points, first)
