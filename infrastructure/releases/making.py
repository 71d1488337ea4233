"""Makes a release and has it attacked; gives it only where nobody can be told from it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from familiekontakten.statistics.building import units_of
from familiekontakten.statistics.disclosure.cells import NATION, Cell, How, Quantity
from familiekontakten.statistics.disclosure.counted import counted
from familiekontakten.statistics.disclosure.edition import GROUP_TABLE, Truth, described, public
from familiekontakten.statistics.disclosure.places import PLACE_TABLE
from familiekontakten.statistics.disclosure.release import Release
from familiekontakten.statistics.figures import Indicators
from familiekontakten.statistics.registers import registers_of
from familiekontakten.statistics.rows import Row

from infrastructure.releases.attacker import Contradiction, astray, attacked, pinned
from infrastructure.releases.knowledge import TWICE

WRONG = "the attacker proves nothing until it is mended, for it is wrong about"


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
    release = defended(release, truth, earlier)
    before = [one for one in earlier if one.period == release.period]
    if before and before[-1].cells == release.cells:
        raise Refused(f"release {before[-1].number} prints the same: what was corrected changes nothing that is shown")
    return release


def defended(release: Release, truth: Truth, earlier: Sequence[Release]) -> Release:
    """The release without the groups that give one of their departments away, or the nation's demand where it gives a
    municipality away. Raises Refused where that is not enough.

    That a group is left out says nothing new: it follows from what is printed, not from the true numbers.
    """
    while found := told(release, truth, earlier):
        fewer = without_groups(release, found)
        if fewer == release:
            names = ", ".join(one.name for one in found)
            raise Refused(f"everybody could work out {names}; leave a figure out with --without")
        release = fewer
    return release


def without_groups(release: Release, found: Iterable[Quantity]) -> Release:
    """The same without the totals of groups, or of municipalities, that these cells are in, of the same figures."""
    hit, members = {(one.figure, one.whose) for one in found}, release.members

    def spared(cell: Cell) -> Cell:
        inside = {f"department:{one}" for one in members.get(cell.of.whose, [])} | {cell.of.whose}
        if cell.table == GROUP_TABLE and any((cell.of.figure, whose) in hit for whose in inside):
            return replace(cell, how=How.LEFT_OUT, value=None)
        if (cell.table, cell.of.whose) == (PLACE_TABLE, NATION) and any(one == cell.of.figure for one, _ in hit):
            return replace(cell, how=How.LEFT_OUT, value=None)
        return cell

    return replace(release, cells=tuple(spared(cell) for cell in release.cells))


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


def told(release: Release, truth: Truth, earlier: Sequence[Release]) -> list[Quantity]:
    """The small counts that everybody could work out from the release with all earlier ones.

    Raises Refused where the attacker is wrong about something.
    """
    twice = counted_twice(release, truth)
    try:
        found = attacked([*earlier, release], twice)
        # What was corrected since may mislead the attacker about earlier releases; alone, this one must not.
        wrong = astray(found, truth) and astray(attacked([release], twice), truth)
    except Contradiction as contradiction:
        raise Refused(f"{WRONG} {contradiction}") from None
    if wrong:
        raise Refused(f"{WRONG} {', '.join(one.name for one in wrong)}")
    return pinned(found, truth)


def counted_twice(release: Release, truth: Truth) -> dict[Quantity, int]:
    """How many are counted by two departments, in the nation and each group: the attacker is told, to be strong."""
    found, members = {}, release.members
    for of, number in truth.items():
        parts = [replace(of, whose=f"department:{one}") for one in members.get(of.whose, [])]
        if parts and all(part in truth for part in parts):
            found[replace(of, category=TWICE + of.category)] = sum(truth[part] for part in parts) - number
    return found
