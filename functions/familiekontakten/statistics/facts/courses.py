"""From a preparation course to what is counted of it, and of those on it. Pure."""

from collections.abc import Iterator

from familiekontakten.courses.course import Course, CourseState
from familiekontakten.statistics.facts.fact import COURSE, Fact
from familiekontakten.statistics.facts.writing import iso, row, written_on
from familiekontakten.statistics.rows import Row


def facts_of_course(course: Course, department: str) -> tuple[Fact, ...]:
    """The course with everybody who took part."""
    own = row(
        COURSE,
        course.id,
        course.version,
        department=department,
        start=iso(course.starts_on),
        end=iso(course.ends_on),
        hours=course.minutes / 60,
        cancelled=course.state is CourseState.CANCELLED,
        entered=written_on(course.history),
    )
    return (Fact(COURSE, course.id, (own, *_participations(course))),)


def _participations(course: Course) -> Iterator[Row]:
    """Who attended and is no longer on it, without having completed it, has dropped out."""
    on_it, completed = set(course.participants), set(course.completed)
    for volunteer in sorted({*on_it, *completed, *(taken.volunteer for taken in course.taken)}):
        outcome = "completed" if volunteer in completed else None if volunteer in on_it else "dropped_out"
        yield row(
            "course_participation",
            f"{course.id}-{volunteer}",
            course.version,
            course=course.id,
            volunteer=volunteer,
            outcome=outcome,
        )
