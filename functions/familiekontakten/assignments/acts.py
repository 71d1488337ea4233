"""What happens to an assignment that runs: visits, links, quiet times, suspension. Pure; raises Refused.

Beginning and ending, which change the case and the familiekontakt too, are in `starting` and `ending`.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from familiekontakten.assignments.assignment import Assignment, AssignmentState
from familiekontakten.assignments.visit import Visit
from familiekontakten.casebook.changing import changed
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.links.link import Link, revoked
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if

MOST_MINUTES = 24 * 60
LONGEST_QUIET = timedelta(weeks=12)

ENDED = N_("Oppdraget er avsluttet og kan ikke endres.")
HELD_BACK = N_("Familiekontakten er suspendert og kan ikke besøke familien nå.")
OUTSIDE_DATES = N_("Velg en dag i tiden oppdraget har vart")
NOT_YET = N_("Skriv en dato som ikke er etter i dag")
HOW_LONG = N_("Skriv hvor lenge besøket varte, i minutter")
WHY_NOT = N_("Velg hvorfor besøket ikke ble noe av")
QUIET_DAY = N_("Velg en dag i løpet av de neste tolv ukene")


def log_visit(assignment: Assignment, visit: Visit, *, by: str, at: datetime) -> Assignment:
    """A coordinator writes down a visit, held or not. One of the same day is replaced: the last thing said counts."""
    refuse_if(
        Problem("on", NOT_YET) if visit.on > day_of(at) else None,
        Problem("on", OUTSIDE_DATES) if not assignment.runs_on(visit.on) else None,
        Problem("minutes", HOW_LONG) if visit.held and not 0 < visit.minutes <= MOST_MINUTES else None,
        Problem("reason", WHY_NOT) if not visit.held and visit.reason is None else None,
    )
    return changed(assignment, "visit_logged", by, at, visits=with_visit(assignment.visits, replace(visit, seen=True)))


def with_visit(visits: tuple[Visit, ...], visit: Visit) -> tuple[Visit, ...]:
    """The visits with this one, in the order of days; a joint visit stays one when it is written down again."""
    same = [each for each in visits if each.on == visit.on]
    joint = visit.joint or (visit.held and any(each.joint for each in same))
    others = (each for each in visits if each.on != visit.on)
    return tuple(sorted((*others, replace(visit, joint=joint)), key=lambda each: each.on))


def note_seen(assignment: Assignment, *, by: str, at: datetime) -> Assignment:
    """The coordinator has seen all visits that were not held or not counted."""
    visits = tuple(replace(visit, seen=True) for visit in assignment.visits)
    uncounted = tuple(replace(report, seen=True) for report in assignment.uncounted)
    return changed(assignment, "seen", by, at, visits=visits, uncounted=uncounted)


def expect_quiet(assignment: Assignment, until: date, *, by: str, at: datetime) -> Assignment:
    """No visits are expected before that day: a holiday, an illness."""
    today = day_of(at)
    refuse_if(_over(assignment), None if today < until <= today + LONGEST_QUIET else Problem("until", QUIET_DAY))
    return changed(assignment, "quiet", by, at, quiet_until=until)


def plan_joint_visit(assignment: Assignment, on: date, *, by: str, at: datetime) -> Assignment:
    """Another day for the first visit, which coordinator and familiekontakt make together."""
    refuse_if(_over(assignment), Problem("joint_on", QUIET_DAY) if on < day_of(at) else None)
    return changed(assignment, "joint_visit_planned", by, at, joint_on=on)


def give_link(assignment: Assignment, link: Link, *, by: str, at: datetime) -> Assignment:
    """A new personal link; those before it are worth nothing from now on."""
    refuse_if(_over(assignment), Problem("", HELD_BACK) if assignment.held_back_on else None)
    return changed(assignment, "link_made", by, at, links=(*_all_revoked(assignment), link))


def revoke_links(assignment: Assignment, *, by: str, at: datetime) -> Assignment:
    """Nobody logs a visit by link any more."""
    return changed(assignment, "link_revoked", by, at, links=_all_revoked(assignment))


def hold_back(assignment: Assignment, *, by: str, at: datetime) -> Assignment:
    """The familiekontakt is suspended: no visits and no links from this moment on."""
    refuse_if(_over(assignment))
    return changed(assignment, "held_back", by, at, held_back_on=day_of(at), links=_all_revoked(assignment))


def release(assignment: Assignment, *, by: str, at: datetime) -> Assignment:
    """The suspension is lifted; a new link has to be made."""
    refuse_if(_over(assignment))
    return changed(assignment, "released", by, at, held_back_on=None)


def hold_all_back(assignments: Iterable[Assignment], *, by: str, at: datetime) -> tuple[Assignment, ...]:
    """What to save together with the suspended volunteer, and with the rows of all their links."""
    running = (each for each in assignments if each.state is AssignmentState.ACTIVE)
    return tuple(hold_back(each, by=by, at=at) for each in running)


def _all_revoked(assignment: Assignment) -> tuple[Link, ...]:
    return tuple(revoked(link) for link in assignment.links)


def _over(assignment: Assignment) -> Problem | None:
    return None if assignment.state is AssignmentState.ACTIVE else Problem("", ENDED)
