"""Which sets of records there are, and whether one is whole, in the table `statistics`.

    partition   sort        attributes
    sets        <set>       rows [{state loading/whole, run, departments, records}], digest (sha256 of its export)

An import overwrites the set's facts and registers where they stand, so while one runs, or after one was interrupted,
they are neither the old content nor the new. That stands here from before its first write until after its last:
whoever reads a set does so within `undisturbed` and is never given half of one. The import can always be run again.
Of two imports at once the one that ends last is told so, and nobody reads the set before one of them is run again.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass

from pynamodb.exceptions import PutError

from familiekontakten.door.table import condition_failed
from familiekontakten.statistics.facts.fact import LIVE
from familiekontakten.statistics.interchange.found import NotWhole
from familiekontakten.statistics.table import StatisticsRow

SETS = "sets"
LOADING, WHOLE = "loading", "whole"


@dataclass(frozen=True)
class Standing:
    """How a set stands. `run`: which import. `departments`: that may have facts in it. `digest`: of its content; as
    long as that is not written, the import's own id."""

    state: str
    run: str
    departments: tuple[str, ...]
    records: int = 0
    digest: str = ""


def standing(set_: str) -> Standing | None:
    """How a set stands; None where nothing was ever imported into it."""
    try:
        row = StatisticsRow.get(SETS, set_, consistent_read=True)
    except StatisticsRow.DoesNotExist:
        return None
    (held,) = row.rows
    return Standing(**{**held, "departments": tuple(held["departments"])})


def begin(set_: str, run: str, departments: Iterable[str]) -> None:
    """Notes that an import runs. `departments`: that have facts in the set, or will have."""
    _row(set_, Standing(LOADING, run, tuple(sorted(departments)), digest=run)).save()


def finish(set_: str, now: Standing) -> None:
    """Notes that the set is whole. Raises NotWhole when another import began meanwhile: then it is not."""
    try:
        _row(set_, now).save(condition=StatisticsRow.digest == now.run)
    except PutError as error:
        if not condition_failed(error):
            raise
        if standing(set_) == now:  # written, and the answer was lost
            return
        begin(set_, now.run, now.departments)
        raise NotWhole(f"another import into the set {set_} ran meanwhile; import one of the files again") from error


@contextmanager
def undisturbed(set_: str) -> Iterator[None]:
    """A block that reads a set. Raises NotWhole, also at its end when an import changed the set meanwhile.

    The departments' own set is always as they left it.
    """
    before = _whole(set_)
    yield
    if _whole(set_) != before:
        raise NotWhole(f"the set {set_} was imported anew meanwhile; try again")


def departments_of(set_: str, registered: Iterable[str]) -> tuple[str, ...]:
    """The departments with facts in a set; `registered`: those that there are in the departments' own."""
    found = standing(set_)
    return found.departments if found and set_ != LIVE else tuple(registered)


def _row(set_: str, now: Standing) -> StatisticsRow:
    row = StatisticsRow(SETS, set_, rows=[asdict(now)])
    row.digest = now.digest
    return row


def _whole(set_: str) -> Standing | None:
    found = standing(set_) if set_ != LIVE else None
    if set_ != LIVE and found is None:
        raise NotWhole(f"there is no set {set_}")
    if found and found.state != WHOLE:
        raise NotWhole(f"an import into the set {set_} runs, or was interrupted; import the file again")
    return found
