"""Hours and visits. Pure. Source: annual report 2019 ("almost 94,000 hours", an estimate); see `hours_rule`."""

from datetime import date

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.indicator import (
    ONE,
    Categories,
    Counts,
    Indicator,
    Kind,
    Names,
    Printed,
    Public,
    Time,
)
from familiekontakten.statistics.indicators.hours_rule import LEAST, MOST, WEEK, MatchMonth, match_months
from familiekontakten.statistics.indicators.matches import number
from familiekontakten.statistics.indicators.words import DATE_NEEDED, YES_NO
from familiekontakten.statistics.period import Period, days_before
from familiekontakten.statistics.units import Case, Family, Match

QUIET = 30
"""Days without a logged visit before a match is asked about (to be confirmed by HSFN)."""


def months(family: Family, period: Period) -> list[MatchMonth]:
    """Every month of every match of a family."""
    return [one for case in family.cases for one in match_months(case, period)]


def _total(family: Family, period: Period) -> Counts:
    return number(sum(one.logged + one.estimated() for one in months(family, period)))


def _logged(family: Family, period: Period) -> Counts:
    minutes = (visit.minutes for match in family.matches for visit in match.visits if visit.on in period)
    return number(WEEK * sum(minutes))


def _estimated(family: Family, period: Period) -> Counts:
    """The estimate, and what it would be with two and with four hours a week."""
    parts = [one for one in months(family, period) if one.days]
    ends = {"least": sum(one.estimated(LEAST) for one in parts), "most": sum(one.estimated(MOST) for one in parts)}
    return {ONE: sum(one.estimated() for one in parts), **ends} if parts else {}


def _coverage(family: Family, period: Period) -> Counts:
    active = [one for one in months(family, period) if one.active]
    covered = sum(one.covered for one in active)
    return {code: n for code, n in (("yes", covered), ("no", len(active) - covered)) if n}


def silent(case: Case, match: Match, day: date) -> bool:
    """Whether a match goes on, in a department that logs visits, with none in the last 30 days (nor begun in them)."""
    if not case.log.kept or not match.runs_after(day) or match.start is None:
        return False
    latest = max((visit.on for visit in match.visits if visit.on <= day), default=match.start)
    return max(latest, match.start) < days_before(day, QUIET)


def _silent(family: Family, period: Period) -> Counts:
    return number(sum(silent(case, match, period.last) for case in family.cases for match in case.matches))


HOURS = Indicator[Family](
    id="hours.total",
    names=Names(N_("Timer besøk"), "Visit hours"),
    defined=N_(
        "Timer med besøk i perioden, logget og beregnet. For hver kobling og måned: er minst ett besøk logget, "
        "teller de loggede timene; ellers dagene i måneden delt på 7, ganger avtalte timer i uka (3 der det "
        "ikke er avtalt). Aldri begge deler. I måneder en avdeling har merket som ferdig logget, beregnes "
        "ingenting."
    ),
    count=_total,
    kind=Kind.HOURS,
    time=Time.FLOW,
    missing=N_("Mangler avtalte timer i uka, regnes 3."),
    public=Public.HEADLINE,
    published="2019",
)

LOGGED = Indicator[Family](
    id="hours.logged",
    names=Names(N_("Timer, loggført"), "Hours logged"),
    defined=N_("Den delen av timene som er logget besøk for besøk."),
    count=_logged,
    kind=Kind.HOURS,
    time=Time.FLOW,
    missing=N_("Et besøk uten lengde teller som besøk, men gir ingen timer."),
)

ESTIMATED = Indicator[Family](
    id="hours.estimated",
    names=Names(N_("Timer, beregnet"), "Hours estimated"),
    defined=N_(
        "Den delen av timene som er beregnet av avtalte timer i uka, og hva den ville vært med 2 og med 4 timer."
    ),
    count=_estimated,
    kind=Kind.HOURS,
    time=Time.FLOW,
    missing=N_("Mangler avtalte timer i uka, regnes 3."),
    categories=(
        Categories(
            {
                "least": Names(N_("Med 2 timer i uka"), "With 2 hours a week"),
                "most": Names(N_("Med 4 timer i uka"), "With 4 hours a week"),
            }
        ),
    ),
)

LOG_COVERAGE = Indicator[Family](
    id="hours.log_coverage",
    names=Names(N_("Andel måneder loggført"), "Share of match months logged"),
    defined=N_("Av alle måneder i alle koblinger: andelen der besøk er logget, eller loggen er merket som ferdig."),
    count=_coverage,
    kind=Kind.SHARE,
    time=Time.FLOW,
    missing=DATE_NEEDED,
    categories=(YES_NO,),
)

COUNT = Indicator[Family](
    id="visit.count",
    names=Names(N_("Besøk, loggført"), "Visits logged"),
    defined=N_("Besøk som er logget med dato i perioden."),
    count=lambda family, period: number(sum(visit.on in period for m in family.matches for visit in m.visits)),
    time=Time.FLOW,
    missing=DATE_NEEDED,
)

SILENT = Indicator[Family](
    id="visit.silent",
    names=Names(N_("Koblinger uten loggført besøk siste 30 dager"), "Matches with no visit logged for 30 days"),
    defined=N_("Pågående koblinger i avdelinger som logger besøk, der det siste besøket er mer enn 30 dager siden."),
    count=_silent,
    time=Time.STOCK,
    printed=Printed.MONTH,
    missing=N_("Koblinger uten noe besøk regnes fra den første dagen."),
    public=Public.INTERNAL,
)

ALL: tuple[Indicator[Family], ...] = (HOURS, LOGGED, ESTIMATED, LOG_COVERAGE, COUNT, SILENT)
