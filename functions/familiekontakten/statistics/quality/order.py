"""Dates that are missing, and dates that cannot follow each other so. Pure.

Source: indicator definitions ("a record without the needed date is not counted and is listed under quality.missing");
the control of start before end follows barn-barnevern-xsd, control 2a.
"""

from collections.abc import Iterator
from datetime import date

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.quality.rule import Checked, Concern, Grade, Rule, case, match

DEFINITIONS = N_("Definisjonene av tallene: det som mangler datoen som trengs, kan ikke telles.")
IN_ORDER = N_("Slutt kan ikke komme før start (som Statistisk sentralbyrås kontroll av barnevernstall).")


def before(one: date | None, other: date | None) -> bool:
    """Whether a day lies before another; of days that are not known nothing is said."""
    return one is not None and other is not None and one < other


def _match_without_start(checked: Checked) -> Iterator[Concern]:
    return (match(one) for _, one in checked.matches if one.start is None)


def _match_ends_first(checked: Checked) -> Iterator[Concern]:
    return (match(one) for _, one in checked.matches if before(one.end, one.start))


def _case_ends_first(checked: Checked) -> Iterator[Concern]:
    return (case(one) for one in checked.cases if before(one.closed, one.referred))


def _case_without_date(checked: Checked) -> Iterator[Concern]:
    return (case(one) for one in checked.cases if one.referred is None)


def _response_out_of_order(checked: Checked) -> Iterator[Concern]:
    return (case(one) for one in checked.cases if before(one.first_response, one.referred))


def _visit_out_of_order(checked: Checked) -> Iterator[Concern]:
    return (
        case(one)
        for one in checked.cases
        if before(one.first_visit, one.referred) or before(one.closed, one.first_visit)
    )


def _in_the_future(checked: Checked) -> Iterator[Concern]:
    return (
        match(one)
        for _, one in checked.matches
        if any(checked.as_of < visit.on <= checked.period.last for visit in one.visits)
    )


def _visit_outside(checked: Checked) -> Iterator[Concern]:
    return (
        match(one)
        for _, one in checked.matches
        if any(
            before(visit.on, one.start) or before(one.end, visit.on)
            for visit in one.visits
            if visit.on in checked.period
        )
    )


def _course_without_end(checked: Checked) -> Iterator[Concern]:
    return (
        Concern("course", one.id)
        for one in checked.units.courses
        if not one.cancelled and one.end is None and one.start is not None and one.start <= checked.last
    )


def _approved_first(checked: Checked) -> Iterator[Concern]:
    return (
        Concern("volunteer", one.id)
        for one in checked.units.volunteers
        if one.department and before(one.approved, one.applied) and checked.lived(one.left, one.approved)
    )


RULES = (
    Rule(
        id="match.no_start",
        grade=Grade.FATAL,
        says=N_(
            "Oppdrag uten startdato: verken familien, familiekontakten eller timene telles. "
            "Skriv når familiekontakten begynte."
        ),
        source=DEFINITIONS,
        find=_match_without_start,
    ),
    Rule(
        id="match.ends_before_start",
        grade=Grade.FATAL,
        says=N_("Oppdrag som slutter før det begynner. Rett en av de to datoene."),
        source=IN_ORDER,
        find=_match_ends_first,
    ),
    Rule(
        id="case.closed_before_referred",
        grade=Grade.FATAL,
        says=N_("Sak som er avsluttet før henvendelsen kom. Rett en av de to datoene."),
        source=IN_ORDER,
        find=_case_ends_first,
    ),
    Rule(
        id="case.no_date",
        grade=Grade.ERROR,
        says=N_("Sak uten dato for henvendelsen: den telles ikke som ny. Skriv når henvendelsen kom."),
        source=DEFINITIONS,
        find=_case_without_date,
    ),
    Rule(
        id="case.response_out_of_order",
        grade=Grade.ERROR,
        says=N_("Sak som er besvart før henvendelsen kom. Rett en av de to datoene."),
        source=IN_ORDER,
        find=_response_out_of_order,
    ),
    Rule(
        id="case.visit_out_of_order",
        grade=Grade.ERROR,
        says=N_("Første besøk står før henvendelsen eller etter at saken ble avsluttet. Rett datoen."),
        source=IN_ORDER,
        find=_visit_out_of_order,
    ),
    Rule(
        id="visit.in_the_future",
        grade=Grade.ERROR,
        says=N_("Oppdrag med besøk på en dag som ikke har vært ennå. Rett datoen for besøket."),
        find=_in_the_future,
    ),
    Rule(
        id="visit.outside_match",
        grade=Grade.ERROR,
        says=N_("Oppdrag med besøk før start eller etter slutt. Rett datoen for besøket eller for oppdraget."),
        find=_visit_outside,
    ),
    Rule(
        id="course.no_end",
        grade=Grade.ERROR,
        says=N_("Kurs som har begynt, men mangler siste dag: det telles ikke. Skriv når kurset sluttet."),
        source=DEFINITIONS,
        find=_course_without_end,
    ),
    Rule(
        id="volunteer.approved_before_applied",
        grade=Grade.ERROR,
        says=N_("Familiekontakt som er godkjent før hun eller han meldte seg. Rett en av de to datoene."),
        source=IN_ORDER,
        find=_approved_first,
    ),
)
