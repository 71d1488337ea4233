"""What a coordinator must do next about a familiekontakt, and by when: nobody who signed up is forgotten. Pure.

The periods are proposals, to be confirmed by HSFN, as is the choice of six weeks between guidance; that there is
guidance at all is section 7 of the declaration of principles.
"""

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from familiekontakten.volunteers.papers import Pause
from familiekontakten.working_days import add_working_days

if TYPE_CHECKING:
    from familiekontakten.volunteers.volunteer import Volunteer

ANSWER_WORKING_DAYS = 5
COURSE_WITHIN = timedelta(weeks=4)
COURSE_LASTS = timedelta(weeks=12)
APPROVE_WITHIN = timedelta(weeks=2)
GUIDANCE_EVERY = timedelta(weeks=6)
KEEP_IN_TOUCH_EVERY = timedelta(days=182)
DECIDE_WITHIN = timedelta(weeks=2)


class Step(NamedTuple):
    """A code (see `steps.STEPS`) and the date by which it should be done."""

    code: str
    due: date


def next_step(volunteer: "Volunteer") -> Step | None:
    """The next step; None exactly for somebody who has left, withdrawn or was not approved."""
    if volunteer.stop_wished_on and not volunteer.closed:
        return Step("confirm_stop", volunteer.stop_wished_on)
    match str(volunteer.state):
        case "signed_up":
            return Step("arrange_talk", add_working_days(volunteer.signed_up_on, ANSWER_WORKING_DAYS))
        case "talk_arranged":
            return Step("hold_talk", volunteer.talk_planned_on or volunteer.state_since)
        case "talk_held":
            return Step("find_course", volunteer.state_since + COURSE_WITHIN)
        case "on_course":
            return Step("finish_course", volunteer.course_ends_on or volunteer.state_since + COURSE_LASTS)
        case "course_completed":
            return Step("approve_volunteer", volunteer.state_since + APPROVE_WITHIN)
        case "approved":
            return min(_while_approved(volunteer), key=lambda step: step.due)
        case "paused":
            return Step("end_pause", _back_again(volunteer))
        case "suspended":
            return Step("decide_suspension", volunteer.state_since + DECIDE_WITHIN)
    return None


def last_contact(volunteer: "Volunteer") -> date:
    """When somebody last guided or spoke to them, or the day their present situation began."""
    rested = max(volunteer.rested_since or volunteer.state_since, volunteer.state_since)
    begun = volunteer.busy_since if volunteer.assignments and volunteer.busy_since else rested
    return max([begun, *(guidance.on for guidance in volunteer.guidance)])


def _while_approved(volunteer: "Volunteer") -> tuple[Step, ...]:
    contact = last_contact(volunteer)
    talk = (
        Step("give_guidance", contact + GUIDANCE_EVERY)
        if volunteer.assignments
        else Step("keep_in_touch", contact + KEEP_IN_TOUCH_EVERY)
    )
    pauses = tuple(Step("begin_pause", pause.start) for pause in volunteer.pauses if pause.ended_on is None)
    certificate = volunteer.certificate
    refused = (Step("suspend_volunteer", contact),) if certificate.in_order is False else ()
    ends = (Step("renew_exemption", volunteer.exemption.expires_on),) if volunteer.exemption else ()
    return (talk, *pauses, *refused, *ends)


def _back_again(volunteer: "Volunteer") -> date:
    pause = volunteer.pauses[-1] if volunteer.pauses else Pause(volunteer.state_since)
    return pause.until or pause.start + KEEP_IN_TOUCH_EVERY
