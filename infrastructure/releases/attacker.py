"""The attacker: works out, in whole numbers, the least and the greatest that each number can be that is not shown.

It is given this release together with all earlier ones and solves two whole-number programs (HiGHS) for each number.
A release is stopped where a count below 5 has fewer than three possible values: see `pinned`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil, floor, inf

import numpy as np
from familiekontakten.statistics.disclosure.cells import Quantity
from familiekontakten.statistics.disclosure.release import Release
from familiekontakten.statistics.disclosure.rules import LEAST
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array

from infrastructure.releases.knowledge import TWICE, Told, knowledge
from infrastructure.releases.relation import Relation

POSSIBLE = 3
"""The fewest values that a small count must be able to have."""
ALMOST = 1e-6
INFEASIBLE = 2


class Contradiction(Exception):
    """No numbers at all fit what was printed: what the attacker believes of it is wrong. Names the figures."""


class Impossible(Exception):
    """The program has no solution."""


@dataclass(frozen=True)
class Interval:
    """The least and the greatest that a number can be."""

    least: float
    most: float

    @property
    def narrow(self) -> bool:
        """Whether there are fewer values than there must be."""
        return self.most - self.least + 1 < POSSIBLE

    def __contains__(self, number: int) -> bool:
        return self.least <= number <= self.most


def attacked(releases: Sequence[Release], told: Told | None = None) -> dict[Quantity, Interval]:
    """What everybody can work out of every number that may be small. Earlier releases first.

    Where releases contradict each other, because something was corrected, the attacker believes less: the newest
    edition of each period; then this release alone. Raises Contradiction where not even that can be right.
    """
    new = {cell.of for cell in releases[-1].cells}  # what does not hang together with it was attacked before
    found: dict[Quantity, Interval] = {}
    settled: set[Quantity] = set()
    for believed in (releases, _newest(releases), releases[-1:]):
        impossible: set[Quantity] = set()
        for part in _parts(knowledge(believed, told or {})):
            names = {one for relation in part for one, _ in relation.terms}
            if names <= settled or not new & {replace(one, edition=0) for one in names}:
                continue
            try:
                found.update(_solved(part))
                settled |= names
            except Impossible:
                impossible |= names
        if not impossible:
            return found
    raise Contradiction(", ".join(sorted({one.figure for one in impossible})))


def pinned(intervals: Mapping[Quantity, Interval], true: Mapping[Quantity, int]) -> list[Quantity]:
    """The small counts that everybody can tell too closely. Where the truth is not at hand: those surely small."""
    return sorted(
        one for one, interval in intervals.items() if interval.narrow and true.get(one, interval.most) < LEAST
    )


def astray(intervals: Mapping[Quantity, Interval], true: Mapping[Quantity, int]) -> list[Quantity]:
    """The numbers that the attacker is wrong about: then it is broken, and what it does not find proves nothing."""
    return sorted(one for one, number in true.items() if one in intervals and number not in intervals[one])


def _newest(releases: Sequence[Release]) -> list[Release]:
    return list({release.period: release for release in releases}.values())


def _parts(relations: Iterable[Relation]) -> list[list[Relation]]:
    """Relations that share a number, directly or through others, together."""
    root: dict[Quantity, Quantity] = {}

    def find(one: Quantity) -> Quantity:
        while root.setdefault(one, one) != one:
            root[one] = root[root[one]]
            one = root[one]
        return one

    ordered = sorted(relations, key=lambda relation: (relation.terms, relation.least, relation.most))
    for relation in ordered:
        for one, _ in relation.terms:
            root[find(one)] = find(relation.terms[0][0])
    parts: dict[Quantity, list[Relation]] = defaultdict(list)
    for relation in ordered:
        parts[find(relation.terms[0][0])].append(relation)
    return list(parts.values())


def _solved(relations: Sequence[Relation]) -> Iterator[tuple[Quantity, Interval]]:
    names = sorted({one for relation in relations for one, _ in relation.terms})
    place = {one: number for number, one in enumerate(names)}
    least, most = np.zeros(len(names)), np.full(len(names), inf)
    joint = []
    for relation in relations:
        if len(relation.terms) == 1:
            at = place[relation.terms[0][0]]
            least[at], most[at] = max(least[at], relation.least), min(most[at], relation.most)
        else:
            joint.append(relation)
    if (least > most).any():
        raise Impossible
    problem = _Problem(Bounds(least, most), _constraints(joint, place), len(names))
    problem.extreme(0, 0)  # even where nothing is small, it must be possible
    for one in names:
        if least[place[one]] < LEAST and not one.category.startswith(TWICE):
            yield one, problem.interval(place[one])


def _constraints(relations: Sequence[Relation], place: Mapping[Quantity, int]) -> list[LinearConstraint]:
    if not relations:
        return []
    entries = [(row, place[one], factor) for row, each in enumerate(relations) for one, factor in each.terms]
    rows, columns, factors = zip(*entries, strict=True)
    matrix = coo_array((factors, (rows, columns)), shape=(len(relations), len(place))).tocsr()
    return [LinearConstraint(matrix, [each.least for each in relations], [each.most for each in relations])]


@dataclass(frozen=True)
class _Problem:
    bounds: Bounds
    constraints: list[LinearConstraint]
    size: int

    def interval(self, at: int) -> Interval:
        """How great a number can be that is not small is not worked out."""
        least = ceil(self.extreme(at, 1) - ALMOST)
        most = -self.extreme(at, -1) if least < LEAST else inf
        return Interval(least, most if most == inf else floor(most + ALMOST))

    def extreme(self, at: int, sign: int) -> float:
        """The least that a number times a sign can be; minus infinity where nothing holds it."""
        wanted = np.zeros(self.size)
        wanted[at] = sign
        solved = milp(wanted, integrality=np.ones(self.size), bounds=self.bounds, constraints=self.constraints)
        if solved.status == INFEASIBLE:
            raise Impossible
        return float(solved.fun) if solved.fun is not None else -inf
