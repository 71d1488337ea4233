"""The years as they were published. Pure. Source: annual report 2011, table 2000-2011; never recomputed.

Years without a published value (2012-2018) stay empty.
"""

from collections.abc import Callable

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.indicator import Counts, Indicator, Kind, Names, Printed, Public, Time
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.registered import HistoricTotal
from familiekontakten.statistics.registers import Registers

AS_PUBLISHED = N_("År uten et publisert tall står tomme.")


def series(of: Callable[[HistoricTotal], int | None]) -> Callable[[Registers, Period], Counts]:
    """The published value of each year before the period's own."""
    return lambda registers, period: {
        str(one.year): value for one in registers.history if one.year < period.year and (value := of(one)) is not None
    }


def _growth(registers: Registers, period: Period) -> Counts:
    """Departments on the last day less those of the first year of the series, and the years between."""
    first = next((one for one in registers.history if one.departments is not None and one.year < period.year), None)
    if first is None or first.departments is None:
        return {}
    now = sum(one.open_on(period.last) for one in registers.departments)
    return {"part": now - first.departments, "whole": period.year - first.year}


DEPARTMENTS = Indicator[Registers](
    id="hist.departments",
    names=Names(N_("Avdelinger, tidsserie"), "Departments, series"),
    defined=N_("Antall avdelinger slik det er publisert for hvert år."),
    count=series(lambda one: one.departments),
    time=Time.YEARS,
    printed=Printed.YEAR,
    missing=AS_PUBLISHED,
    public=Public.OPEN,
    published="2011, 2019",
)

FAMILIES = Indicator[Registers](
    id="hist.families",
    names=Names(N_("Familier, tidsserie"), "Families, series"),
    defined=N_("Antall familier slik det er publisert for hvert år."),
    count=series(lambda one: one.families),
    time=Time.YEARS,
    printed=Printed.YEAR,
    missing=AS_PUBLISHED,
    public=Public.OPEN,
    published="2011, 2019",
)

CHILDREN = Indicator[Registers](
    id="hist.children",
    names=Names(N_("Barn, tidsserie"), "Children, series"),
    defined=N_("Antall barn slik det er publisert for hvert år."),
    count=series(lambda one: one.children),
    time=Time.YEARS,
    printed=Printed.YEAR,
    missing=AS_PUBLISHED,
    public=Public.OPEN,
    published="2011, 2019",
)

VOLUNTEERS = Indicator[Registers](
    id="hist.volunteers",
    names=Names(N_("Familiekontakter, tidsserie"), "Volunteers, series"),
    defined=N_("Antall aktive familiekontakter slik det er publisert for hvert år."),
    count=series(lambda one: one.volunteers),
    time=Time.YEARS,
    printed=Printed.YEAR,
    missing=AS_PUBLISHED,
    public=Public.OPEN,
    published="2011, 2019",
)

DEPARTMENTS_GROWTH = Indicator[Registers](
    id="hist.departments_growth",
    names=Names(N_("Flere avdelinger i gjennomsnitt per år"), "Average growth a year"),
    defined=N_("Avdelinger ved utgangen av året minus avdelinger det første året i serien, delt på årene imellom."),
    count=_growth,
    kind=Kind.RATIO,
    time=Time.YEARS,
    printed=Printed.YEAR,
    missing=AS_PUBLISHED,
    public=Public.OPEN,
    published="2011",
)

ALL: tuple[Indicator[Registers], ...] = (DEPARTMENTS, FAMILIES, CHILDREN, VOLUNTEERS, DEPARTMENTS_GROWTH)
