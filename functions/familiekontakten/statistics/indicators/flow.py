"""What became of the cases: not relevant, helped on, closed, come back. Pure. Sources: annual reports 2011, 2019."""

from collections.abc import Mapping

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.indicator import (
    ONE,
    UNKNOWN,
    Base,
    Categories,
    Counts,
    Indicator,
    Names,
    Time,
    each,
    one_if,
)
from familiekontakten.statistics.indicators.words import DATE_NEEDED, others_in
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.units import Case, Family

SERVICES: Mapping[str, Names] = {
    "child_welfare": Names(N_("Barnevern"), "Child welfare service"),
    "family_counselling": Names(N_("Familievernkontor"), "Family counselling office"),
    "crisis_centre": Names(N_("Krisesenter"), "Crisis centre"),
    "dps": Names(N_("DPS"), "Mental health centre for adults"),
    "bup": Names(N_("BUP"), "Mental health clinic for children"),
    "other": Names(N_("Andre"), "Others"),
}
REASONS: Mapping[str, Names] = {
    "completed": Names(N_("Fullført"), "Completed"),
    "family_moved": Names(N_("Familien flyttet"), "The family moved away"),
    "family_withdrew": Names(N_("Familien trakk seg"), "The family withdrew"),
    "moved": Names(N_("Flyttet til en annen avdeling"), "Moved to another department"),
    "needs_beyond_scope": Names(N_("Trengte annen hjelp enn vår"), "Needs beyond our scope"),
    "no_suitable_volunteer": Names(N_("Ingen passende familiekontakt"), "No suitable volunteer"),
    "other_help": Names(N_("Fikk annen hjelp"), "Got other help"),
}


def not_relevant(case: Case, period: Period) -> bool:
    """Whether a visited case was closed in the period without any match ever."""
    return case.closed in period and case.first_visit is not None and not case.matches


def forwarded(family: Family, period: Period) -> frozenset[str]:
    """The services that a family was helped on to in the period; without a date, on the day the case was closed."""
    named = others_in(SERVICES)
    return frozenset(
        named(one.service) for case in family.cases for one in case.forwarded if (one.on or case.closed) in period
    )


def came_back(family: Family, period: Period) -> bool:
    """Whether a new case came in the period after another one had been closed."""
    return any(
        case.referred in period and any(_over_before(other, case) for other in family.cases if other is not case)
        for case in family.cases
    )


def _over_before(other: Case, case: Case) -> bool:
    return other.closed is not None and case.referred is not None and other.closed <= case.referred


def _forwarded(family: Family, period: Period) -> Counts:
    services = forwarded(family, period)
    return {ONE: 1, **each(services)} if services else {}


NEVER_MATCHED = Indicator[Family](
    id="flow.visited_never_matched",
    names=Names(N_("Besøkt, men familiekontakt ikke aktuelt"), "Visited, never matched"),
    defined=N_(
        "Familier med en sak som ble avsluttet i perioden, der koordinator var på besøk og ingen familiekontakt kom."
    ),
    count=lambda family, period: one_if(any(not_relevant(case, period) for case in family.cases)),
    base=Base.FULL_RETURN,
    time=Time.DISTINCT,
    missing=DATE_NEEDED,
    published="2019",
)

FORWARDED = Indicator[Family](
    id="flow.families_forwarded",
    names=Names(N_("Familier loset videre, etter tjeneste"), "Families forwarded to other services"),
    defined=N_(
        "Familier som ble hjulpet videre til andre tjenester i perioden. En familie kan telles ved flere tjenester."
    ),
    count=_forwarded,
    time=Time.DISTINCT,
    missing=N_("Uten dato regnes det til dagen saken ble avsluttet."),
    categories=(Categories(SERVICES),),
    published="2011",
)

CLOSED = Indicator[Family](
    id="flow.closed",
    names=Names(N_("Avsluttede saker, etter årsak"), "Closures by reason"),
    defined=N_("Saker som ble avsluttet i perioden, etter årsak."),
    count=lambda family, period: each(case.close_reason or UNKNOWN for case in family.cases if case.closed in period),
    time=Time.FLOW,
    missing=N_("Ukjent årsak vises som ukjent."),
    categories=(Categories(REASONS),),
)

REOPENED = Indicator[Family](
    id="flow.reopened",
    names=Names(N_("Familier som kom tilbake"), "Families that came back"),
    defined=N_("Familier med en ny sak i perioden, som har en tidligere sak som er avsluttet."),
    count=lambda family, period: one_if(came_back(family, period)),
    time=Time.DISTINCT,
    missing=DATE_NEEDED,
)

ALL: tuple[Indicator[Family], ...] = (NEVER_MATCHED, FORWARDED, CLOSED, REOPENED)
