"""Enquiries from places that no department serves. Pure. Source: the charity's web page on where it is."""

from familiekontakten.departments.department import NATIONAL
from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.indicator import UNKNOWN, Counts, Indicator, Names, Public, Time
from familiekontakten.statistics.indicators.words import DATE_NEEDED
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.units import Enquiry


def _no_department(enquiry: Enquiry, period: Period) -> Counts:
    """One for the municipality and the kind of enquirer, written "3103/family"."""
    if enquiry.department != NATIONAL or enquiry.on not in period or enquiry.set_aside:
        return {}
    return {f"{enquiry.municipality or UNKNOWN}/{enquiry.kind or UNKNOWN}": 1}


NO_DEPARTMENT = Indicator[Enquiry](
    id="ref.no_department",
    names=Names(N_("Henvendelser fra kommuner uten avdeling"), "Demand from municipalities without a department"),
    defined=N_(
        "Henvendelser som kom til det nasjonale kontoret fordi ingen avdeling dekket kommunen den dagen, "
        "etter kommune og hvem som henvendte seg."
    ),
    count=_no_department,
    time=Time.FLOW,
    missing=DATE_NEEDED,
    public=Public.PLACES,
)

ALL: tuple[Indicator[Enquiry], ...] = (NO_DEPARTMENT,)
