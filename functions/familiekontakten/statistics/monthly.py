"""Closing a month: each department's figures are frozen once, then the nation's, and mailed to whom they concern.

Interrupted anywhere and run again, it goes on where it stopped: what is frozen stands, and its mail was made due in the
same transaction.
"""

from datetime import datetime

from familiekontakten.departments.department import NATIONAL
from familiekontakten.departments.records import all_departments
from familiekontakten.door import tracing
from familiekontakten.enquiries.enquiry import Enquiry
from familiekontakten.enquiries.records import enquiries_of
from familiekontakten.months import day_of, first_day, month_of, months_before
from familiekontakten.outbox.due import MONTH, Due
from familiekontakten.statistics.month import FINISHED, NATION, SO_FAR, Fact, Figures, count, total
from familiekontakten.statistics.records import all_frozen, freeze

NEW, STOOD, FAILED = "new", "stood", "failed"


class MonthNotBegun(ValueError):
    """Raised when a month is asked for that lies in the future."""


class MonthUnfinished(RuntimeError):
    """Raised when some departments' months could not be closed; the others' are. Run it again: what stands, stands."""


def close_month(month: str, now: datetime) -> dict[str, int]:
    """Freezes and mails the figures of a month such as "2026-10"; tells how many editions were new and how many stood.

    A month that is not over yet gets an edition "so far", which never stands in the way of the finished one.
    Raises MonthNotBegun, ValueError when `month` is not written so, MonthUnfinished, and PynamoDB's exceptions when a
    table is away.
    """
    first_day(month)
    if month > month_of(now):
        raise MonthNotBegun(month)
    edition = FINISHED if month < month_of(now) else SO_FAR
    standing = all_frozen(month, edition)
    departments = [department.id for department in all_departments()]
    outcomes = [_closed(d, month, edition, now) for d in departments if d not in standing]
    if FAILED in outcomes:
        raise MonthUnfinished(f"{outcomes.count(FAILED)} of {len(departments)}")
    outcomes.append(_freeze(NATION, month, edition, total(all_frozen(month, edition).values()), now))
    return {"frozen": outcomes.count(NEW), "stood": len(departments) + 1 - outcomes.count(NEW)}


def previous_month(now: datetime) -> str:
    """The month that has just ended, in Norwegian time."""
    return months_before(month_of(now), 1)


def fact_of(enquiry: Enquiry, now: datetime) -> Fact:
    """What an enquiry adds to the figures as they are known `now`. Erased before it was answered means withdrawn."""
    answered = enquiry.answered_at if enquiry.answered_at and enquiry.answered_at <= now else None
    return Fact(
        form=enquiry.form,
        source=enquiry.source,
        language=enquiry.language,
        received=day_of(enquiry.received_at),
        answered=day_of(answered) if answered else None,
        withdrawn=not enquiry.sealed and not answered,
        set_aside=enquiry.set_aside,
    )


def _closed(department: str, month: str, edition: int, now: datetime) -> str:
    try:
        with tracing.step("count"):
            tracing.note(department=department)
            figures = count(fact_of(enquiry, now) for enquiry in enquiries_of(department, month))
            return _freeze(department, month, edition, figures, now)
    except Exception:  # one department's trouble keeps no other from its figures; the trace has the class
        return FAILED


def _freeze(whose: str, month: str, edition: int, figures: Figures, now: datetime) -> str:
    reader = NATIONAL if whose == NATION else whose
    mail = Due(MONTH, f"{whose}#{edition}", now, reader, month=month)
    return NEW if freeze(whose, month, edition, figures, now, mail) else STOOD
