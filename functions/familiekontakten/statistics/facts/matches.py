"""From an assignment to what is counted of it: the match with the visits that were held. Pure."""

from collections.abc import Mapping

from familiekontakten.assignments.assignment import Assignment, EndReason
from familiekontakten.statistics.facts.fact import MATCH, Fact
from familiekontakten.statistics.facts.writing import iso, on_day, row, written_on

ENDED: Mapping[EndReason, str] = {
    EndReason.COMPLETED: "completed",
    EndReason.FAMILY_WISH: "needs_new_volunteer",
    EndReason.VOLUNTEER_WISH: "needs_new_volunteer",
    EndReason.VOLUNTEER_LEFT: "needs_new_volunteer",
    EndReason.MOVED: "needs_new_volunteer",
    EndReason.OTHER: "needs_new_volunteer",
    EndReason.FAMILY_WITHDREW: "family_withdrew",
    EndReason.FAMILY_MOVED: "family_moved",
}
"""Whichever way it ends while the case goes on, the family waits for another familiekontakt (assignments/ending.py)."""


def facts_of_assignment(assignment: Assignment, department: str) -> tuple[Fact, ...]:  # noqa: ARG001 - as all of them
    """The match; a planned visit that was not held is none."""
    version = assignment.version
    match = row(
        MATCH,
        assignment.id,
        version,
        case=assignment.case_id,
        volunteer=assignment.volunteer_id,
        start=iso(assignment.started_on),
        end=iso(assignment.ended_on),
        end_reason=ENDED[assignment.end_reason] if assignment.end_reason else None,
        weekly_hours=assignment.plan.minutes / 60,
        entered=written_on(assignment.history),
    )
    visits = (
        row(
            "visit",
            f"{assignment.id}-{visit.on.isoformat()}",
            version,
            match=assignment.id,
            date=iso(visit.on),
            hours=visit.minutes / 60,
            entered=on_day(visit.logged_at),
        )
        for visit in assignment.visits
        if visit.held
    )
    return (Fact(MATCH, assignment.id, (match, *visits)),)
