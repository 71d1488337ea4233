"""The published demand, as the build leaves it for the door: the newest year's, real records before invented ones."""

from collections.abc import Sequence
from pathlib import Path

from familiekontakten.demand import asking
from familiekontakten.demand.published import FILE, Published, as_json
from familiekontakten.statistics.disclosure.places import OTHERS, PLACE, PLACE_TABLE
from familiekontakten.statistics.disclosure.release import Release

from infrastructure.website.figures.chosen import yearly


def leave_for_the_door(releases: Sequence[Release], unserved: Sequence[str], folder: Path) -> None:
    """Writes what the functions read: where nobody serves the place, and what was published, if ever, of who asked."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / asking.FILE).write_text(" ".join(unserved), "utf-8")
    if published := of_releases(releases):
        (folder / FILE).write_text(as_json(published), "utf-8")


def of_releases(releases: Sequence[Release]) -> Published | None:
    """The newest year's numbers by municipality; None where there are none."""
    release = yearly([one for one in releases if any(cell.of.whose == OTHERS for cell in one.cells)])
    if release is None:
        return None
    places = {cell.of.whose.removeprefix(PLACE): cell.value for cell in release.cells if cell.table == PLACE_TABLE}
    known = {place: number for place, number in places.items() if place.isdecimal() and number is not None}
    return Published(release.period, release.invented, known)
