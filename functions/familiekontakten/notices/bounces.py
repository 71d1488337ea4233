"""Mail that came back for good: the department's address is marked, and the national office is told.

An address that is no department's (a sender's receipt) is passed over, and neither kept nor logged.
"""

from collections.abc import Mapping
from datetime import datetime
from functools import reduce
from typing import Any

from familiekontakten.departments.department import Department
from familiekontakten.departments.records import all_departments, mark_addresses
from familiekontakten.notices.returned import returned_addresses
from familiekontakten.outbox import records as outbox
from familiekontakten.outbox.due import BOUNCED, Due


def note_bounce(detail: Mapping[str, Any], at: datetime) -> dict[str, int]:
    """Notes what a bounce event of the mail service says; `at` is the event's own time. Returns how many were marked.

    Telling comes first, under a key made of the event's time: if marking fails, the event comes again, tells under the
    same key and marks.
    """
    addresses = returned_addresses(detail)
    marked = 0
    for department in all_departments() if addresses else ():
        changed = reduce(Department.with_bounced, addresses, department)
        if changed != department:
            outbox.put(Due(BOUNCED, department.id, at, department.id))
            mark_addresses(changed)
            marked += 1
    return {"marked": marked}
