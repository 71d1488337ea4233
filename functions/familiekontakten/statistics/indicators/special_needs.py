"""Families where a child has special needs. Pure.

Sources: annual report 2011 (minority language among them) and 2019 (background, siblings).
"""

from collections.abc import Callable

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.indicator import (
    ONE,
    Counts,
    Indicator,
    Kind,
    Names,
    once,
    one_if,
    yes_no,
)
from familiekontakten.statistics.indicators.bases import families_of_the_year
from familiekontakten.statistics.indicators.children import children, special
from familiekontakten.statistics.indicators.words import BACKGROUNDS, DATE_NEEDED, LEFT_OUT, YES_NO
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.units import Family


def concerned(family: Family, period: Period) -> bool:
    """Whether a child of a family that was visited in the period is known to have special needs."""
    return any(special(child) for child in children(family, period))


def of_concerned(value: Callable[[Family], str | None]) -> Callable[[Family, Period], Counts]:
    """One value of each such family."""
    return lambda family, period: once(value(family)) if concerned(family, period) else {}


def _siblings(family: Family, period: Period) -> Counts:
    others = [child for child in children(family, period) if not special(child)]
    return {ONE: len(others)} if others and concerned(family, period) else {}


FAMILIES = families_of_the_year(
    id="special.families",
    names=Names(N_("Familier med barn med særskilte behov"), "Families with a child with special needs"),
    defined=N_("Familier som fikk besøk, der minst ett barn har særskilte behov."),
    count=lambda family, period: one_if(concerned(family, period)),
    missing=DATE_NEEDED,
    published="",
)

BACKGROUND = families_of_the_year(
    id="special.background",
    names=Names(N_("Bakgrunn, familier med barn med særskilte behov"), "Background of special-needs families"),
    defined=N_("Andelen av familiene med barn med særskilte behov, etter familiens bakgrunn."),
    count=of_concerned(lambda family: family.background),
    kind=Kind.SHARE,
    missing=LEFT_OUT,
    categories=(BACKGROUNDS,),
    published="2019",
)

MINORITY_LANGUAGE = families_of_the_year(
    id="special.minority_language",
    names=Names(N_("Minoritetsspråklige blant dem"), "Minority language among them"),
    defined=N_("Andelen av familiene med barn med særskilte behov som er minoritetsspråklige."),
    count=of_concerned(lambda family: yes_no(family.minority_language)),
    kind=Kind.SHARE,
    missing=LEFT_OUT,
    categories=(YES_NO,),
    published="2011",
)

SIBLINGS = families_of_the_year(
    id="special.siblings",
    names=Names(N_("Søsken til barn med særskilte behov"), "Siblings of children with special needs"),
    defined=N_("Barn som ikke selv har særskilte behov, i familier der et annet barn har det."),
    count=_siblings,
    missing=N_("Barn der det er ukjent, regnes som søsken."),
    published="2019",
)

ALL: tuple[Indicator[Family], ...] = (FAMILIES, BACKGROUND, MINORITY_LANGUAGE, SIBLINGS)
