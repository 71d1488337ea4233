"""Enquiries (henvendelser) as they come in through the public forms: from whom, and how soon they are answered. Pure.

Our own definitions, to be confirmed by HSFN. A family's enquiry that is taken on is counted as a case as well, in the
indicators of referrals: those are the annual report's, these are how the inbox is kept.
"""

from collections.abc import Callable

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.indicator import (
    Categories,
    Counts,
    Indicator,
    Kind,
    Names,
    Printed,
    Public,
    Time,
    once,
    one_if,
)
from familiekontakten.statistics.indicators.words import DATE_NEEDED
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.units import Enquiry
from familiekontakten.working_days import working_days_between

KINDS = Categories(
    {
        "family": Names(N_("Familien selv"), "The family itself"),
        "service": Names(N_("Fagperson"), "A professional"),
        "volunteer": Names(N_("Vil bli familiekontakt"), "Wants to volunteer"),
        "municipality": Names(N_("Kommune"), "A municipality"),
    }
)


def _came(enquiry: Enquiry, period: Period) -> bool:
    """Whether somebody asked in the period, withdrawn or not; what looks like a robot's is nobody's."""
    return enquiry.on in period and not enquiry.set_aside


def _of_those_that_came(value: Callable[[Enquiry], str | None]) -> Callable[[Enquiry, Period], Counts]:
    return lambda enquiry, period: once(value(enquiry)) if _came(enquiry, period) else {}


def _days(enquiry: Enquiry, period: Period) -> Counts:
    if not _came(enquiry, period) or enquiry.on is None or enquiry.answered is None:
        return {}
    return {str(working_days_between(enquiry.on, enquiry.answered)): 1}


def _waiting(enquiry: Enquiry, period: Period) -> Counts:
    day = period.last
    asked = enquiry.on is not None and enquiry.on <= day and not (enquiry.set_aside or enquiry.withdrawn)
    met = any(one is not None and one <= day for one in (enquiry.answered, enquiry.ended))
    return one_if(asked and not met)


RECEIVED = Indicator[Enquiry](
    id="enq.received",
    names=Names(N_("Henvendelser gjennom skjemaene"), "Enquiries through the forms"),
    defined=N_("Alt som kom inn gjennom skjemaene i perioden, etter hvem det kom fra. Også det som siden ble trukket."),
    count=_of_those_that_came(lambda enquiry: enquiry.kind),
    time=Time.FLOW,
    missing=DATE_NEEDED,
    categories=(KINDS,),
)

SOURCE = Indicator[Enquiry](
    id="enq.source",
    names=Names(N_("Hvor de hørte om oss"), "Where they heard of us"),
    defined=N_("Henvendelsene i perioden etter hvor avsenderen hørte om oss, eller hvor fagpersonen arbeider."),
    count=_of_those_that_came(lambda enquiry: enquiry.source),
    time=Time.FLOW,
    printed=Printed.MONTH,
    missing=N_("Den som ikke har svart på det, står som ukjent."),
    public=Public.INTERNAL,
)

LANGUAGE = Indicator[Enquiry](
    id="enq.language",
    names=Names(N_("Språket de leste på"), "The language they read in"),
    defined=N_("Henvendelsene i perioden etter språket avsenderen leste siden på."),
    count=_of_those_that_came(lambda enquiry: enquiry.language),
    time=Time.FLOW,
    printed=Printed.MONTH,
    missing=DATE_NEEDED,
    public=Public.INTERNAL,
)

WITHDRAWN = Indicator[Enquiry](
    id="enq.withdrawn",
    names=Names(N_("Trukket tilbake før svar"), "Withdrawn before an answer"),
    defined=N_("Henvendelsene i perioden som avsenderen trakk tilbake før noen hadde svart."),
    count=lambda enquiry, period: one_if(_came(enquiry, period) and enquiry.withdrawn),
    time=Time.FLOW,
    printed=Printed.MONTH,
    missing=DATE_NEEDED,
    public=Public.INTERNAL,
)

SET_ASIDE = Indicator[Enquiry](
    id="enq.set_aside",
    names=Names(N_("Lagt til side"), "Set aside"),
    defined=N_("Det som kom inn i perioden og ser ut til å være sendt av en maskin. Det er ikke med i noe annet tall."),
    count=lambda enquiry, period: one_if(enquiry.on in period and enquiry.set_aside),
    time=Time.FLOW,
    printed=Printed.MONTH,
    missing=DATE_NEEDED,
    public=Public.INTERNAL,
)

ANSWER_DAYS = Indicator[Enquiry](
    id="enq.answer_days",
    names=Names(N_("Virkedager til svar"), "Working days to an answer"),
    defined=N_("Virkedager fra en henvendelse i perioden kom, til noen svarte. 0 er før neste virkedag."),
    count=_days,
    kind=Kind.DAYS,
    time=Time.FLOW,
    missing=N_("Henvendelser uten svar er ikke med i medianen; de står under dem som venter."),
)

WAITING = Indicator[Enquiry](
    id="enq.waiting",
    names=Names(N_("Venter på svar"), "Waiting for an answer"),
    defined=N_("Henvendelser som verken var besvart, avsluttet eller trukket tilbake den siste dagen i perioden."),
    count=_waiting,
    time=Time.STOCK,
    missing=DATE_NEEDED,
    public=Public.INTERNAL,
)

ALL: tuple[Indicator[Enquiry], ...] = (RECEIVED, SOURCE, LANGUAGE, WITHDRAWN, SET_ASIDE, ANSWER_DAYS, WAITING)
