"""Open courses in the table `directory`. Public facts, read by the door only for the form that offers them.

    kind     id              attributes
    course   "C7KMP3XTV"     department "horten", name "Horten", place, starts_on "2027-01-12", free true

Question asked: all of them (one Query: some forty departments hold one or two courses at a time).
"""

from datetime import date

from pynamodb.attributes import BooleanAttribute, UnicodeAttribute

from familiekontakten.door import settings
from familiekontakten.door.table import Storage, Table
from familiekontakten.open_courses.open_course import OpenCourse

COURSE = "course"


class OpenCourseRecord(Table):
    """One open course; see the module's table."""

    class Meta(Storage):
        table_name = settings.table("directory")

    kind = UnicodeAttribute(hash_key=True, default=COURSE)
    id = UnicodeAttribute(range_key=True)
    department = UnicodeAttribute()
    name = UnicodeAttribute()
    place = UnicodeAttribute()
    starts_on = UnicodeAttribute()
    free = BooleanAttribute()

    @classmethod
    def of(cls, course: OpenCourse) -> "OpenCourseRecord":
        """The row of an open course."""
        return cls(
            COURSE,
            course.id,
            department=course.department,
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
    """Every open course of every department, in no particular order. One Query."""
    return tuple(row.to_course() for row in OpenCourseRecord.query(COURSE))
