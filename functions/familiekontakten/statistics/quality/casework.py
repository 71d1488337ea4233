"""Matches that should not be as they are, and families that nobody has been in touch with. Pure."""

from collections.abc import Iterator
from datetime import date, timedelta

from familiekontakten.languages.catalogue import N_
from familiekontakten.months import month_of_day
from familiekontakten.receipts.receipt import ANSWER_WITHIN
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.quality.order import before
from familiekontakten.statistics.quality.rule import Checked, Concern, Grade, Rule, case, match
from familiekontakten.statistics.units import Case, Match, Volunteer
from familiekontakten.working_days import working_days_between

VISITED_WITHIN = timedelta(days=30)
"""From the enquiry to the coordinator's first visit. To be confirmed by HSFN."""

PRINCIPLES = N_("Prinsipperklæringen: familiekontakter har politiattest og er godkjent før de besøker en familie.")


def _outside_its_case(checked: Checked) -> Iterator[Concern]:
    return (
        match(one)
        for case_, one in checked.matches
        if before(one.start, case_.referred) or before(case_.closed, one.start) or _goes_on_after(case_, one)
    )


def _goes_on_after(case_: Case, one: Match) -> bool:
    return case_.closed is not None and one.start is not None and one.runs_after(max(case_.closed, one.start))


def _volunteer_of(checked: Checked) -> dict[str, Volunteer]:
    return {one.id: one for one in checked.units.volunteers if one.department}


def _no_certificate(checked: Checked) -> Iterator[Concern]:
    known = _volunteer_of(checked)
    return (
        Concern("volunteer", one.volunteer)
        for _, one in checked.matches
        if one.runs_after(checked.last) and one.volunteer in known and known[one.volunteer].police_certificate is None
    )


def _late_certificate(checked: Checked) -> Iterator[Concern]:
    known = _volunteer_of(checked)
    return (
        Concern("volunteer", one.volunteer)
        for _, one in checked.matches
        if one.volunteer in known
        and one.runs_after(checked.last)
        and before(one.start, known[one.volunteer].police_certificate)
    )


def _not_approved(checked: Checked) -> Iterator[Concern]:
    known = _volunteer_of(checked)
    return (
        match(one)
        for _, one in checked.matches
        if one.volunteer in known
        and one.start in checked.period
        and (known[one.volunteer].approved is None or before(one.start, known[one.volunteer].approved))
    )


def _silent(checked: Checked) -> Iterator[Concern]:
    return (
        match(one)
        for case_, one in checked.matches
        if case_.log.kept and any(_silent_in(case_, one, part) for part in checked.period.until(checked.last).months())
    )


def _silent_in(case_: Case, one: Match, part: Period) -> bool:
    """Whether a match lasted a whole month, none of its visits is logged, and nobody has said that there were none."""
    whole = one.start is not None and one.start <= part.first and (one.end is None or one.end >= part.last)
    said = month_of_day(part.first) in case_.log.complete
    return whole and not said and part.days >= 28 and not any(visit.on in part for visit in one.visits)


def _unanswered(checked: Checked) -> Iterator[Concern]:
    return (
        case(one)
        for one in _open(checked)
        if one.referred
        and not _by(one.first_response, checked)
        and not _by(one.first_visit, checked)
        and working_days_between(one.referred, checked.last) > ANSWER_WITHIN
    )


def _unvisited(checked: Checked) -> Iterator[Concern]:
    return (
        case(one)
        for one in _open(checked)
        if one.referred
        and _by(one.first_response, checked)
        and not _by(one.first_visit, checked)
        and one.referred + VISITED_WITHIN < checked.last
    )


def _open(checked: Checked) -> Iterator[Case]:
    return (one for one in checked.cases if not one.closed_by(checked.last))


def _by(day: date | None, checked: Checked) -> bool:
    return day is not None and day <= checked.last


RULES = (
    Rule(
        id="match.outside_case",
        grade=Grade.ERROR,
        says=N_("Oppdrag utenfor datoene i familiens sak. Rett datoene, eller avslutt oppdraget."),
        find=_outside_its_case,
    ),
    Rule(
        id="match.no_certificate",
        grade=Grade.ERROR,
        says=N_(
            "Familiekontakt som besøker en familie uten registrert politiattest. "
            "Registrer attesten, eller stans oppdraget til den er sett."
        ),
        source=PRINCIPLES,
        find=_no_certificate,
    ),
    Rule(
        id="match.late_certificate",
        grade=Grade.WARNING,
        says=N_("Familiekontakt som begynte hos en familie før politiattesten ble sett. Se om datoen er riktig."),
        source=PRINCIPLES,
        find=_late_certificate,
    ),
    Rule(
        id="match.before_approval",
        grade=Grade.WARNING,
        says=N_("Oppdrag som begynte før familiekontakten var godkjent. Se om datoen for godkjenningen mangler."),
        source=PRINCIPLES,
        find=_not_approved,
    ),
    Rule(
        id="match.silent",
        grade=Grade.WARNING,
        says=N_(
            "Oppdrag med en hel måned uten et eneste loggført besøk: timene er beregnet. "
            "Før inn besøkene, eller si at det ikke var noen."
        ),
        source=N_("Definisjonen av timer: der ingenting er loggført, beregnes timene av avtalt tid."),
        find=_silent,
    ),
    Rule(
        id="case.unanswered",
        grade=Grade.WARNING,
        says=N_("Henvendelse som har ventet lenger på svar enn vi lover. Ta kontakt, eller før inn svaret."),
        source=N_("Kvitteringen lover svar innen fem virkedager (må bekreftes av HSFN)."),
        find=_unanswered,
    ),
    Rule(
        id="case.unvisited",
        grade=Grade.WARNING,
        says=N_("Familie som har ventet over 30 dager på første besøk. Avtal besøket, eller før det inn."),
        find=_unvisited,
    ),
)
