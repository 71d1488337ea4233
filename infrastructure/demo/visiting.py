"""A familiekontakt who comes every week: the visits, those that come to nothing, and the goodbye."""

from dataclasses import dataclass
from datetime import date, timedelta

from familiekontakten.assignments import acts
from familiekontakten.assignments.assignment import Assignment, AssignmentState, EndReason
from familiekontakten.assignments.ending import end
from familiekontakten.assignments.plan import WEEKDAYS
from familiekontakten.assignments.reporting import reported
from familiekontakten.assignments.visit import BY_VOLUNTEER, Missed, Place, Visit
from familiekontakten.links.link import TOKEN_BYTES, token_of, visit_link
from familiekontakten.volunteers.gate import may_visit
from familiekontakten.volunteers.volunteer import Volunteer

from infrastructure.demo.story import Story

WEEK = timedelta(weeks=1)
SILENT_FOR = timedelta(weeks=5)
MISSED = 0.1
"""The share of visits that come to nothing."""


@dataclass
class Visits:
    """The visits of a department. `silent`: assignments of which nothing was heard lately."""

    story: Story
    silent: set[str]

    def begin(self, assignment: Assignment) -> None:
        """The joint first visit, then one every week."""
        token = token_of(self.story.chance.randbytes(TOKEN_BYTES))
        place, minutes = self.story.place.department, assignment.plan.minutes
        link = visit_link(token, place, assignment.id, "nb", minutes, self.story.day)
        self.story.put(acts.give_link(assignment, link, **self.story.signed))
        self.story.on(assignment.joint_on, lambda: self._together(assignment.id), 17)

    def end(self, assignment_id: str) -> None:
        """The familiekontakt does not come any more."""
        assignment = self.story.get(Assignment, assignment_id)
        volunteer = self.story.get(Volunteer, assignment.volunteer_id)
        self.story.put(*end(volunteer, assignment, EndReason.COMPLETED, **self.story.signed))

    def _together(self, assignment_id: str) -> None:
        assignment, day = self.story.get(Assignment, assignment_id), self.story.day
        by, at = self.story.place.coordinator, self.story.at
        visit = Visit(day, True, at, by, assignment.plan.minutes, Place.HOME, joint=True)
        self.story.put(acts.log_visit(assignment, visit, by=by, at=at))
        self._next(assignment_id, day)

    def _next(self, assignment_id: str, last: date) -> None:
        weekday = WEEKDAYS.index(self.story.get(Assignment, assignment_id).plan.weekday)
        monday = last - timedelta(days=last.weekday())
        self.story.on(monday + WEEK + timedelta(days=weekday), lambda: self._visit(assignment_id), 20)

    def _visit(self, assignment_id: str) -> None:
        assignment = self.story.get(Assignment, assignment_id)
        if assignment.state is AssignmentState.ENDED:
            return
        if self._expected(assignment):
            visit = self._missed() if self.story.chance.random() < MISSED else self._held(assignment)
            self.story.put(reported(assignment, visit, gate_complete=True, at=self.story.at))
            if not visit.held:
                self.story.at_work(4, lambda: self._seen(assignment_id))
        self._next(assignment_id, self.story.day)

    def _expected(self, assignment: Assignment) -> bool:
        quiet = assignment.quiet_until and self.story.day < assignment.quiet_until
        silent = assignment.id in self.silent and self.story.day > self.story.today - SILENT_FOR
        able = may_visit(self.story.get(Volunteer, assignment.volunteer_id), self.story.day)
        return able and not (quiet or silent)

    def _held(self, assignment: Assignment) -> Visit:
        minutes = assignment.plan.minutes + self.story.chance.choice((-30, 0, 0, 0, 30))
        where = self.story.chance.choice((Place.HOME, Place.HOME, Place.HOME, Place.OUTING))
        return Visit(self.story.day, True, self.story.at, BY_VOLUNTEER, minutes, where)

    def _missed(self) -> Visit:
        why = self.story.chance.choice((Missed.FAMILY_ILL, Missed.FAMILY_AWAY, Missed.VOLUNTEER_ILL))
        return Visit(self.story.day, False, self.story.at, BY_VOLUNTEER, reason=why)

    def _seen(self, assignment_id: str) -> None:
        assignment = self.story.get(Assignment, assignment_id)
        self.story.put(acts.note_seen(assignment, **self.story.signed))
