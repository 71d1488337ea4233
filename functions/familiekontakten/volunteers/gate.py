"""What must be in place before somebody visits a family: asked by approval, matching, visits and access. Pure.

Sources: the description of the programme (course and police certificate before any visit); annual report for 2019,
"Våre frivillige" (home visit, confidentiality, experience of children); declaration of principles, section 7. Marked
below where something is to be confirmed by HSFN.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from familiekontakten.courses.themes import lacking
from familiekontakten.languages.catalogue import N_
from familiekontakten.volunteers.papers import Certificate, Ground
from familiekontakten.volunteers.volunteer import Volunteer, VolunteerState

POLICY = "2026-1"
"""Version of the rules in this file; frozen into each approval."""

ADULT = 18
CERTIFICATE_FRESH_MONTHS = 3
LONGEST_BREAK = timedelta(days=365)


class Missing(NamedTuple):
    """One thing that is not in place, and a Norwegian text (message id) that says so."""

    code: str
    text: str


AGE = Missing("age", N_("Alderen: personen må ha fylt 18 år."))
TALK = Missing("talk", N_("Samtalen er ikke holdt."))
HOME_VISIT = Missing("home_visit", N_("Koordinatoren har ikke vært på hjemmebesøk."))
CERTIFICATE = Missing("certificate", N_("Politiattesten er ikke vist."))
CERTIFICATE_REFUSED = Missing("certificate", N_("Politiattesten var ikke i orden."))
CERTIFICATE_OLD = Missing("certificate", N_("Politiattesten var eldre enn tre måneder da den ble vist."))
CERTIFICATE_AGAIN = Missing("certificate", N_("Ny politiattest må vises, fordi pausen var lengre enn ett år."))
PLEDGE = Missing("pledge", N_("Taushetserklæringen er ikke signert."))
COURSE = Missing("course", N_("Kurset er ikke fullført: minst 20 timer og alle temaene."))
EXPERIENCE = Missing(
    "experience", N_("Erfaring med barn mangler, og det nasjonale kontoret har ikke gitt unntak som gjelder i dag.")
)


def missing(volunteer: Volunteer, today: date) -> tuple[Missing, ...]:
    """Every single thing that is not in place; empty when the gate is complete. `today` is the date in Norway."""
    return tuple(_missing(volunteer, today))


def grounds(volunteer: Volunteer) -> tuple[Ground, ...]:
    """What each part of the gate rests on: its code and since when. Kept with the approval."""
    training, pledge, exemption = volunteer.training, volunteer.pledge, volunteer.exemption
    return (
        Ground("age", None),
        Ground("talk", volunteer.talk_on),
        Ground("home_visit", volunteer.home_visit_on),
        Ground("certificate", volunteer.certificate.shown_on),
        Ground("pledge", pledge.signed_on if pledge else None),
        Ground("course", training.completed_on if training else None),
        Ground("exemption", exemption.granted_on) if exemption else Ground("experience", None),
    )


def may_visit(volunteer: Volunteer, today: date) -> bool:
    """Whether they may be with a family today: gate complete, approved, and neither away nor suspended."""
    approved = volunteer.state == VolunteerState.APPROVED and volunteer.approval is not None
    return approved and not volunteer.paused_on(today) and not missing(volunteer, today)


def may_be_matched(volunteer: Volunteer, today: date) -> bool:
    """Whether a family may be proposed to them: they may visit, and have room for one more."""
    return may_visit(volunteer, today) and len(volunteer.assignments) < volunteer.max_parallel


def too_old(issued_on: date, shown_on: date) -> bool:
    """Whether a certificate was more than three months old when it was shown (police register regulations; to be
    confirmed by HSFN).
    """
    months = shown_on.year * 12 + shown_on.month - (issued_on.year * 12 + issued_on.month)
    return months > CERTIFICATE_FRESH_MONTHS or (months == CERTIFICATE_FRESH_MONTHS and shown_on.day > issued_on.day)


def _missing(volunteer: Volunteer, today: date) -> Iterator[Missing]:
    if not _adult(volunteer, today):
        yield AGE
    if volunteer.talk_on is None:
        yield TALK
    if volunteer.home_visit_on is None:
        yield HOME_VISIT
    yield from _missing_certificate(volunteer, today)
    if volunteer.pledge is None:
        yield PLEDGE
    training = volunteer.training
    if training is None or lacking(training.theme_list, training.minutes):
        yield COURSE
    if not _experienced(volunteer, today):
        yield EXPERIENCE


def _adult(volunteer: Volunteer, today: date) -> bool:
    """Only the year of birth is known: in the year of the 18th birthday a coordinator has to have made sure."""
    age = today.year - volunteer.birth_year
    return age > ADULT or (age == ADULT and volunteer.of_age)


def _experienced(volunteer: Volunteer, today: date) -> bool:
    exemption = volunteer.exemption
    return volunteer.experience in ("own_children", "work_with_children", "both") or (
        exemption is not None and exemption.granted_on <= today <= exemption.expires_on
    )


def _missing_certificate(volunteer: Volunteer, today: date) -> Iterator[Missing]:
    shown = volunteer.certificate
    if shown.shown_on is None or shown.issued_on is None or shown.in_order is None:
        yield CERTIFICATE
    elif not shown.in_order:
        yield CERTIFICATE_REFUSED
    elif too_old(shown.issued_on, shown.shown_on):
        yield CERTIFICATE_OLD
    elif _away_too_long(volunteer, shown, today):
        yield CERTIFICATE_AGAIN


def _away_too_long(volunteer: Volunteer, certificate: Certificate, today: date) -> bool:
    """After a break of more than a year the certificate is asked for again (to be confirmed by HSFN)."""
    shown_on = certificate.shown_on
    assert shown_on
    return any(
        (pause.ended_on or today) - pause.start > LONGEST_BREAK and shown_on < (pause.ended_on or today) - LONGEST_BREAK
        for pause in volunteer.pauses
    )
