"""The table `courses`: the open ones. Public facts, read by the door only for the form that offers them.

    department   id             attributes
    "moss"       "C7KMP3XTV"    name "Moss", place, starts_on "2027-01-12", free true

Beside the directory and not in it: a department writes here, and where the public keys lie no department may write.

Question asked: all of them. The table is the list: one Scan, some forty departments hold one or two courses at a time.
"""

from datetime import date

from pynamodb.attributes import BooleanAttribute, UnicodeAttribute

from familiekontakten.door import settings
from familiekontakten.door.table import Storage, Table
from familiekontakten.open_courses.open_course import OpenCourse

WAITING = "waiting"
"""The id of the row beside the courses that says how long families wait (open_directory/records.py)."""


class OpenCourseRecord(Table):
    """One open course; see the module's table."""

    class Meta(Storage):
        table_name = settings.table("courses")

    department = UnicodeAttribute(hash_key=True)
    id = UnicodeAttribute(range_key=True)
    name = UnicodeAttribute()
    place = UnicodeAttribute()
    starts_on = UnicodeAttribute()
    free = BooleanAttribute()

    @classmethod
    def of(cls, course: OpenCourse) -> "OpenCourseRecord":
        """The row of an open course."""
        return cls(
            course.department,
            course.id,
            name=course.department_name,
            place=course.place,
            starts_on=course.starts_on.isoformat(),
            free=course.free,
        )

    def to_course(self) -> OpenCourse:
        """The course of this row."""
        starts_on = date.fromisoformat(self.starts_on)
        return OpenCourse(self.id, self.department, self.name, self.place, starts_on, self.free)


def open_courses() -> tuple[OpenCourse, ...]:
    """Every open course of every department, in no particular order. One Scan."""
    return tuple(row.to_course() for row in OpenCourseRecord.scan(OpenCourseRecord.starts_on.exists()))
