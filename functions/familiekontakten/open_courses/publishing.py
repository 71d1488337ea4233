"""What the public sees of a course, kept up to date in the transaction that saves it."""

from familiekontakten.casebook.also import Also, delete, put
from familiekontakten.courses.course import Course, CourseState
from familiekontakten.open_courses.open_course import OpenCourse
from familiekontakten.open_courses.records import OpenCourseRecord


def published(department: str, name: str, course: Course) -> Also:
    """Puts an open course on the public list, or takes it off; safe to repeat."""
    if course.state == CourseState.OPEN and course.starts_on:
        open_course = OpenCourse(course.id, department, name, course.place, course.starts_on, course.free_seats > 0)
        return put(OpenCourseRecord.of(open_course))
    return delete(OpenCourseRecord(department, course.id))
