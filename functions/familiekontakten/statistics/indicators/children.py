"""The children of the families that were visited. Pure.

Only the year of birth is kept: an age is the report year minus it. A child born after the period's year is not counted
yet. Sources: annual reports 2011 and 2019.
"""

from collections.abc import Callable

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.indicator import (
    ONE,
    UNKNOWN,
    Categories,
    Counts,
    Indicator,
    Kind,
    Names,
    Public,
    Time,
    each,
    yes_no,
)
from familiekontakten.statistics.indicators.bases import families_of_the_year
from familiekontakten.statistics.indicators.words import LEFT_OUT, YES_NO
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.units import Child, Family

BANDS: tuple[tuple[int, str], ...] = ((13, "13_plus"), (7, "7_12"), (3, "3_6"))
"""The youngest age of each band; who is younger than all of them is in 0_2."""


def children(family: Family, period: Period) -> tuple[Child, ...]:
    """The children of a family that had a familiekontakt, born by the period's year or in a year that is not known."""
    return born_by(family, period) if family.supported(period) else ()


def born_by(family: Family, period: Period) -> tuple[Child, ...]:
    """The children of a family who were born by then, or in a year that is not known."""
    return tuple(one for one in family.children if one.birth_year is None or one.birth_year <= period.year)


def known(values: Callable[[Child, Period], str | None]) -> Callable[[Family, Period], Counts]:
    """One value of each child."""
    return lambda family, period: each(values(child, period) or UNKNOWN for child in children(family, period))


def band(child: Child, period: Period) -> str | None:
    """The age reached in the year."""
    if child.birth_year is None:
        return None
    return next((name for youngest, name in BANDS if period.year - child.birth_year >= youngest), "0_2")


SUPPORTED = Indicator[Family](
    id="child.supported",
    names=Names(N_("Barn i familiene"), "Children in supported families"),
    defined=N_("Barn i familiene som fikk besøk i perioden, født senest i periodens år."),
    count=lambda family, period: {ONE: n} if (n := len(children(family, period))) else {},
    time=Time.DISTINCT,
    missing=N_("Barn med ukjent fødselsår er med her."),
    public=Public.HEADLINE,
    published="2011, 2019",
)

AGE = families_of_the_year(
    id="child.age",
    names=Names(N_("Alder på barna"), "Age of the children"),
    defined=N_("Andelen av barna i familiene som fikk besøk, etter alderen de nådde i året (året minus fødselsåret)."),
    count=known(band),
    kind=Kind.SHARE,
    missing=LEFT_OUT,
    categories=(
        Categories(
            {
                "0_2": Names(N_("0–2 år"), "0–2 years"),
                "3_6": Names(N_("3–6 år"), "3–6 years"),
                "7_12": Names(N_("7–12 år"), "7–12 years"),
                "13_plus": Names(N_("13 år og eldre"), "13 years and older"),
            }
        ),
    ),
    published="2019",
)

SPECIAL_NEEDS = families_of_the_year(
    id="child.special_needs",
    names=Names(N_("Barn med særskilte behov"), "Children with special needs"),
    defined=N_("Barn i familiene som fikk besøk, som er kronisk syke eller har nedsatt funksjonsevne."),
    count=lambda family, period: {ONE: n} if (n := sum(special(one) for one in children(family, period))) else {},
    missing=N_("Barn der det er ukjent, er ikke med."),
    published="2011, 2019",
)

SPECIAL_NEEDS_SHARE = families_of_the_year(
    id="child.special_needs_share",
    names=Names(N_("Andel barn med særskilte behov"), "Share of children with special needs"),
    defined=N_("Barn med særskilte behov av alle barna der det er kjent om de har det."),
    count=known(lambda child, _: yes_no(child.special_needs)),
    kind=Kind.SHARE,
    missing=LEFT_OUT,
    categories=(YES_NO,),
    published="2011",
)


def special(child: Child) -> bool:
    """Whether a child is known to have special needs."""
    return child.special_needs is True


ALL: tuple[Indicator[Family], ...] = (SUPPORTED, AGE, SPECIAL_NEEDS, SPECIAL_NEEDS_SHARE)
