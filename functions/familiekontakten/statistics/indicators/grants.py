"""Grants passed on to departments, by campaign: campaigns are never added together for children. Pure.

Source: annual report 2019 (the Christmas campaign). The children are as each department reported them; a child may be
in several grants.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.indicator import Categories, Counts, Indicator, Names, Printed, Public, Time
from familiekontakten.statistics.indicators.bases import registered
from familiekontakten.statistics.indicators.words import NOTHING_MISSING
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.registered import GrantShare
from familiekontakten.statistics.registers import Registers

CAMPAIGNS = Categories(
    {
        "juleaksjon": Names(N_("Juleaksjonen"), "Christmas campaign"),
        "fattigdomsmidler": Names(N_("Fattigdomsmidler"), "Funds against poverty"),
    }
)


def shares(registers: Registers, period: Period) -> Mapping[str, list[GrantShare]]:
    """What departments got of the period's grants, by campaign."""
    found: dict[str, list[GrantShare]] = defaultdict(list)
    for grant in registers.grants:
        if grant.on in period:
            found[grant.campaign].extend(grant.shares)
    return found


def by_campaign(added: Callable[[Iterable[GrantShare]], int]) -> Callable[[Registers, Period], Counts]:
    """A number for each campaign."""
    return lambda registers, period: {name: added(same) for name, same in shares(registers, period).items()}


def _years_in_a_row(registers: Registers, period: Period) -> Counts:
    """How long the run of years with the campaign is that ends in the period's year."""
    years: dict[str, set[int]] = defaultdict(set)
    for grant in registers.grants:
        if grant.on is not None and grant.on <= period.last:
            years[grant.campaign].add(grant.on.year)
    return {name: run for name, of in years.items() if (run := _run(of, period.year))}


def _run(years: set[int], year: int) -> int:
    return 1 + _run(years, year - 1) if year in years else 0


AMOUNT = registered(
    id="grant.amount",
    names=Names(N_("Tilskudd videreformidlet"), "Grants passed on"),
    defined=N_("Kroner gitt videre til avdelingene av tilskudd datert i året, for hver aksjon."),
    count=by_campaign(lambda same: sum(one.kroner for one in same)),
    time=Time.FLOW,
    categories=(CAMPAIGNS,),
    published="2019",
)

DEPARTMENTS = registered(
    id="grant.departments",
    names=Names(N_("Avdelinger som fikk midler"), "Departments receiving grants"),
    defined=N_("Ulike avdelinger som fikk del i årets tilskudd, for hver aksjon."),
    count=by_campaign(lambda same: len({one.department for one in same})),
    time=Time.YEARS,
    categories=(CAMPAIGNS,),
    published="2019",
)

CHILDREN = Indicator[Registers](
    id="grant.children",
    names=Names(N_("Barn som fikk glede av midlene"), "Children benefiting"),
    defined=N_("Barn slik avdelingene har meldt dem, for hver aksjon. Et barn kan være med i flere aksjoner."),
    count=by_campaign(lambda same: sum(one.children for one in same)),
    time=Time.FLOW,
    printed=Printed.YEAR,
    missing=NOTHING_MISSING,
    categories=(CAMPAIGNS,),
    public=Public.ROUNDED,
    published="2019",
)

YEARS = registered(
    id="grant.years",
    names=Names(N_("År på rad"), "Years in a row"),
    defined=N_("Hvor mange år på rad aksjonen har gitt tilskudd, til og med dette året."),
    count=_years_in_a_row,
    time=Time.YEARS,
    categories=(CAMPAIGNS,),
    published="2019",
)

ALL: tuple[Indicator[Registers], ...] = (AMOUNT, DEPARTMENTS, CHILDREN, YEARS)
