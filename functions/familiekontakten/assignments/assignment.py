"""An assignment (oppdrag): one familiekontakt, one family, one visit a week. Pure.

The same person comes week after week (annual report 2011); at most one runs at a time in a case. The volunteer has
access to the family from the day it starts to the day it ends, by these dates and no flag (declaration of principles,
section 9; the window is to be confirmed by HSFN). Going on after six months is talked about in the family's case.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar, NamedTuple

from familiekontakten.assignments.plan import SILENT_AFTER, Plan, planned_after
from familiekontakten.assignments.visit import BY_VOLUNTEER, Uncounted, Visit
from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.casebook.marking import personal
from familiekontakten.links.link import Kind, Link, State
from familiekontakten.months import day_of


class AssignmentState(StrEnum):
    """An assignment that somebody has only thought of is a proposal in the case."""

    ACTIVE = "active"
    ENDED = "ended"


class EndReason(StrEnum):
    """Why it ended. `completed` also where the family needs nobody more; `moved`: another volunteer takes over.

    The last two are never chosen: they follow from how the family's case ended.
    """

    COMPLETED = "completed"
    FAMILY_WISH = "family_wish"
    VOLUNTEER_WISH = "volunteer_wish"
    VOLUNTEER_LEFT = "volunteer_left"
    MOVED = "moved"
    OTHER = "other"
    FAMILY_WITHDREW = "family_withdrew"
    FAMILY_MOVED = "family_moved"


class Task(NamedTuple):
    """Something that somebody must do, and from which day on."""

    due: date
    step: str


@dataclass(frozen=True)
class Assignment:
    """One assignment; ids, codes and dates, but for `title` (what lists show) and `end_words`.

    `round`: which familiekontakt of this case it is, from 1. `joint_on`: the agreed day of the joint first visit.
    `quiet_until`: no visits are expected before that day (holidays). `held_back_on`: since when the volunteer is
    suspended.
    """

    KIND: ClassVar[str] = "assignment"

    id: str
    case_id: str
    volunteer_id: str
    plan: Plan
    started_on: date
    joint_on: date
    title: str = personal()
    version: int = 0
    state: AssignmentState = AssignmentState.ACTIVE
    round: int = 1
    quiet_until: date | None = None
    held_back_on: date | None = None
    ended_on: date | None = None
    end_reason: EndReason | None = None
    visits: tuple[Visit, ...] = ()
    uncounted: tuple[Uncounted, ...] = ()
    links: tuple[Link, ...] = ()
    end_words: str = personal("")
    history: tuple[Event, ...] = ()

    @property
    def live_links(self) -> tuple[Link, ...]:
        """The links that still open something."""
        return tuple(link for link in self.links if link.state is State.LIVE and link.kind is Kind.VISIT_LOG)

    @property
    def joint_held(self) -> bool:
        """Whether coordinator and familiekontakt have been there together."""
        return any(visit.joint and visit.held for visit in self.visits)

    @property
    def told_of_first_visit(self) -> Visit | None:
        """The visit, on the agreed day or later, of which the familiekontakt cannot say whether it was joint."""
        told = (visit for visit in self.visits if visit.held and visit.by == BY_VOLUNTEER)
        return next((visit for visit in told if visit.on >= self.joint_on), None)

    @property
    def minutes(self) -> int:
        """All minutes of visits that were held."""
        return sum(visit.minutes for visit in self.visits if visit.held)

    def runs_on(self, day: date) -> bool:
        """Whether the volunteer is this family's familiekontakt on that day."""
        return self.started_on <= day and (self.ended_on is None or day <= self.ended_on)

    def filing(self) -> Filing:
        """Where it is listed, and the first of all that is to be done."""
        first = next(iter(tasks(self)), None)
        since = self.ended_on or self.started_on
        step, due = (first.step, first.due) if first else (None, None)
        return Filing(f"{self.KIND}#{self.state}", since, step, due, self.title, facts=_facts(self))


def tasks(assignment: Assignment) -> tuple[Task, ...]:
    """All that the coordinator must do about an assignment, what lists show first; never empty while it runs.

    A visit that was not counted, or not held, is shown until she has seen it, also after the end. It goes before what
    lies ahead, whatever the days: one look and it is done, and what it hid stands in the lists again.
    """
    running = _running(assignment) if assignment.ended_on is None else ()
    return (*sorted(_uncounted(assignment)), *sorted(_missed(assignment)), *running)


def silent_on(assignment: Assignment) -> date:
    """From which day on nothing has been heard for too long after a planned visit."""
    said = [visit.on for visit in assignment.visits]
    expected = planned_after(assignment.plan, max(said)) if said else assignment.joint_on
    return max(expected, assignment.quiet_until or expected) + SILENT_AFTER


def may_see(assignments: tuple[Assignment, ...], volunteer_id: str, case_id: str, day: date) -> bool:
    """Whether a volunteer may know this family's data on a day: own assignment, from its start to its end."""
    return any(
        (each.volunteer_id, each.case_id) == (volunteer_id, case_id) and each.runs_on(day) for each in assignments
    )


def _uncounted(assignment: Assignment) -> Iterator[Task]:
    for report in assignment.uncounted:
        if not report.seen:
            yield Task(day_of(report.visit.logged_at), "uncounted_visit")


def _missed(assignment: Assignment) -> Iterator[Task]:
    for visit in assignment.visits:
        if not visit.held and not visit.seen:
            yield Task(day_of(visit.logged_at), "missed_visit")


def _running(assignment: Assignment) -> Iterator[Task]:
    if assignment.held_back_on:
        yield Task(assignment.held_back_on, "held_back")
    elif assignment.joint_held:
        yield Task(silent_on(assignment), "silent")
    else:
        told = assignment.told_of_first_visit
        yield Task(day_of(told.logged_at), "note_joint") if told else Task(assignment.joint_on, "joint_visit")


def _facts(assignment: Assignment) -> dict[str, str]:
    held = [visit.on for visit in assignment.visits if visit.held]
    last = max(held).isoformat() if held else ""
    return {"case": assignment.case_id, "volunteer": assignment.volunteer_id, "last_visit": last}
