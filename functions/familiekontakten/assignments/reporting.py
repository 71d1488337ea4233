"""A visit that the familiekontakt logged by the personal link: counted, or kept for the coordinator to see. Pure.

Nothing that somebody reported is thrown away, and nothing is counted that was logged after the end or a suspension.
"""

from datetime import datetime

from familiekontakten.assignments.acts import with_visit
from familiekontakten.assignments.assignment import Assignment
from familiekontakten.assignments.visit import BY_VOLUNTEER, NotCounted, Uncounted, Visit
from familiekontakten.casebook.changing import changed

_STOPS = {"ended": NotCounted.ENDED, "held_back": NotCounted.GATE, "released": None}


def reported(assignment: Assignment, visit: Visit, *, gate_complete: bool, at: datetime) -> Assignment:
    """The assignment with that report. `gate_complete`: the volunteer lacked nothing on the day of the visit; `at` is
    when the report is taken into the book. The same report again changes nothing.
    """
    if _known(assignment, visit):
        return assignment
    why = _not_counted(assignment, visit, gate_complete=gate_complete)
    if why:
        kept = (*assignment.uncounted, Uncounted(visit, why))
        return changed(assignment, "visit_not_counted", BY_VOLUNTEER, at, uncounted=kept)
    return changed(assignment, "visit_reported", BY_VOLUNTEER, at, visits=with_visit(assignment.visits, visit))


def _known(assignment: Assignment, visit: Visit) -> bool:
    """Told before, in the same words, whoever wrote it down."""
    told = (*assignment.visits, *(report.visit for report in assignment.uncounted))
    return any(_what(each) == _what(visit) for each in told)


def _what(visit: Visit) -> tuple[object, ...]:
    """What a report says, without when and by whom."""
    return visit.on, visit.held, visit.minutes, visit.place, visit.reason


def _not_counted(assignment: Assignment, visit: Visit, *, gate_complete: bool) -> NotCounted | None:
    stopped = _stopped(assignment, visit.logged_at)
    if stopped:
        return stopped
    if not assignment.runs_on(visit.on):
        return NotCounted.ENDED if visit.on > assignment.started_on else NotCounted.NOT_STARTED
    if not gate_complete:
        return NotCounted.GATE
    standing = [each for each in assignment.visits if each.on == visit.on]
    by_staff = any(each.by != BY_VOLUNTEER for each in standing)
    return NotCounted.LOGGED_OTHERWISE if by_staff else None


def _stopped(assignment: Assignment, at: datetime) -> NotCounted | None:
    """Why nothing counted at that moment: the assignment had ended, or its volunteer was suspended."""
    acts = [event.act for event in assignment.history if event.at <= at and event.act in _STOPS]
    return _STOPS[acts[-1]] if acts else None
