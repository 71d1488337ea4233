"""What is left in a department that winds down: counted where it lies, by what stands there in the clear. Nothing is
opened, and nothing but the counts is shown.
"""

from collections import Counter

from familiekontakten.casebook.table import OPEN, book_rows
from familiekontakten.door.table import connection
from familiekontakten.enquiries.inbox import ASIDE, partition
from familiekontakten.enquiries.inbox import OPEN as OPEN_TRAY
from familiekontakten.enquiries.records import EnquiryRecord
from familiekontakten.start_ups.ending import Left

FAMILIES = ("case", "follow_up", "guest", "evaluation", "safety")


def left_in(department: str) -> Left:
    """How many of each still have somebody who must do something about them."""
    rows = book_rows(department, connection())
    kinds = Counter(row.partition.partition("#")[0] for row in rows.query(OPEN, index_name="by_due"))
    trays = (EnquiryRecord.count(partition(tray, department)) for tray in (OPEN_TRAY, ASIDE))
    families = sum(kinds.pop(kind, 0) for kind in FAMILIES)
    assignments, volunteers = kinds.pop("assignment", 0), kinds.pop("volunteer", 0)
    return Left(families, assignments, volunteers, sum(trays), kinds.total())
