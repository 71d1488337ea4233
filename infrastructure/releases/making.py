"""Makes a release and has it attacked; gives it only where nobody can be told from it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from familiekontakten.statistics.building import units_of
from familiekontakten.statistics.disclosure.cells import Quantity
from familiekontakten.statistics.disclosure.counted import counted
from familiekontakten.statistics.disclosure.edition import Truth, described, public
from familiekontakten.statistics.disclosure.release import Release
from familiekontakten.statistics.figures import Indicators
from familiekontakten.statistics.registers import registers_of
from familiekontakten.statistics.rows import Row

from infrastructure.releases.attacker import Contradiction, astray, attacked, pinned
from infrastructure.releases.knowledge import TWICE


class Refused(Exception):
    """A release that must not be published; the message says why, naming cells and no number."""


@dataclass(frozen=True)
class Asked:
    """What somebody wants to publish. `period`: "2019" or "2019-Q1". `made`: today. `invented`: as in Release."""

    period: str
    made: str
    invented: bool
    definitions: str
    without: frozenset[str] = frozenset()


def release_of(rows: Iterable[Row], asked: Asked, indicators: Indicators, earlier: Sequence[Release]) -> Release:
    """The next release, after all `earlier` ones. Raises Refused."""
    release, truth = prepared(rows, asked, indicators, earlier)
    try:
        withstood(release, truth, earlier)
    except Contradiction as contradiction:
        raise Refused(f"the attacker is wrong about {contradiction}: it proves nothing until it is mended") from None
    return release


def prepared(
    rows: Iterable[Row], asked: Asked, indicators: Indicators, earlier: Sequence[Release]
) -> tuple[Release, Truth]:
    """The release as the rules would have it, with what is true behind its cells; not attacked yet."""
    every = tuple(rows)
    exact = counted(units_of(every), registers_of(every), asked.period, indicators)
    if not exact.anything:
        raise Refused(f"nothing is counted in {asked.period}: no family and no volunteer")
    cells, truth = public(exact, asked.without)
    release = Release(
        number=len(earlier) + 1,
        period=asked.period,
        edition=1 + sum(one.period == asked.period for one in earlier),
        made=asked.made,
        definitions=asked.definitions,
        invented=asked.invented,
        resting_on=exact.resting_on,
        departments=exact.listed,
        figures={name: figure for name, figure in described(exact).items() if name not in asked.without},
        cells=cells,
    )
    return release, truth


def withstood(release: Release, truth: Truth, earlier: Sequence[Release]) -> None:
    """Has the release attacked, alone and with all earlier ones. Raises Refused with the cells that tell too much."""
    told = counted_twice(release, truth)
    alone = attacked([release], told)
    if wrong := astray(alone, truth):
        raise Refused(f"the attacker is wrong about {_list(wrong)}: it proves nothing until it is mended")
    found = {*pinned(alone, truth), *pinned(attacked([*earlier, release], told), truth)}
    if found:
        raise Refused(f"everybody could work out {_list(sorted(found))}; leave a figure out with --without")


def counted_twice(release: Release, truth: Truth) -> dict[Quantity, int]:
    """How many are counted by two departments, in the nation and each group: the attacker is told, to be strong."""
    told = {}
    for of, number in truth.items():
        parts = [replace(of, whose=f"department:{one}") for one in release.members.get(of.whose, [])]
        if parts and all(part in truth for part in parts):
            told[replace(of, category=TWICE + of.category)] = sum(truth[part] for part in parts) - number
    return told


def _list(cells: Iterable[Quantity]) -> str:
    return ", ".join(one.name for one in cells)
