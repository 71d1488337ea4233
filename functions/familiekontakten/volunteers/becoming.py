"""The acts from signing up to being approved. Pure; each raises Refused with every rule that it would break.

Source: annual report for 2019, "Våre frivillige": conversation, home visit, course, certificate, confidentiality.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from familiekontakten.casebook.changing import changed
from familiekontakten.courses.themes import lacking
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if
from familiekontakten.volunteers.gate import POLICY, grounds, too_old
from familiekontakten.volunteers.moves import gate_problems, in_future, not_in
from familiekontakten.volunteers.papers import Approval, Certificate, Exemption, Pledge, Training
from familiekontakten.volunteers.volunteer import ACCEPTED, ON_THE_WAY, Volunteer, VolunteerState

SIGNED_UP, ARRANGED, HELD = VolunteerState.SIGNED_UP, VolunteerState.TALK_ARRANGED, VolunteerState.TALK_HELD
ON_COURSE, COMPLETED = VolunteerState.ON_COURSE, VolunteerState.COURSE_COMPLETED
OPEN = ON_THE_WAY | ACCEPTED

PASSED = N_("Velg en dag som ikke er før i dag")
ISSUED_AFTER = N_("Datoen på attesten kan ikke være etter dagen den ble vist")
TOO_OLD = N_("Attesten var eldre enn tre måneder da den ble vist. Be om en ny")
ONLY_NATIONAL = N_("Bare det nasjonale kontoret kan gi unntak fra kravet om erfaring.")
NOT_COMPLETE = N_("Kurset er ikke fullført: minst 20 timer og alle temaene.")
ENDS_BEFORE = N_("Skriv en dato etter i dag")


@dataclass(frozen=True)
class Interview:
    """What is asked in the conversation and not on the web; fields as in `Volunteer`."""

    of_age: bool = False
    postcode: str = ""
    languages: tuple[str, ...] = ("no",)
    availability: tuple[str, ...] = ()
    travel: str = ""
    travel_minutes: int | None = None
    experience: str = "not_yet"
    experience_tags: tuple[str, ...] = ()
    load_wish: str = "ordinary"
    max_parallel: int = 1
    home_start_plus: bool = False
    avoids: tuple[str, ...] = ()
    not_with: tuple[str, ...] = ()
    former_case: str | None = None


def arrange_talk(volunteer: Volunteer, on: date, by: str, at: datetime) -> Volunteer:
    """A day for the conversation is agreed, or another day than before."""
    past = Problem("talk_planned_on", PASSED) if on < day_of(at) else None
    refuse_if(not_in(volunteer, {SIGNED_UP, ARRANGED}), past)
    return changed(volunteer, "arrange_talk", by, at, state=ARRANGED, talk_planned_on=on)


def hold_talk(volunteer: Volunteer, on: date, interview: Interview, by: str, at: datetime) -> Volunteer:
    """The conversation was held, and this is what came out of it."""
    refuse_if(not_in(volunteer, {SIGNED_UP, ARRANGED}), in_future("talk_on", on, at))
    described = replace(volunteer, **vars(interview))
    return changed(described, "hold_talk", by, at, state=HELD, talk_on=on)


def describe(volunteer: Volunteer, interview: Interview, by: str, at: datetime) -> Volunteer:
    """What was found out in the conversation has changed."""
    refuse_if(not_in(volunteer, OPEN))
    return changed(replace(volunteer, **vars(interview)), "describe", by, at)


def visit_home(volunteer: Volunteer, on: date, by: str, at: datetime) -> Volunteer:
    """A coordinator has visited the volunteer at home, before the course or while it lasts."""
    refuse_if(not_in(volunteer, OPEN), in_future("home_visit_on", on, at))
    return changed(volunteer, "visit_home", by, at, home_visit_on=on, home_visit_by=by)


def confirm_purpose(volunteer: Volunteer, on: date, by: str, at: datetime) -> Volunteer:
    """The confirmation of purpose was given, with which the volunteer applies for the certificate."""
    refuse_if(not_in(volunteer, OPEN), in_future("purpose_on", on, at))
    certificate = replace(volunteer.certificate, purpose_on=on)
    return changed(volunteer, "confirm_purpose", by, at, certificate=certificate)


def demand_certificate(volunteer: Volunteer, on: date, by: str, at: datetime) -> Volunteer:
    """The volunteer was asked for the certificate, the first time or again after a long break."""
    refuse_if(not_in(volunteer, OPEN), in_future("demanded_on", on, at))
    certificate = replace(volunteer.certificate, demanded_on=on)
    return changed(volunteer, "demand_certificate", by, at, certificate=certificate)


def show_certificate(
    volunteer: Volunteer, shown_on: date, issued_on: date, in_order: bool, by: str, at: datetime
) -> Volunteer:
    """The certificate was seen by the member of staff who notes it: its dates, and whether it was in order."""
    backwards = Problem("issued_on", ISSUED_AFTER) if issued_on > shown_on else None
    old = Problem("issued_on", TOO_OLD) if in_order and too_old(issued_on, shown_on) else None
    refuse_if(not_in(volunteer, OPEN), in_future("shown_on", shown_on, at), backwards, old)
    before = volunteer.certificate
    seen = Certificate(before.purpose_on, before.demanded_on, shown_on, by, issued_on, in_order)
    return changed(volunteer, "show_certificate", by, at, certificate=seen)


def sign_pledge(volunteer: Volunteer, on: date, text_version: str, by: str, at: datetime) -> Volunteer:
    """The pledge of confidentiality was signed on paper."""
    refuse_if(not_in(volunteer, OPEN), in_future("signed_on", on, at))
    return changed(volunteer, "sign_pledge", by, at, pledge=Pledge(on, text_version))


def exempt(volunteer: Volunteer, expires_on: date, national: bool, by: str, at: datetime) -> Volunteer:
    """No experience of children is needed until a date. `national`: the act is the national office's, as it must be."""
    foreign = None if national else Problem("", ONLY_NATIONAL)
    past = Problem("expires_on", ENDS_BEFORE) if expires_on <= day_of(at) else None
    refuse_if(not_in(volunteer, OPEN), foreign, past)
    return changed(volunteer, "exempt", by, at, exemption=Exemption(day_of(at), by, expires_on))


