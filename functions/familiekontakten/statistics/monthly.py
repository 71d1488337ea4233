"""Closing a month: each department's figures are frozen once, then the nation's, and mailed to whom they concern.
The national inbox counts as one more department: what nobody else serves is asked for there.

For each department it reads the same number of items whatever the number of records: its folded figures, and of each
month up to a year back what was frozen and what stands now (editions/material.py). Only where the figures are missing,
or older than the last day they are about, its facts are folded first.

Interrupted anywhere and run again, it goes on where it stopped: an edition, the next editions of earlier months that
were corrected since, and the mail that tells of all of them are one transaction (editions/freezing.py).
"""

from datetime import datetime

from familiekontakten.departments.records import all_departments
from familiekontakten.door import tracing
from familiekontakten.months import first_day, month_of, months_before
from familiekontakten.statistics.editions.edition import FIRST, NATION, SO_FAR
from familiekontakten.statistics.editions.freezing import close_country, close_department
from familiekontakten.statistics.editions.material import Material, gathered

NEW, STOOD, FAILED = "new", "stood", "failed"


class MonthNotBegun(ValueError):
    """Raised when a month is asked for that lies in the future."""


class MonthUnfinished(RuntimeError):
    """Raised when some departments' months could not be closed; the others' are. Run it again: what stands, stands."""


def close_month(month: str, now: datetime) -> dict[str, int]:
    """Freezes and mails the figures of a month such as "2026-10"; tells how many editions were new and how many stood.

    A month that is not over yet gets an edition "so far", which never stands in the way of the first one. A department
    that has closed has editions as long as there is something to count.
    Raises MonthNotBegun, ValueError when `month` is not written so, MonthUnfinished, and PynamoDB's exceptions when a
    table is away.
    """
    first_day(month)
    if month > month_of(now):
        raise MonthNotBegun(month)
    number = FIRST if month < month_of(now) else SO_FAR
    listed = all_departments()
    material = gathered(month, number, tuple(department.id for department in listed), now)
    departments = [one.id for one in listed if not one.closed or material.has_counts(one.id)]
    outcomes = [_closed(department, material) for department in departments]
    if FAILED in outcomes:
        raise MonthUnfinished(f"{outcomes.count(FAILED)} of {len(departments)}")
    outcomes.append(STOOD if NATION in material.standing else _told(close_country(material)))
    return {"frozen": outcomes.count(NEW), "stood": outcomes.count(STOOD), "folded": len(material.folded)}


def previous_month(now: datetime) -> str:
    """The month that has just ended, in Norwegian time."""
    return months_before(month_of(now), 1)


def _closed(department: str, material: Material) -> str:
    if department in material.standing:
        return STOOD
    try:
        with tracing.step("count"):
            tracing.note(department=department)
            return _told(close_department(department, material))
    except Exception:  # one department's trouble keeps no other from its figures; the trace has the class
        return FAILED


def _told(new: bool) -> str:
    return NEW if new else STOOD
