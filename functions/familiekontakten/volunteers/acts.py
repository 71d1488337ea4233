"""The acts on an approved familiekontakt: assignments, guidance, pauses, suspension, leaving. Pure; raise Refused.

What somebody may see follows from state and assignments at every request (`gate.may_visit`), so it ends with the act.
Sources: declaration of principles, sections 6, 7 and 9; what they leave open is to be confirmed by HSFN.
"""

from dataclasses import replace
from datetime import date, datetime

from familiekontakten.casebook.changing import changed
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if
from familiekontakten.volunteers.moves import gate_problems, in_future, not_in
from familiekontakten.volunteers.papers import Guidance, Pause
from familiekontakten.volunteers.volunteer import ACCEPTED, Volunteer, VolunteerState

APPROVED, PAUSED, SUSPENDED = VolunteerState.APPROVED, VolunteerState.PAUSED, VolunteerState.SUSPENDED

AWAY = N_("Familiekontakten har pause.")
FULL = N_("Familiekontakten har ikke plass til flere familier nå.")
OPEN_ASSIGNMENT = N_("Et oppdrag er åpent. Avslutt det, eller finn en ny familiekontakt til familien, først.")
BACKWARDS = N_("Pausen kan ikke slutte før den begynner")
NO_PAUSE = N_("Det er ingen pause å avslutte.")
ALREADY_AWAY = N_("Det står allerede en pause. Avslutt den først.")


def begin_assignment(volunteer: Volunteer, assignment_id: str, by: str, at: datetime) -> Volunteer:
    """An assignment begins; refused with everything that keeps them from having one more."""
    today = day_of(at)
    refuse_if(
        not_in(volunteer, {APPROVED}),
        Problem("", AWAY) if volunteer.paused_on(today) else None,
        Problem("", FULL) if len(volunteer.assignments) >= volunteer.max_parallel else None,
        *gate_problems(volunteer, at),
    )
    since = volunteer.busy_since if volunteer.assignments else today
    assignments = (*volunteer.assignments, assignment_id)
    return changed(volunteer, "begin_assignment", by, at, assignments=assignments, busy_since=since)


def end_assignment(volunteer: Volunteer, assignment_id: str, by: str, at: datetime) -> Volunteer:
    """An assignment has ended, whatever state they are in; one that is not theirs changes nothing."""
    left = tuple(one for one in volunteer.assignments if one != assignment_id)
    since = volunteer.busy_since if left else None
    rested = volunteer.rested_since if left else day_of(at)
    return changed(volunteer, "end_assignment", by, at, assignments=left, busy_since=since, rested_since=rested)


def guide(volunteer: Volunteer, guidance: Guidance, at: datetime) -> Volunteer:
    """The coordinator has guided them, alone, in a group or by telephone; without an assignment, kept in touch."""
    refuse_if(not_in(volunteer, ACCEPTED), in_future("on", guidance.on, at))
    return changed(volunteer, "guide", guidance.by, at, guidance=(*volunteer.guidance, guidance))


def pause(volunteer: Volunteer, start: date, until: date | None, by: str, at: datetime) -> Volunteer:
    """They are away from a day on, perhaps until another. One that begins later is planned: they stay approved till
    then, and beginning it is the next step.
    """
    refuse_if(
        not_in(volunteer, {APPROVED}),
        Problem("until", BACKWARDS) if until and until < start else None,
        Problem("", ALREADY_AWAY) if _standing(volunteer) else None,
    )
    state = PAUSED if start <= day_of(at) else APPROVED
    return changed(volunteer, "pause", by, at, state=state, pauses=(*volunteer.pauses, Pause(start, until)))


def begin_pause(volunteer: Volunteer, by: str, at: datetime) -> Volunteer:
    """A planned pause begins today."""
    planned = _standing(volunteer)
    refuse_if(not_in(volunteer, {APPROVED}), None if planned else Problem("", NO_PAUSE))
    assert planned
    begun = replace(planned, start=min(planned.start, day_of(at)))
    return changed(volunteer, "begin_pause", by, at, state=PAUSED, pauses=(*volunteer.pauses[:-1], begun))


def end_pause(volunteer: Volunteer, by: str, at: datetime) -> Volunteer:
    """Back from a pause, or a planned one called off. Refused with everything that is missing in the gate by now."""
    refuse_if(
        not_in(volunteer, {APPROVED, PAUSED}),
        None if _standing(volunteer) else Problem("", NO_PAUSE),
        *gate_problems(volunteer, at),
    )
    return changed(volunteer, "end_pause", by, at, state=APPROVED, pauses=_ended(volunteer, day_of(at)))


def suspend(volunteer: Volunteer, reason: str, by: str, at: datetime) -> Volunteer:
    """Stopped at once: from this very act on they may visit nobody and see nothing."""
    refuse_if(not_in(volunteer, {APPROVED, PAUSED}))
    return changed(volunteer, "suspend", by, at, state=SUSPENDED, reason=reason)


def reinstate(volunteer: Volunteer, by: str, at: datetime) -> Volunteer:
    """The suspension is lifted. Refused with everything that is missing in the gate."""
    refuse_if(not_in(volunteer, {SUSPENDED}), *gate_problems(volunteer, at))
    ended = _ended(volunteer, day_of(at))
    return changed(volunteer, "reinstate", by, at, state=APPROVED, reason="", pauses=ended)


def leave(volunteer: Volunteer, reason: str, by: str, at: datetime) -> Volunteer:
    """They stop being a familiekontakt. Refused while an assignment is open: no family may be left without somebody who
    answers for it.
    """
    busy = Problem("", OPEN_ASSIGNMENT) if volunteer.assignments else None
    refuse_if(not_in(volunteer, ACCEPTED), busy)
    return changed(volunteer, "leave", by, at, state=VolunteerState.LEFT, reason=reason)


def _standing(volunteer: Volunteer) -> Pause | None:
    """The pause that has not ended, if there is one: always the last."""
    last = volunteer.pauses[-1:]
    return last[0] if last and last[0].ended_on is None else None


def _ended(volunteer: Volunteer, day: date) -> tuple[Pause, ...]:
    standing = _standing(volunteer)
    if not standing:
        return volunteer.pauses
    before = volunteer.pauses[:-1]
    return (*before, replace(standing, ended_on=day)) if standing.start <= day else before
