"""Families: how many, and who they are. Pure.

Source: annual report 2019, "Familiene" (and 2011 where named). Values as they stand when the figure is made, not as
they were when the family came.
"""

from collections.abc import Callable

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.indicator import (
    Categories,
    Counts,
    Indicator,
    Kind,
    Names,
    Public,
    Time,
    once,
    one_if,
    yes_no,
)
from familiekontakten.statistics.indicators.bases import families_of_the_year
from familiekontakten.statistics.indicators.words import BACKGROUNDS, DATE_NEEDED, LEFT_OUT, YES_NO
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.units import Family


def of_supported(value: Callable[[Family], str | None]) -> Callable[[Family, Period], Counts]:
    """One value of each family that had a familiekontakt in the period."""
    return lambda family, period: once(value(family)) if family.supported(period) else {}


SUPPORTED = Indicator[Family](
    id="fam.supported",
    names=Names(N_("Familier som fikk besøk"), "Families supported"),
    defined=N_("Familier med minst én dag med familiekontakt i perioden. Hver familie telles én gang i hver periode."),
    count=lambda family, period: one_if(family.supported(period)),
    time=Time.DISTINCT,
    missing=DATE_NEEDED,
    public=Public.HEADLINE,
    published="2011, 2019",
)

CIVIL_STATUS = families_of_the_year(
    id="fam.civil_status",
    names=Names(N_("Foreldrenes sivilstatus"), "Parents' civil status"),
    defined=N_("Andelen av familiene som fikk besøk, etter foreldrenes sivilstatus."),
    count=of_supported(lambda family: family.civil_status),
    kind=Kind.SHARE,
    missing=LEFT_OUT,
    categories=(
        Categories({"couple": Names(N_("Gift eller samboer"), "Couple"), "single": Names(N_("Alene"), "Single")}),
    ),
    published="2011, 2019",
)

BACKGROUND = families_of_the_year(
    id="fam.background",
    names=Names(N_("Familiens bakgrunn"), "Family background"),
    defined=N_("Andelen av familiene som fikk besøk, etter familiens bakgrunn."),
    count=of_supported(lambda family: family.background),
    kind=Kind.SHARE,
    missing=LEFT_OUT,
    categories=(BACKGROUNDS,),
    published="2019",
)

MINORITY_LANGUAGE = families_of_the_year(
    id="fam.minority_language",
    names=Names(N_("Minoritetsspråklige familier"), "Minority language families"),
    defined=N_(
        "Andelen av familiene som fikk besøk, som er minoritetsspråklige. "
        "Det er et annet spørsmål enn bakgrunn, og de to settes aldri i samme tidsserie."
    ),
    count=of_supported(lambda family: yes_no(family.minority_language)),
    kind=Kind.SHARE,
    missing=LEFT_OUT,
    categories=(YES_NO,),
    published="2011",
)


def _asylum(family: Family, period: Period) -> Counts:
    counted = family.supported(period) and family.background == "immigrant"
    return {family.asylum: 1} if counted and family.asylum in ("reception", "intro_programme") else {}


ASYLUM = families_of_the_year(
    id="fam.asylum",
    names=Names(N_("Asyl- eller flyktningstatus"), "Asylum or refugee status"),
    defined=N_(
        "Familier som fikk besøk og har innvandrerbakgrunn, og som bor på mottak eller følger introduksjonsprogrammet."
    ),
    count=_asylum,
    missing=N_("Familier der bakgrunn eller status er ukjent, er ikke med."),
    categories=(
        Categories(
            {
                "reception": Names(N_("Bor på transitt- eller asylmottak"), "Living in a reception centre"),
                "intro_programme": Names(N_("Følger introduksjonsprogrammet"), "In the introduction programme"),
            }
        ),
    ),
    published="2019",
)

ALL: tuple[Indicator[Family], ...] = (SUPPORTED, CIVIL_STATUS, BACKGROUND, MINORITY_LANGUAGE, ASYLUM)
