"""A department's tables as the owner of the stack reaches them: with the operator's own rights."""

from familiekontakten.access.credentials import Rights
from familiekontakten.casebook.records import Casebook
from familiekontakten.casebook.table import HEAD, book_rows
from familiekontakten.departments.records import known_directory
from familiekontakten.door.table import connection
from familiekontakten.enquiries.inbox import TRAYS, partition
from familiekontakten.enquiries.records import EnquiryRecord
from familiekontakten.sealing import vault
from familiekontakten.sealing.key import PublicKey
from familiekontakten.sealing.records import OF_DEPARTMENT, DepartmentKeys


def owners_book(department: str) -> Casebook:
    """The department's book."""
    return Casebook(department, Rights(connection(), DepartmentKeys(department, connection(), vault.unwrap)))


def public_key(department: str) -> PublicKey:
    """What is sealed to the department. Raises StopIteration for one that is not listed."""
    key = next(one.key for one in known_directory().departments if one.id == department)
    assert key
    return key


def holds_something(department: str) -> bool:
    """Whether anybody has worked here, or written to it."""
    rows = book_rows(department, connection())
    things = any(row.partition != OF_DEPARTMENT for row in rows.scan(rows.sort == HEAD))
    return things or any(any(EnquiryRecord.query(partition(tray, department), limit=1)) for tray in TRAYS)
