"""Telling those who wished it that a department has opened where they live; each at most once, and then erased.

Runs each night. A wish is taken away in the same transaction that makes its mail due, so that a run which dies, comes
twice or runs beside another tells nobody twice.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from familiekontakten.demand import records
from familiekontakten.demand.wish import Wish, expired, now_served_by
from familiekontakten.departments.department import Department
from familiekontakten.departments.records import all_departments
from familiekontakten.door import tracing
from familiekontakten.months import day_of

GIVEN_UP_KEPT = timedelta(days=30)
"""How long an operator can still look into a mail that would not go."""


class Untold(RuntimeError):
    """Raised when some wishes could not be handled; the others were. Run it again: told once is told."""


def tell(now: datetime) -> dict[str, int]:
    """Tells all whose place is served by now and erases what was kept too long; how many of each.

    Raises Untold, and PynamoDB's exceptions when the directory or the inbox is away.
    """
    departments = all_departments()
    tally = Counter(_handled(wish, departments, now) for wish in records.wishes())
    tally["erased"] += records.erase_given_up(now - GIVEN_UP_KEPT)
    if tally["failed"]:
        raise Untold(f"{tally['failed']} of {tally.total()}")
    return {name: tally[name] for name in ("told", "waiting", "erased")}


def _handled(wish: Wish, departments: Sequence[Department], now: datetime) -> str:
    try:
        with tracing.step("wish"):
            return _told(wish, departments, now)
    except Exception:  # one wish's trouble keeps no other from being told; the trace has the class
        return "failed"


def _told(wish: Wish, departments: Sequence[Department], now: datetime) -> str:
    if expired(wish, day_of(now)):
        records.expire(wish.reference)
        return "erased"
    department = now_served_by(wish, departments, day_of(now))
    if department is None:
        return "waiting"
    return "told" if records.claim(wish, department.id, now) else "gone"
