"""The departments, from the national register. Pure.

Sources: annual report 2011 (33 on 31 December) and 2019 (37 open at some time in the year, of which two were closed
within it): two indicators. `closed` is the last day open; a merger is no closing.
"""

from collections.abc import Callable

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.indicator import (
    ONE,
    UNKNOWN,
    Categories,
    Counts,
    Indicator,
    Names,
    Printed,
    Public,
    Time,
    each,
)
from familiekontakten.statistics.indicators.bases import registered
from familiekontakten.statistics.indicators.words import YES_NO
from familiekontakten.statistics.period import Period, months_earlier
from familiekontakten.statistics.registered import Department
from familiekontakten.statistics.registers import Registers

TEN_YEARS = 10


def those(which: Callable[[Department, Period], bool]) -> Callable[[Registers, Period], Counts]:
    """How many departments are so."""
    return lambda registers, period: {ONE: sum(which(one, period) for one in registers.departments)}


def of_those_in_year(value: Callable[[Department, Period], str | None]) -> Callable[[Registers, Period], Counts]:
    """One value of each department that was open in the period."""
    return lambda registers, period: each(
        value(one, period) or UNKNOWN for one in registers.departments if one.open_in(period)
    )


def experienced(one: Department, period: Period) -> bool:
    """Whether it was open on the last day and had opened ten years before, or earlier."""
    then = months_earlier(period.last, TEN_YEARS * 12)
    return one.open_on(period.last) and one.opened is not None and one.opened <= then


def _age(one: Department, period: Period) -> str | None:
    return str(period.year - one.opened.year) if one.opened else None


def _counties(registers: Registers, period: Period) -> Counts:
    return {ONE: len({one.county for one in registers.departments if one.open_on(period.last) and one.county})}


IN_YEAR = registered(
    id="org.departments_in_year",
    names=Names(N_("Avdelinger i året"), "Departments in the year"),
    defined=N_("Avdelinger som var åpne minst én dag i året."),
    count=those(lambda one, period: one.open_in(period)),
    time=Time.YEARS,
    published="2019",
)

STOCK = registered(
    id="org.departments_stock",
    names=Names(N_("Avdelinger på en dato"), "Departments at a date"),
    defined=N_("Avdelinger som var åpne den siste dagen. Den som har sin siste dag da, er med."),
    count=those(lambda one, period: one.open_on(period.last)),
    time=Time.STOCK,
    published="2011",
)

OPENED = registered(
    id="org.departments_opened",
    names=Names(N_("Nye avdelinger"), "Departments opened"),
    defined=N_("Avdelinger som åpnet i året."),
    count=those(lambda one, period: one.opened in period),
    time=Time.FLOW,
    published="2011, 2019",
)

CLOSED = registered(
    id="org.departments_closed",
    names=Names(N_("Nedlagte avdelinger"), "Departments closed"),
    defined=N_("Avdelinger som ble lagt ned i året. De som ble slått sammen med en annen, er ikke med."),
    count=those(lambda one, period: one.closed in period and one.closed_kind == "closed"),
    time=Time.FLOW,
    published="2019",
)

MERGED = registered(
    id="org.departments_merged",
    names=Names(N_("Sammenslåtte avdelinger"), "Departments merged"),
    defined=N_("Avdelinger som ble slått sammen med en annen i året."),
    count=those(lambda one, period: one.closed in period and one.closed_kind == "merged"),
    time=Time.FLOW,
)

BY_OPERATOR = Indicator[Registers](
    id="org.departments_by_operator",
    names=Names(N_("Avdelinger etter driver"), "Departments by operator"),
    defined=N_("Avdelingene i året, etter om kommunen eller en organisasjon driver dem."),
    count=of_those_in_year(lambda one, _: one.operator_type),
    time=Time.YEARS,
    printed=Printed.YEAR,
    missing=N_("Ukjent driver vises som ukjent."),
    categories=(
        Categories(
            {
                "municipality": Names(N_("Drevet av en kommune"), "Run by a municipality"),
                "organisation": Names(N_("Drevet av en organisasjon eller stiftelse"), "Run by an organisation"),
            }
        ),
    ),
    public=Public.OPEN,
    published="2019",
)

BY_PLACE = registered(
    id="org.departments_by_place",
    names=Names(N_("Avdelinger i Oslo"), "Departments in Oslo"),
    defined=N_("Avdelingene i året som ligger i Oslo, og de andre."),
    count=of_those_in_year(lambda one, _: "yes" if one.in_oslo else "no"),
    time=Time.YEARS,
    categories=(YES_NO,),
    published="2019",
)

BY_AGE = registered(
    id="org.departments_by_age",
    names=Names(N_("Jubileer"), "Anniversaries"),
    defined=N_("Avdelingene i året, etter hvor mange år det er siden året de åpnet."),
    count=of_those_in_year(_age),
    time=Time.YEARS,
    published="2019",
)

TEN_YEARS_OR_MORE = registered(
    id="org.departments_10y",
    names=Names(N_("Avdelinger med 10 års erfaring"), "Departments with ten years or more"),
    defined=N_("Avdelinger åpne den siste dagen som åpnet minst ti år før."),
    count=those(experienced),
    time=Time.STOCK,
    published="2011",
)

COUNTIES = registered(
    id="org.counties",
    names=Names(N_("Fylker"), "Counties"),
    defined=N_("Ulike fylker der en avdeling var åpen den siste dagen."),
    count=_counties,
    time=Time.STOCK,
    published="2011",
)

COVERAGE = registered(
    id="org.coverage",
    names=Names(N_("Avdelinger i tallgrunnlaget"), "Departments in the base"),
    defined=N_("Avdelinger åpne i året som har levert en fullstendig og godkjent årsrapport for det året."),
    count=lambda registers, period: {ONE: len(registers.base(period))},
    time=Time.YEARS,
    published="2019",
)

ALL: tuple[Indicator[Registers], ...] = (
    IN_YEAR,
    STOCK,
    OPENED,
    CLOSED,
    MERGED,
    BY_OPERATOR,
    BY_PLACE,
    BY_AGE,
    TEN_YEARS_OR_MORE,
    COUNTIES,
    COVERAGE,
)
