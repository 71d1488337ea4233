"""How long families wait, in the table `courses` beside the open courses: what a department itself tells everybody.

    department   id          attributes
    "moss"       "waiting"   band "months", confirmed_on "2026-11-20"

Questions asked: a department's own; all of them (one Scan of the same small table as the open courses).
"""

from datetime import date

from pynamodb.attributes import UnicodeAttribute
from pynamodb.connection import Connection

from familiekontakten.casebook.also import Also, put
from familiekontakten.door import settings
from familiekontakten.door.table import Storage, Table, with_rights
from familiekontakten.open_courses.records import WAITING
from familiekontakten.open_directory.waiting import Waiting


class WaitingRecord(Table):
    """What one department says; see the module's table."""

    class Meta(Storage):
        table_name = settings.table("courses")

    department = UnicodeAttribute(hash_key=True)
    id = UnicodeAttribute(range_key=True, default=WAITING)
    band = UnicodeAttribute()
    confirmed_on = UnicodeAttribute()

    def to_waiting(self) -> Waiting:
        """What this row says."""
        return Waiting(self.department, self.band, date.fromisoformat(self.confirmed_on))


def confirmed(waiting: Waiting) -> Also:
    """The write of what a coordinator confirms."""
    day = waiting.confirmed_on.isoformat()
    return put(WaitingRecord(waiting.department, WAITING, band=waiting.band, confirmed_on=day))


def waiting_of(department: str, reached: Connection) -> Waiting | None:
    """What a department said last, read with its own rights."""
    rows = with_rights(WaitingRecord, reached)
    try:
        return rows.get(department, WAITING, consistent_read=True).to_waiting()
    except rows.DoesNotExist:
        return None


def every_waiting() -> tuple[Waiting, ...]:
    """What all departments said last. One Scan."""
    return tuple(row.to_waiting() for row in WaitingRecord.scan(WaitingRecord.band.exists()))
