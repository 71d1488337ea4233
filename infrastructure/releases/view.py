"""Which numbers of which releases belong together, where a period was published more than once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from familiekontakten.statistics.disclosure.cells import Cell, How, Quantity
from familiekontakten.statistics.disclosure.release import Release
from familiekontakten.statistics.disclosure.rules import LEAST

View = dict[Quantity, Quantity]
"""One edition of each period: a number as any edition calls it -> as it is called when editions disagree."""


def range_of(cell: Cell) -> tuple[float, float]:
    """What a count can be, by its cell alone."""
    shown = cell.value or 0
    if cell.how is How.FEWER:
        return 0, LEAST - 1
    if cell.how is How.ROUNDED:
        return max(shown - LEAST // 2, LEAST), shown + LEAST // 2
    return (shown, shown) if cell.how is How.EXACT else (0, float("inf"))


def speaking(release: Release) -> Iterator[Cell]:
    """The cells that say something."""
    return (cell for cell in release.cells if cell.how is not How.LEFT_OUT)


def names(releases: Sequence[Release]) -> Mapping[tuple[int, Quantity], Quantity]:
    """What each release's numbers are called: alike in all editions, except where editions cannot both be right."""
    seen: dict[Quantity, tuple[float, float]] = {}
    called: dict[tuple[int, Quantity], Quantity] = {}
    for release in releases:
        for cell in release.cells:
            least, most = seen.get(cell.of, (0, float("inf")))
            low, high = max(least, range_of(cell)[0]), min(most, range_of(cell)[1])
            contradicted = low > high
            called[release.number, cell.of] = replace(cell.of, edition=release.number) if contradicted else cell.of
            seen[cell.of] = range_of(cell) if contradicted else (low, high)
    return called


def views(releases: Sequence[Release]) -> Iterator[list[Release]]:
    """For each edition of a period: that edition, with the newest one of every other period."""
    newest = {release.period: release for release in releases}
    for release in releases:
        yield list({**newest, release.period: release}.values())
