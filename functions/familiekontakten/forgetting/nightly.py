"""The night's forgetting, department by department: each tells how many of what, and nothing else."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, datetime

from familiekontakten.departments.department import Department
from familiekontakten.door import tracing
from familiekontakten.forgetting.classes import forgets

Forget = Callable[[str, datetime, date, bool], dict[str, int]]


class ForgettingUnfinished(RuntimeError):
    """Raised when some departments could not be gone through; the others were. The next night does it all again."""


def forget_all(departments: Iterable[Department], now: datetime, today: date, forget: Forget) -> dict[str, int]:
    """How many of each kind were forgotten in all. `departments`, of them `left_alone`: those of municipalities, whose
    archives decide.
    """
    every = tuple(departments)
    counts, failed = Counter[str](), 0
    for one in every:
        try:
            with tracing.step("forget"):
                tracing.note(department=one.id)
                counts.update(forget(one.id, now, today, forgets(one.operator_kind)))
        except Exception:  # one department's trouble keeps no other from forgetting; the trace has the class
            failed += 1
    if failed:
        raise ForgettingUnfinished(f"{failed} of {len(every)}")
    alone = sum(not forgets(one.operator_kind) for one in every)
    return {"departments": len(every), "left_alone": alone, **dict(sorted(counts.items()))}
