"""Preparation courses and what came of them. Pure. Source: annual report 2019 (48 courses, 202 new volunteers)."""

from collections.abc import Iterator
from datetime import date, timedelta

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.indicator import (
    Base,
    Counts,
    Indicator,
    Kind,
    Names,
    Time,
    each,
    once,
    one_if,
    yes_no,
)
from familiekontakten.statistics.indicators.referrals import COHORT_DAYS
from familiekontakten.statistics.indicators.words import DATE_NEEDED, YES_NO
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.units import Course, Participation, Volunteer

COMPLETED = "completed"


def held(course: Course | Participation, period: Period) -> bool:
    """Whether a course had its last day in the period, and was held."""
    return course.end in period and not course.cancelled


def taken(volunteer: Volunteer, period: Period) -> Iterator[Participation]:
    """The courses of the period that somebody was on."""
    return (one for one in volunteer.courses if held(one, period))


def completed(volunteer: Volunteer, period: Period) -> date | None:
    """The last day of the first course that they completed in the period."""
    return min((one.end for one in taken(volunteer, period) if one.outcome == COMPLETED and one.end), default=None)


def _matched(volunteer: Volunteer, period: Period) -> Counts:
    """Whether the first match after the course came in time; a match that was there before is as good."""
    done = completed(volunteer, period)
    if done is None:
        return {}
    latest = done + timedelta(days=COHORT_DAYS)
    return once(yes_no(any(one.start is not None and one.start <= latest for one in volunteer.engagements)))


HELD = Indicator[Course](
    id="course.held",
    names=Names(N_("Forberedelseskurs avholdt"), "Courses held"),
    defined=N_("Forberedelseskurs med siste dag i perioden som ikke ble avlyst."),
    count=lambda course, period: one_if(held(course, period)),
    base=Base.FULL_RETURN,
    time=Time.FLOW,
    missing=DATE_NEEDED,
    published="2019",
)

NEW = Indicator[Volunteer](
    id="course.completed",
    names=Names(N_("Nye familiekontakter etter kurs"), "New volunteers after courses"),
    defined=N_("Personer som fullførte et forberedelseskurs i perioden. Den som fullførte flere, telles én gang."),
    count=lambda volunteer, period: one_if(completed(volunteer, period) is not None),
    base=Base.FULL_RETURN,
    time=Time.DISTINCT,
    missing=DATE_NEEDED,
    published="2019",
)

COMPLETION_RATE = Indicator[Volunteer](
    id="course.completion_rate",
    names=Names(N_("Fullføringsandel"), "Completion rate"),
    defined=N_("Av alle deltakelser på kursene som ble avholdt i perioden: andelen som ble fullført."),
    count=lambda volunteer, period: each(
        "yes" if one.outcome == COMPLETED else "no" for one in taken(volunteer, period)
    ),
    kind=Kind.SHARE,
    time=Time.FLOW,
    missing=N_("En deltakelse uten utfall er ikke fullført."),
    categories=(YES_NO,),
)

TO_MATCH = Indicator[Volunteer](
    id="course.to_match",
    names=Names(N_("Andel nye med familie innen 90 dager"), "New volunteers matched within 90 days"),
    defined=N_(
        "Av personene som fullførte kurs i perioden: andelen som fikk en familie innen 90 dager etter kurset. "
        "Vises først når perioden er 90 dager gammel."
    ),
    count=_matched,
    kind=Kind.COHORT,
    time=Time.DISTINCT,
    missing=DATE_NEEDED,
    categories=(YES_NO,),
    ripe=COHORT_DAYS,
)

FOR_COURSES: tuple[Indicator[Course], ...] = (HELD,)
FOR_VOLUNTEERS: tuple[Indicator[Volunteer], ...] = (NEW, COMPLETION_RATE, TO_MATCH)
