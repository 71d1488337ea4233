"""Families who wait, as it stood on the evening of the period's last day. Pure.

Source: annual report 2019, "families who have been visited by the coordinator and wait for a volunteer at the turn of
the year". What happens after that evening changes nothing: a family matched in January waited on 31 December.
"""

from datetime import date

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.indicator import (
    ONE,
    Base,
    Counts,
    Indicator,
    Kind,
    Names,
    Printed,
    Time,
    one_if,
)
from familiekontakten.statistics.indicators.referrals import days
from familiekontakten.statistics.indicators.words import DATE_NEEDED
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.units import Case, Family, Match

NEEDS_ANOTHER = "needs_new_volunteer"


def visited(case: Case, day: date) -> bool:
    """Whether the coordinator had been there by that day."""
    return case.first_visit is not None and case.first_visit <= day


def waits_for_visit(case: Case, day: date) -> bool:
    """Whether the family had asked by that day, and was neither visited nor closed."""
    asked = case.referred is not None and case.referred <= day
    return asked and not visited(case, day) and not case.closed_by(day)


def waits_for_volunteer(case: Case, day: date) -> bool:
    """Whether the family was visited and waits: no match goes on, and none begun or the last one needs a successor.

    A match that ended otherwise while the case is not yet closed is no waiting.
    """
    if not visited(case, day) or case.closed_by(day) or any(match.runs_after(day) for match in case.matches):
        return False
    last = last_begun(case, day)
    return last is None or last.end_reason == NEEDS_ANOTHER


def last_begun(case: Case, day: date) -> Match | None:
    """The match that began last, by that day; of two begun together, the one that lasted longer."""
    begun = [match for match in case.matches if match.start and match.start <= day]
    return max(begun, key=lambda match: (match.start, match.end or date.max), default=None)


def _visited_unmatched(family: Family, period: Period) -> bool:
    return any(waits_for_volunteer(case, period.last) for case in family.cases)


def _days_so_far(family: Family, period: Period) -> Counts:
    """Since the first enquiry that is still waiting: one family once, on whichever list."""
    lists = (waits_for_visit, waits_for_volunteer)
    waiting = [case for case in family.cases if any(waits(case, period.last) for waits in lists)]
    return {days(min((c.referred for c in waiting if c.referred), default=None), period.last): 1} if waiting else {}


def _not_visited(family: Family, period: Period) -> Counts:
    waiting = sum(waits_for_visit(case, period.last) for case in family.cases)
    return {ONE: waiting} if waiting else {}


NOT_VISITED = Indicator[Family](
    id="wait.referred_not_visited",
    names=Names(N_("Venter på første besøk"), "Waiting for the first visit"),
    defined=N_(
        "Saker der henvendelsen har kommet, men som den siste dagen verken er besøkt av koordinator eller avsluttet."
    ),
    count=_not_visited,
    time=Time.STOCK,
    printed=Printed.MONTH,
    missing=DATE_NEEDED,
)

VISITED_UNMATCHED = Indicator[Family](
    id="wait.visited_unmatched_stock",
    names=Names(N_("Venter på familiekontakt"), "Visited, waiting for a volunteer"),
    defined=N_(
        "Familier som koordinator har besøkt, og som den siste dagen verken er avsluttet eller har "
        "familiekontakt: enten har de ikke hatt noen, eller den siste måtte erstattes. Den som har sin siste "
        "dag da, regnes som sluttet."
    ),
    count=lambda family, period: one_if(_visited_unmatched(family, period)),
    base=Base.FULL_RETURN,
    time=Time.STOCK,
    missing=DATE_NEEDED,
    published="2019",
)

DAYS_SO_FAR = Indicator[Family](
    id="wait.days_so_far",
    names=Names(N_("Ventetid for dem som venter nå"), "Waiting time so far"),
    defined=N_(
        "Dager fra henvendelsen til den siste dagen, for familiene som venter på første besøk eller på familiekontakt: "
        "median, 90-prosentil og antall over 90 dager."
    ),
    count=_days_so_far,
    kind=Kind.DAYS,
    time=Time.STOCK,
    printed=Printed.MONTH,
    missing=DATE_NEEDED,
)

ALL: tuple[Indicator[Family], ...] = (NOT_VISITED, VISITED_UNMATCHED, DAYS_SO_FAR)
