"""What a coordinator chooses among: departments to move to, what a duplicate may be kept under, a month to look at."""

from familiekontakten.casebook.records import Casebook
from familiekontakten.departments.department import Department
from familiekontakten.departments.records import all_departments
from familiekontakten.enquiries.desk.records import Inbox
from familiekontakten.forms.field import Choice
from familiekontakten.months import WRITTEN

KEPT_KINDS = ("case", "volunteer")


def others(department: str) -> tuple[Department, ...]:
    """The departments that an enquiry can be given to, except this one. One still to open gets volunteers."""
    return tuple(one for one in all_departments() if one.key and not one.closed and one.id != department)


def departments_to_move_to(department: str) -> tuple[Choice, ...]:
    """The same, to choose from."""
    return tuple(Choice(one.id, one.name, proper=True) for one in others(department))


def known_here(book: Casebook, inbox: Inbox, reference: str) -> bool:
    """Whether an open enquiry, a case or a volunteer of the department has this reference."""
    found = inbox.find(reference)
    if found and not found[0].ended:
        return True
    return any(entry.kind in KEPT_KINDS and entry.id == reference for entry in book.search(reference))


def month_asked(typed: str, now: str) -> str:
    """The month in an address, this one where it is none."""
    return typed if WRITTEN.fullmatch(typed) else now
