"""What is saved together with a familiekontakt after an act: the course they give up, the assignments that stop."""

from typing import TYPE_CHECKING

from familiekontakten.assignments.acts import hold_all_back, release
from familiekontakten.assignments.assignment import Assignment, AssignmentState
from familiekontakten.courses.acts import drop_out
from familiekontakten.courses.course import Course
from familiekontakten.links.records import kept
from familiekontakten.open_courses.publishing import published
from familiekontakten.volunteers.volunteer import Volunteer, VolunteerState

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

ON_COURSE, SUSPENDED = VolunteerState.ON_COURSE, VolunteerState.SUSPENDED


def save(desk: "Desk", before: Volunteer, after: Volunteer) -> None:
    """One transaction of all that the step from `before` to `after` touches. Raises Conflict, as the book does.

    A suspension revokes every link of theirs with the same write: nothing that they hold opens anything from then on.
    """
    assignments = _assignments(desk, before, after)
    links = kept(link for assignment in assignments for link in assignment.links)
    courses = _courses(desk, before, after)
    free_again = [published(desk.department, desk.department_name, course) for course in courses]
    desk.book.save(after, *courses, *assignments, also=[*links, *free_again])


def _courses(desk: "Desk", before: Volunteer, after: Volunteer) -> tuple[Course, ...]:
    if before.state != ON_COURSE or after.state == ON_COURSE:
        return ()
    course = desk.book.find(Course, before.course_id)
    on_it = course and before.id in course.participants
    return (drop_out(course, before.id, desk.person.id, desk.now),) if course and on_it else ()


def _assignments(desk: "Desk", before: Volunteer, after: Volunteer) -> tuple[Assignment, ...]:
    if (before.state == SUSPENDED) == (after.state == SUSPENDED):
        return ()
    by, at = desk.person.id, desk.now
    theirs = desk.book.many(Assignment, before.assignments)
    if after.state == SUSPENDED:
        return hold_all_back(theirs, by=by, at=at)
    return tuple(release(one, by=by, at=at) for one in theirs if one.state is AssignmentState.ACTIVE)
