"""Enquiries (henvendelser) as cases: who asks, how soon they are answered, visited and matched. Pure.

Sources: annual report 2011 (three sources; "a speedy answer" is promised) and 2019 (twelve sources). A case counts in
the department that has it.
"""

from collections.abc import Callable
from datetime import date, timedelta

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.indicator import (
    UNKNOWN,
    Base,
    Categories,
    Counts,
    Indicator,
    Kind,
    Names,
    Printed,
    Time,
    each,
)
from familiekontakten.statistics.indicators.words import DATE_NEEDED, LEFT_OUT, NEW_SETS, SOURCES, YES_NO, others_in
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.units import Case, Family

COHORT_DAYS = 90
"""A family should have a familiekontakt within so many days (to be confirmed by HSFN)."""


def days(first: date | None, last: date) -> str:
    """The days between, as a code; unknown where the first is missing or later than the last."""
    return UNKNOWN if first is None or first > last else str((last - first).days)


def days_to(step: Callable[[Case], date | None]) -> Callable[[Family, Period], Counts]:
    """Days from the enquiry, of cases whose step was taken in the period."""
    return lambda family, period: each(
        days(case.referred, taken) for case in family.cases if (taken := step(case)) is not None and taken in period
    )


def of_referred(value: Callable[[Case], str | None]) -> Callable[[Family, Period], Counts]:
    """One value of each case whose enquiry came in the period."""
    return lambda family, period: each(value(case) or UNKNOWN for case in family.cases if case.referred in period)


def matched_in_time(case: Case) -> str:
    """Whether the first familiekontakt came within 90 days of the enquiry."""
    if case.referred is None or case.first_match is None:
        return "no"
    return "yes" if case.first_match <= case.referred + timedelta(days=COHORT_DAYS) else "no"


def unanswered(case: Case, day: date) -> bool:
    """Whether a case had come by that day and was neither answered nor closed."""
    asked = case.referred is not None and case.referred <= day
    answered = case.first_response is not None and case.first_response <= day
    return asked and not answered and not case.closed_by(day)


def _age(case: Case, day: date) -> str:
    """How long an enquiry has lain: within the week that is promised, within the month, longer."""
    lain = (day - case.referred).days if case.referred else 0
    return "0_7" if lain <= 7 else "8_30" if lain <= 30 else "31_plus"


def _unanswered(family: Family, period: Period) -> Counts:
    return each(_age(case, period.last) for case in family.cases if unanswered(case, period.last))


RECEIVED = Indicator[Family](
    id="ref.received",
    names=Names(N_("Nye henvendelser, etter kilde"), "New referrals by source"),
    defined=N_("Saker der henvendelsen kom i perioden, etter hvem som henvendte seg."),
    count=of_referred(lambda case: case.source),
    time=Time.FLOW,
    missing=N_("Ukjent kilde vises som ukjent."),
    categories=(Categories(SOURCES, group=others_in(SOURCES)),),
)

BY_SOURCE = Indicator[Family](
    id="ref.by_source",
    names=Names(N_("Hvem henvender seg, andel"), "Referral source, share"),
    defined=N_(
        "Andelen av årets henvendelser etter kilde. I 2011 tre grupper: helsestasjonen, familien selv og alle andre."
    ),
    count=of_referred(lambda case: case.source),
    kind=Kind.SHARE,
    base=Base.FULL_RETURN,
    time=Time.FLOW,
    printed=Printed.YEAR,
    missing=LEFT_OUT,
    categories=(
        Categories(
            {
                "health_station": Names(N_("Tipset av helsestasjonen"), "Told by the child health clinic"),
                "self": Names(N_("Tar selv kontakt"), "Ask themselves"),
                "other": Names(N_("Gjennom andre"), "Through others"),
            },
            group=lambda code: code if code in ("health_station", "self") else "other",
        ),
        Categories(SOURCES, since=NEW_SETS, group=others_in(SOURCES)),
    ),
    published="2011, 2019",
)

TIME_TO_FIRST_RESPONSE = Indicator[Family](
    id="ref.time_to_first_response",
    names=Names(N_("Dager til første svar"), "Days to first response"),
    defined=N_(
        "Dager fra henvendelsen til det første svaret, for saker som fikk svar i perioden: "
        "median, 90-prosentil, antall, og andelen innen 7 dager."
    ),
    count=days_to(lambda case: case.first_response),
    kind=Kind.DAYS,
    time=Time.FLOW,
    missing=N_("Saker uten svar er ikke med i medianen; de står under ubesvarte henvendelser."),
)

UNANSWERED = Indicator[Family](
    id="ref.unanswered",
    names=Names(N_("Ubesvarte henvendelser"), "Referrals without a response"),
    defined=N_("Henvendelser som verken er besvart eller avsluttet den siste dagen, etter hvor lenge de har ligget."),
    count=_unanswered,
    time=Time.STOCK,
    printed=Printed.MONTH,
    missing=DATE_NEEDED,
    categories=(
        Categories(
            {
                "0_7": Names(N_("Inntil 7 dager"), "Up to 7 days"),
                "8_30": Names(N_("8–30 dager"), "8–30 days"),
                "31_plus": Names(N_("Over 30 dager"), "Over 30 days"),
            }
        ),
    ),
)

TIME_TO_FIRST_VISIT = Indicator[Family](
    id="ref.time_to_first_visit",
    names=Names(N_("Dager til koordinators første besøk"), "Days from referral to coordinator's first visit"),
    defined=N_("Dager fra henvendelsen til koordinators første besøk, for saker der besøket var i perioden."),
    count=days_to(lambda case: case.first_visit),
    kind=Kind.DAYS,
    time=Time.FLOW,
    missing=DATE_NEEDED,
)

TIME_TO_MATCH = Indicator[Family](
    id="ref.time_to_match",
    names=Names(N_("Dager til familiekontakten kom"), "Days from referral to match"),
    defined=N_(
        "Dager fra henvendelsen til den første familiekontakten kom, for saker der det skjedde i perioden. "
        "Bare ventetider som er over, er med: tallet blir for lavt når køen vokser, og vises derfor sammen med "
        "ventetiden for dem som venter nå og andelen koblet innen 90 dager."
    ),
    count=days_to(lambda case: case.first_match),
    kind=Kind.DAYS,
    time=Time.FLOW,
    missing=DATE_NEEDED,
)

MATCHED_WITHIN_90 = Indicator[Family](
    id="ref.matched_within_90",
    names=Names(N_("Andel koblet innen 90 dager"), "Share matched within 90 days"),
    defined=N_(
        "Av sakene der henvendelsen kom i perioden: andelen som fikk familiekontakt innen 90 dager. "
        "Vises først når perioden er 90 dager gammel, så ingen er talt før de har hatt 90 dager."
    ),
    count=of_referred(matched_in_time),
    kind=Kind.COHORT,
    time=Time.FLOW,
    missing=DATE_NEEDED,
    categories=(YES_NO,),
    ripe=COHORT_DAYS,
)

ALL: tuple[Indicator[Family], ...] = (
    RECEIVED,
    BY_SOURCE,
    TIME_TO_FIRST_RESPONSE,
    UNANSWERED,
    TIME_TO_FIRST_VISIT,
    TIME_TO_MATCH,
    MATCHED_WITHIN_90,
)
