"""Families: how many, who they are, what they ask for. Pure.

Source: annual report 2019, "Familiene" (and 2011 where named). Values as they stand when the figure is made.
"""

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.indicator import Base, Categories, Counts, Indicator, Kind, Names, Time, once, one_if
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.units import Family

LEFT_OUT = N_("Ukjente verdier er holdt utenfor både teller og nevner, og antallet ukjente står ved siden av.")
DATE_NEEDED = N_("Det som mangler datoen som trengs, telles ikke, og står under datakvalitet.")


def _supported(family: Family, period: Period) -> Counts:
    return one_if(family.supported(period))


SUPPORTED = Indicator[Family](
    id="fam.supported",
    names=Names(N_("Familier som fikk besøk"), "Families supported"),
    defined=N_("Familier med minst én dag med familiekontakt i perioden. Hver familie telles én gang i hver periode."),
    count=_supported,
    time=Time.DISTINCT,
    missing=DATE_NEEDED,
    published="2011, 2019",
)


def _civil_status(family: Family, period: Period) -> Counts:
    return once(family.civil_status) if family.supported(period) else {}


CIVIL_STATUS = Indicator[Family](
    id="fam.civil_status",
    names=Names(N_("Foreldrenes sivilstatus"), "Parents' civil status"),
    defined=N_("Andelen av familiene som fikk besøk, etter foreldrenes sivilstatus."),
    count=_civil_status,
    kind=Kind.SHARE,
    base=Base.FULL_RETURN,
    time=Time.DISTINCT,
    missing=LEFT_OUT,
    categories=(
        Categories({"couple": Names(N_("Gift eller samboer"), "Couple"), "single": Names(N_("Alene"), "Single")}),
    ),
    published="2011, 2019",
)

ALL: tuple[Indicator[Family], ...] = (SUPPORTED, CIVIL_STATUS)
