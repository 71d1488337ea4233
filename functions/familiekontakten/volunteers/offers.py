"""Which acts a page offers for a familiekontakt, with the form of each and what it does. Pure.

An act that touches a course or assignments too (a place on a course, suspension) is done by `routes`, which adds them.
"""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from familiekontakten.forms.field import Form, Values
from familiekontakten.volunteers import acts, becoming, forms
from familiekontakten.volunteers.becoming import ARRANGED, COMPLETED, HELD, ON_COURSE, OPEN, SIGNED_UP
from familiekontakten.volunteers.papers import Guidance
from familiekontakten.volunteers.pledge import TEXT_VERSION
from familiekontakten.volunteers.reading import day, interview, some_day, text
from familiekontakten.volunteers.stopping import wish_answered
from familiekontakten.volunteers.volunteer import ACCEPTED, ON_THE_WAY, Volunteer, VolunteerState

APPROVED, PAUSED, SUSPENDED = VolunteerState.APPROVED, VolunteerState.PAUSED, VolunteerState.SUSPENDED


class Actor(NamedTuple):
    """The member of staff who acts (id and name), and when."""

    by: str
    name: str
    at: datetime


class Offer(NamedTuple):
    """An act: its form, in which states the page offers it, and what it does with the form's values."""

    form: Form
    states: frozenset[VolunteerState]
    do: Callable[[Volunteer, Values, Actor], Volunteer]


_EVERY = (
    Offer(forms.STOP_WISH, OPEN, lambda v, values, a: wish_answered(v, values, a.by, a.at)),
    Offer(
        forms.ARRANGE_TALK,
        frozenset({SIGNED_UP, ARRANGED}),
        lambda v, values, a: becoming.arrange_talk(v, day(values, "talk_planned_on"), a.by, a.at),
    ),
    Offer(
        forms.HOLD_TALK,
        frozenset({SIGNED_UP, ARRANGED}),
        lambda v, values, a: becoming.hold_talk(v, day(values, "talk_on"), interview(values), a.by, a.at),
    ),
    Offer(
        forms.HOME_VISIT,
        OPEN,
        lambda v, values, a: becoming.visit_home(v, day(values, "home_visit_on"), a.by, a.at),
    ),
    Offer(forms.PURPOSE, OPEN, lambda v, values, a: becoming.confirm_purpose(v, day(values, "purpose_on"), a.by, a.at)),
    Offer(
        forms.DEMAND, OPEN, lambda v, values, a: becoming.demand_certificate(v, day(values, "demanded_on"), a.by, a.at)
    ),
    Offer(
        forms.CERTIFICATE,
        OPEN,
        lambda v, values, a: becoming.show_certificate(
            v, day(values, "shown_on"), day(values, "issued_on"), values["in_order"] == "yes", a.by, a.at
        ),
    ),
    Offer(
        forms.PLEDGE,
        OPEN,
        lambda v, values, a: becoming.sign_pledge(v, day(values, "signed_on"), TEXT_VERSION, a.by, a.at),
    ),
    Offer(forms.APPROVE, frozenset({COMPLETED}), lambda v, _, a: becoming.approve(v, a.by, a.name, a.at)),
    Offer(
        forms.GUIDE,
        ACCEPTED,
        lambda v, values, a: acts.guide(
            v, Guidance(day(values, "on"), text(values, "form"), a.by, text(values, "note")), a.at
        ),
    ),
    Offer(
        forms.PAUSE,
        frozenset({APPROVED}),
        lambda v, values, a: acts.pause(v, day(values, "start"), some_day(values, "until"), a.by, a.at),
    ),
    Offer(forms.BEGIN_PAUSE, frozenset({APPROVED}), lambda v, _, a: acts.begin_pause(v, a.by, a.at)),
    Offer(forms.END_PAUSE, frozenset({PAUSED}), lambda v, _, a: acts.end_pause(v, a.by, a.at)),
    Offer(forms.REINSTATE, frozenset({SUSPENDED}), lambda v, _, a: acts.reinstate(v, a.by, a.at)),
    Offer(forms.DESCRIBE, OPEN, lambda v, values, a: becoming.describe(v, interview(values), a.by, a.at)),
    Offer(
        forms.CONTACT,
        OPEN,
        lambda v, values, a: becoming.correct(
            v, text(values, "name"), text(values, "phone"), text(values, "email"), a.by, a.at
        ),
    ),
    Offer(forms.LEAVE_COURSE, frozenset({ON_COURSE}), lambda v, _, a: becoming.leave_course(v, a.by, a.at)),
    Offer(forms.WITHDRAW, ON_THE_WAY, lambda v, values, a: becoming.withdraw(v, text(values, "reason"), a.by, a.at)),
    Offer(forms.TURN_DOWN, ON_THE_WAY, lambda v, values, a: becoming.turn_down(v, text(values, "reason"), a.by, a.at)),
    Offer(
        forms.SUSPEND,
        frozenset({APPROVED, PAUSED}),
        lambda v, values, a: acts.suspend(v, text(values, "reason"), a.by, a.at),
    ),
    Offer(forms.LEAVE, ACCEPTED, lambda v, values, a: acts.leave(v, text(values, "reason"), a.by, a.at)),
)
OFFERS: dict[str, Offer] = {offer.form.name: offer for offer in _EVERY}
"""By the name that the act has in addresses, in the order in which pages show them."""

ENROL = forms.ENROL
"""Offered to who waits for a course; done with the course (`courses.together`)."""
ENROL_STATES = frozenset({HELD})


def offered(volunteer: Volunteer) -> tuple[Offer, ...]:
    """The acts that make sense now."""
    planned = any(pause.ended_on is None for pause in volunteer.pauses)
    hidden = {"pause" if planned else "begin-pause", "" if volunteer.stop_wished_on else "stop-wish"}
    return tuple(o for name, o in OFFERS.items() if volunteer.state in o.states and name not in hidden)
