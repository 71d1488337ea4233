"""Which departments are swept on which night: each once from the 1st to the 28th, so all before a month is closed."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from familiekontakten.door import tracing
from familiekontakten.statistics.facts.sweeping import Swept

NIGHTS = 28


class SweepUnfinished(RuntimeError):
    """Raised when some departments could not be swept; the others are. Run it again for them."""


def turn(departments: Sequence[str], day: date) -> tuple[str, ...]:
    """The departments whose night it is; nobody's on the 29th and later."""
    return tuple(one for position, one in enumerate(departments) if position % NIGHTS == day.day - 1)


def sweep_all(departments: Iterable[str], sweep: Callable[[str], Swept]) -> dict[str, int]:
    """Sweeps departments and tells what was found in all of them. Raises SweepUnfinished."""
    told = {department: _swept(department, sweep) for department in departments}
    found = [one for one in told.values() if one]
    if len(found) < len(told):
        raise SweepUnfinished(f"{len(told) - len(found)} of {len(told)}")
    sums = (sum(column) for column in zip(*found, strict=True)) if found else (0,) * len(Swept._fields)
    return {"departments": len(told), **dict(zip(Swept._fields, sums, strict=True))}


def _swept(department: str, sweep: Callable[[str], Swept]) -> Swept | None:
    try:
        with tracing.step("sweep"):
            tracing.note(department=department)
            return sweep(department)
    except Exception:  # one department's trouble keeps no other from being swept; the trace has the class
        return None
