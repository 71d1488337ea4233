"""Which departments one of today stands for: itself, and all that were merged into it. Pure.

Ids never change and events count where the case belonged on their day. A chart over years on today's map adds the
predecessors; a merger's year counts a family of both once, because the figures are those of the departments together
(`folding.nation`). A department that was split keeps its history under its own id: ask for the group.
"""

from collections.abc import Iterable, Mapping

from familiekontakten.statistics.registered import Department


def todays_map(departments: Iterable[Department]) -> dict[str, frozenset[str]]:
    """The departments that have no successor, each with itself and its predecessors, theirs too."""
    successors = {one.id: one.successor for one in departments}
    stands_for: dict[str, set[str]] = {}
    for department in successors:
        stands_for.setdefault(_today(department, successors), set()).add(department)
    return {name: frozenset(every | {name}) for name, every in stands_for.items()}


def _today(department: str, successors: Mapping[str, str | None]) -> str:
    """The last of a row of mergers; where they run in a circle, which is a mistake, the first that comes again."""
    seen: set[str] = set()
    while (following := successors.get(department)) and department not in seen:
        seen.add(department)
        department = following
    return department
