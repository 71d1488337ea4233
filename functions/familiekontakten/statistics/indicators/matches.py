"""Matches (oppdrag): one familiekontakt with one family. Pure. Source: annual report 2019, "Varighet av oppdrag"."""

from collections.abc import Iterator, Mapping
from datetime import date

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.indicator import (
    ONE,
    UNKNOWN,
    Categories,
    Counts,
    Indicator,
    Kind,
    Names,
    Printed,
    Public,
    Time,
    each,
)
from familiekontakten.statistics.indicators.bases import families_of_the_year
from familiekontakten.statistics.indicators.referrals import days
from familiekontakten.statistics.indicators.words import DATE_NEEDED
from familiekontakten.statistics.period import Period, completed_months, months_earlier
from familiekontakten.statistics.units import Family, Match

REASONS: Mapping[str, Names] = {
    "completed": Names(N_("Fullført"), "Completed"),
    "family_moved": Names(N_("Familien flyttet"), "The family moved away"),
    "family_withdrew": Names(N_("Familien trakk seg"), "The family withdrew"),
    "needs_new_volunteer": Names(N_("Trenger en ny familiekontakt"), "Needs another volunteer"),
}
LONG, REVIEWED = 6, 3
"""A match that has gone on for more than six months is looked at again every third (annual report 2019: about half a
year; the rhythm to be confirmed by HSFN)."""


def length(match: Match, period: Period) -> str | None:
    """How long a match of the period was: by completed calendar months, so 0-6 is less than seven full months."""
    if match.start is None or not match.active(period):
        return None
    if match.end is None or match.end > period.last:
        return "ongoing"
    months = completed_months(match.start, match.end)
    return "0_6" if months <= 6 else "7_12" if months <= 12 else "over_12"


def due_review(match: Match, day: date) -> bool:
    """Whether a match goes on after more than six months, and was not looked at in the last three."""
    long = match.runs_after(day) and match.start is not None and match.start < months_earlier(day, LONG)
    return long and not any(months_earlier(day, REVIEWED) < on <= day for on in match.reviewed_on)


def ended(family: Family, period: Period) -> Iterator[tuple[Match, date]]:
    """The matches that ended in the period, with the day."""
    return ((match, match.end) for match in family.matches if match.end is not None and match.end in period)


def number(counted: int) -> Counts:
    """So many, or nothing."""
    return {ONE: counted} if counted else {}


STARTED = Indicator[Family](
    id="match.started",
    names=Names(N_("Nye koblinger"), "Matches started"),
    defined=N_("Koblinger mellom en familie og en familiekontakt som begynte i perioden."),
    count=lambda family, period: number(sum(match.start in period for match in family.matches)),
    time=Time.FLOW,
    missing=DATE_NEEDED,
)

ENDED = Indicator[Family](
    id="match.ended",
    names=Names(N_("Avsluttede koblinger, etter årsak"), "Matches ended, by reason"),
    defined=N_("Koblinger med siste dag i perioden, etter årsak."),
    count=lambda family, period: each(match.end_reason or UNKNOWN for match, _ in ended(family, period)),
    time=Time.FLOW,
    missing=N_("Ukjent årsak vises som ukjent."),
    categories=(Categories(REASONS),),
)

ACTIVE_STOCK = Indicator[Family](
    id="match.active_stock",
    names=Names(N_("Pågående koblinger"), "Active matches"),
    defined=N_(
        "Koblinger som har begynt og går videre etter den siste dagen. Den som har sin siste dag da, er avsluttet."
    ),
    count=lambda family, period: number(sum(match.runs_after(period.last) for match in family.matches)),
    time=Time.STOCK,
    printed=Printed.MONTH,
    missing=DATE_NEEDED,
    published="2019",
)

DURATION = families_of_the_year(
    id="match.duration",
    names=Names(N_("Varighet av oppdrag"), "Length of matches"),
    defined=N_(
        "Andelen av oppdragene som var i gang i året, etter hele måneder fra første til siste dag: 0–6 betyr "
        "mindre enn sju hele måneder, 7–12 mindre enn tretten. Pågående: går videre etter 31. desember."
    ),
    count=lambda family, period: each(said for match in family.matches if (said := length(match, period))),
    kind=Kind.SHARE,
    missing=DATE_NEEDED,
    categories=(
        Categories(
            {
                "0_6": Names(N_("0–6 måneder"), "0–6 months"),
                "7_12": Names(N_("7–12 måneder"), "7–12 months"),
                "over_12": Names(N_("Over 12 måneder"), "Over 12 months"),
                "ongoing": Names(N_("Pågående ved årsslutt"), "Ongoing at the end of the year"),
            }
        ),
    ),
    published="2019",
)

DURATION_MEDIAN = Indicator[Family](
    id="match.duration_median",
    names=Names(N_("Median varighet, avsluttede"), "Median length of ended matches"),
    defined=N_("Dager fra første til siste dag, for koblinger som ble avsluttet i perioden."),
    count=lambda family, period: each(days(match.start, end) for match, end in ended(family, period)),
    kind=Kind.DAYS,
    time=Time.FLOW,
    missing=DATE_NEEDED,
)

DUE_REVIEW = Indicator[Family](
    id="match.due_review",
    names=Names(N_("Oppdrag over seks måneder uten ny vurdering"), "Matches past six months without review"),
    defined=N_("Koblinger som går videre etter mer enn seks måneder og ikke er vurdert på nytt de siste tre månedene."),
    count=lambda family, period: number(sum(due_review(match, period.last) for match in family.matches)),
    time=Time.STOCK,
    printed=Printed.MONTH,
    missing=DATE_NEEDED,
    public=Public.INTERNAL,
)

ALL: tuple[Indicator[Family], ...] = (STARTED, ENDED, ACTIVE_STOCK, DURATION, DURATION_MEDIAN, DUE_REVIEW)
