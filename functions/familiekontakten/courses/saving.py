"""A course saved, and in the same transaction what the public sees of it: an open course is on the list."""

from typing import TYPE_CHECKING

from familiekontakten.courses.course import Course
from familiekontakten.open_courses.publishing import published
from familiekontakten.volunteers.volunteer import Volunteer

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk


def save(desk: "Desk", course: Course, *volunteers: Volunteer) -> None:
    """One transaction. Raises Conflict, as the book does."""
    desk.book.save(course, *volunteers, also=[published(desk.department, desk.department_name, course)])
