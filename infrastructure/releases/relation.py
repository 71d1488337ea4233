"""A relation between numbers: least <= factor * number + … <= most."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf

from familiekontakten.statistics.disclosure.cells import Quantity


@dataclass(frozen=True)
class Relation:
    """What is known of some numbers together."""

    terms: tuple[tuple[Quantity, int], ...]
    least: float = -inf
    most: float = inf


def between(one: Quantity, least: float, most: float) -> Relation:
    """A number lies between two others, both included."""
    return Relation(((one, 1),), least, most)


def at_most(one: Quantity, other: Quantity) -> Relation:
    """One number is no larger than another."""
    return Relation(((one, 1), (other, -1)), most=0)


def adds_up(total: Quantity, parts: Iterable[Quantity], *, twice: Quantity | None = None) -> Relation:
    """A total is the sum of its parts; less those who are counted `twice`."""
    less = ((twice, -1),) if twice else ()
    return Relation(((total, -1), *((part, 1) for part in parts), *less), 0, 0)


def at_most_the_sum(total: Quantity, parts: Iterable[Quantity]) -> Relation:
    """A total is no larger than its parts together: who is counted in several parts is counted once in it."""
    return Relation(((total, 1), *((part, -1) for part in parts)), most=0)
