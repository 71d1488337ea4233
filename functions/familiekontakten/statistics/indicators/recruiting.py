"""Volunteers on their way in and out, and those who are free. Pure.

Source: indicator definitions; the stages are a volunteer's path (annual report 2019; order to be confirmed by HSFN).
"""

from datetime import date

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.indicator import (
    Categories,
    Counts,
    Indicator,
    Names,
    Printed,
    Public,
    Time,
    once,
    one_if,
)
from familiekontakten.statistics.indicators.words import DATE_NEEDED
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.units import Participation, Volunteer, goes_on

COMPLETED = "completed"


def by_then(day: date | None, then: date) -> bool:
    """Whether something had happened by the evening of a day."""
    return day is not None and day <= then


def on_course(one: Participation, day: date) -> bool:
    """Whether a course has begun by that day and is not over: nothing came of it yet, or its last day is later."""
    return by_then(one.start, day) and not one.cancelled and (one.outcome is None or not by_then(one.end, day))


def completed(one: Participation, day: date) -> bool:
    """Whether a course had been completed by that day."""
    return by_then(one.end, day) and not one.cancelled and one.outcome == COMPLETED


def stage(volunteer: Volunteer, day: date) -> str | None:
    """The furthest stage reached by that day, None before any."""
    reached = (
        ("certificate", by_then(volunteer.police_certificate, day)),
        ("course_completed", any(completed(one, day) for one in volunteer.courses)),
        ("on_course", any(on_course(one, day) for one in volunteer.courses)),
        ("interviewed", by_then(volunteer.interviewed, day)),
        ("applied", by_then(volunteer.applied, day)),
    )
    return next((name for name, there in reached if there), None)


def _pipeline(volunteer: Volunteer, period: Period) -> Counts:
    done = by_then(volunteer.approved, period.last) or by_then(volunteer.left, period.last)
    furthest = stage(volunteer, period.last)
    return {furthest: 1} if furthest and not done and volunteer.department else {}


def _available(volunteer: Volunteer, period: Period) -> bool:
    approved, left = by_then(volunteer.approved, period.last), by_then(volunteer.left, period.last)
    visiting = any(goes_on(one.start, one.end, period.last) for one in volunteer.engagements)
    return approved and not left and not visiting and volunteer.department is not None


def _certificate_missing(volunteer: Volunteer, period: Period) -> bool:
    seen = volunteer.police_certificate
    return any(
        goes_on(one.start, one.end, period.last) and (seen is None or one.start is None or seen > one.start)
        for one in volunteer.engagements
    )


PIPELINE = Indicator[Volunteer](
    id="vol.pipeline",
    names=Names(N_("Frivillige under opplæring, etter trinn"), "Volunteers in pipeline by stage"),
    defined=N_(
        "Frivillige som verken er godkjent eller har sluttet den siste dagen, på det lengste trinnet de har nådd."
    ),
    count=_pipeline,
    time=Time.STOCK,
    printed=Printed.MONTH,
    missing=DATE_NEEDED,
    categories=(
        Categories(
            {
                "applied": Names(N_("Har meldt seg"), "Applied"),
                "interviewed": Names(N_("Er intervjuet"), "Interviewed"),
                "on_course": Names(N_("Går på kurs"), "On course"),
                "course_completed": Names(N_("Har fullført kurs"), "Course completed"),
                "certificate": Names(N_("Har vist politiattest"), "Police certificate seen"),
            }
        ),
    ),
)

APPROVED_NEW = Indicator[Volunteer](
    id="vol.approved_new",
    names=Names(N_("Nye godkjente familiekontakter"), "Newly approved volunteers"),
    defined=N_("Frivillige som ble godkjent som familiekontakt i perioden."),
    count=lambda one, period: one_if(one.approved in period and one.department is not None),
    time=Time.FLOW,
    missing=DATE_NEEDED,
)

LEFT = Indicator[Volunteer](
    id="vol.left",
    names=Names(N_("Frivillige som sluttet"), "Volunteers who left"),
    defined=N_("Frivillige som sluttet i perioden, etter årsak der den er registrert."),
    count=lambda one, period: once(one.left_reason) if one.left in period and one.department else {},
    time=Time.FLOW,
    missing=N_("Ukjent årsak vises som ukjent."),
)

AVAILABLE = Indicator[Volunteer](
    id="vol.available",
    names=Names(N_("Ledige familiekontakter"), "Approved volunteers without a family"),
    defined=N_("Godkjente familiekontakter som ikke har sluttet og ikke besøker noen familie den siste dagen."),
    count=lambda one, period: one_if(_available(one, period)),
    time=Time.STOCK,
    printed=Printed.MONTH,
    missing=DATE_NEEDED,
)

CERTIFICATE_MISSING = Indicator[Volunteer](
    id="vol.certificate_missing",
    names=Names(N_("Aktive uten registrert politiattest"), "Active without police certificate on record"),
    defined=N_(
        "Familiekontakter som besøker en familie den siste dagen, der politiattesten mangler "
        "eller er vist etter at besøkene begynte. Tallet skal være 0."
    ),
    count=lambda one, period: one_if(_certificate_missing(one, period)),
    time=Time.STOCK,
    printed=Printed.MONTH,
    missing=N_("En dato for politiattesten som mangler, er nettopp det som telles."),
    public=Public.INTERNAL,
)

ALL: tuple[Indicator[Volunteer], ...] = (PIPELINE, APPROVED_NEW, LEFT, AVAILABLE, CERTIFICATE_MISSING)