def enrol(volunteer: Volunteer, course_id: str, ends_on: date | None, by: str, at: datetime) -> Volunteer:
    """Given a place on a course. `ends_on`: its last session. Who changes courses gives the first place back before."""
    refuse_if(not_in(volunteer, {HELD}))
    return changed(volunteer, "enrol", by, at, state=ON_COURSE, course_id=course_id, course_ends_on=ends_on)


def leave_course(volunteer: Volunteer, by: str, at: datetime) -> Volunteer:
    """Back to waiting for a course: it was called off, or the volunteer could not go on."""
    refuse_if(not_in(volunteer, {ON_COURSE}))
    return changed(volunteer, "leave_course", by, at, state=HELD, course_id="", course_ends_on=None)


def complete_course(volunteer: Volunteer, training: Training, by: str, at: datetime) -> Volunteer:
    """The course is completed, with these minutes by theme."""
    incomplete = lacking(training.theme_list, training.minutes)
    refuse_if(not_in(volunteer, {ON_COURSE}), Problem("", NOT_COMPLETE) if incomplete else None)
    return changed(volunteer, "complete_course", by, at, state=COMPLETED, training=training)


def approve(volunteer: Volunteer, by: str, by_name: str, at: datetime) -> Volunteer:
    """A named coordinator approves; what that rests on is frozen with the version of the rules.

    Refused with everything that is missing in the gate at this moment.
    """
    refuse_if(not_in(volunteer, {COMPLETED}), *gate_problems(volunteer, at))
    approval = Approval(at, by, by_name, POLICY, grounds(volunteer))
    return changed(volunteer, "approve", by, at, state=VolunteerState.APPROVED, approval=approval)


def turn_down(volunteer: Volunteer, reason: str, by: str, at: datetime) -> Volunteer:
    """The department does not approve this volunteer."""
    refuse_if(not_in(volunteer, ON_THE_WAY))
    return changed(volunteer, "turn_down", by, at, state=VolunteerState.NOT_APPROVED, reason=reason)


def withdraw(volunteer: Volunteer, reason: str, by: str, at: datetime) -> Volunteer:
    """The volunteer no longer wants to."""
    refuse_if(not_in(volunteer, ON_THE_WAY))
    return changed(volunteer, "withdraw", by, at, state=VolunteerState.WITHDRAWN, reason=reason)


def correct(volunteer: Volunteer, name: str, phone: str, email: str, by: str, at: datetime) -> Volunteer:
    """Another name, number or address than before."""
    refuse_if(not_in(volunteer, OPEN))
    return changed(volunteer, "correct", by, at, name=name, phone=phone, email=email)


def with_course_end(volunteer: Volunteer, ends_on: date | None) -> Volunteer:
    """The course that somebody is on now ends on another day."""
    return replace(volunteer, course_ends_on=ends_on)
