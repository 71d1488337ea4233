"""What is left in a department that winds down: counted where it lies, by what stands there in the clear. Nothing is
opened, and nothing but the counts is shown.
"""

from familiekontakten.casebook.listing import entry_of
from familiekontakten.casebook.table import OPEN, book_rows
from familiekontakten.door.table import connection
from familiekontakten.enquiries.inbox import ASIDE, partition
from familiekontakten.enquiries.inbox import OPEN as OPEN_TRAY
from familiekontakten.enquiries.records import EnquiryRecord
from familiekontakten.handovers.leaving import left_of
from familiekontakten.links.records import inbound_key
from familiekontakten.start_ups.ending import Left


def left_in(department: str) -> Left:
    """How many of each still have somebody who must do something about them; what came through links and nobody has
    looked at is counted with the enquiries.
    """
    rows = book_rows(department, connection()).query(OPEN, index_name="by_due")
    through_links, _ = inbound_key(department, "")
    trays = (partition(OPEN_TRAY, department), partition(ASIDE, department), through_links)
    return left_of(map(entry_of, rows), sum(map(EnquiryRecord.count, trays)))
