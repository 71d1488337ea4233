"""The answer clock cries out: an enquiry that nobody answers is told of further and further out, each time once.

The mails hold the reference and a link. The national office learns which department it is, and never what was written.
"""

from datetime import datetime

from familiekontakten.departments.records import all_departments
from familiekontakten.door import tracing
from familiekontakten.enquiries.enquiry import Enquiry
from familiekontakten.enquiries.records import cry_out, open_ones
from familiekontakten.enquiries.urgency import PARTS, Escalation, escalation
from familiekontakten.months import day_of
from familiekontakten.outbox.due import UNANSWERED, Due


class Unwatched(RuntimeError):
    """Raised when some departments' inboxes could not be watched; the others' were. Run it again: told once is told."""


def watch(now: datetime) -> dict[str, int]:
    """Makes due what should be cried out for today; tells how many enquiries are open and how many were new.

    Raises Unwatched, and PynamoDB's exceptions when the directory is away.
    """
    counts = [_watched(department.id, now) for department in all_departments()]
    if None in counts:
        raise Unwatched(f"{counts.count(None)} of {len(counts)}")
    known = [count for count in counts if count]
    return {"open": sum(count[0] for count in known), "told": sum(count[1] for count in known)}


def _watched(department: str, now: datetime) -> tuple[int, int] | None:
    try:
        with tracing.step("watch"):
            tracing.note(department=department)
            told = [_told(enquiry, now) for enquiry in open_ones(department)]
            return len(told), told.count(True)
    except Exception:  # one department's trouble keeps no other from being watched; the trace has the class
        return None


def _told(enquiry: Enquiry, now: datetime) -> bool:
    step = escalation(enquiry, day_of(now))
    if step <= enquiry.escalated:
        return False
    return cry_out(enquiry, step, _due(enquiry, step, now))


def _due(enquiry: Enquiry, step: Escalation, now: datetime) -> Due:
    part = next(name for name, who in PARTS.items() if who is step)
    return Due(UNANSWERED, enquiry.reference, now, enquiry.department, (part,), month=enquiry.month)
