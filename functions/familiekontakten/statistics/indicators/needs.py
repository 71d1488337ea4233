"""What families struggle with, want, and have of other help. Pure.

Several answers are possible. 2019 prints the share of all answers given (mentions), 2011 the share of the families
asked: two indicators, never one series (annual report 2019: 45 % are alone, yet "single parents" is 25 % of the
challenges; that agrees only as mentions).
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
    each,
    once,
    yes_no,
)
from familiekontakten.statistics.indicators.bases import families_of_the_year
from familiekontakten.statistics.indicators.words import HELP, LEFT_OUT, NOT_ASKED, YES_NO
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.units import Codes, Family

CHALLENGES = Categories(
    {
        "multiple_birth": Names(N_("Flerfødsel"), "Multiple birth"),
        "single_parent": Names(N_("Alene med omsorgen"), "Single parents"),
        "integration": Names(N_("Innvandret og i en integreringsfase"), "Immigrated and settling in"),
        "parent_special_needs": Names(N_("Foreldre med særskilte behov"), "Parents with special needs"),
        "child_special_needs": Names(N_("Barn med særskilte behov"), "Children with special needs"),
        "weak_network": Names(N_("Manglende eller svakt nettverk"), "Weak network"),
        "other": Names(N_("Annet"), "Other"),
    }
)
SUPPORT = Categories(
    {
        "relief": Names(N_("Avlastning"), "Relief"),
        "parenting": Names(N_("Foreldrestøtte"), "Support as parents"),
        "network": Names(N_("Nettverk"), "Network"),
        "other": Names(N_("Annet"), "Other"),
    }
)


def answers(of: Callable[[Family], Codes | None]) -> Callable[[Family, Period], Counts]:
    """Each different answer once, and the family itself as one who was asked."""

    def counted(family: Family, period: Period) -> Counts:
        given = of(family)
        if not family.supported(period):
            return {}
        return {UNKNOWN: 1} if given is None else {ONE: 1, **each(set(given))}

    return counted


def any_of(of: Callable[[Family], Codes | None]) -> Callable[[Family, Period], Counts]:
    """Whether a family gave any answer at all; one that was asked and has none says no."""

    def counted(family: Family, period: Period) -> Counts:
        given = of(family)
        return once(yes_no(None if given is None else bool(given))) if family.supported(period) else {}

    return counted


CHALLENGE_MENTIONS = families_of_the_year(
    id="fam.challenges",
    names=Names(N_("Utfordringer (andel av nevninger)"), "Challenges (share of mentions)"),
    defined=N_(
        "Andelen av alle utfordringer som er nevnt av familiene som fikk besøk. En familie kan nevne flere, "
        "men hver bare én gang. Antall familier og antall nevninger står ved siden av."
    ),
    count=answers(lambda family: family.challenges),
    kind=Kind.MENTIONS,
    missing=NOT_ASKED,
    categories=(CHALLENGES,),
    published="2019",
)

CHALLENGE_FAMILIES = families_of_the_year(
    id="fam.challenge_share_families",
    names=Names(N_("Utfordringer (andel av familier)"), "Challenges (share of families)"),
    defined=N_(
        "Andelen av familiene som fikk besøk og er spurt, som nevner utfordringen. "
        "En familie kan nevne flere, så andelene blir til sammen mer enn 100."
    ),
    count=answers(lambda family: family.challenges),
    kind=Kind.ASKED,
    missing=LEFT_OUT,
    categories=(CHALLENGES,),
    published="2011",
)

SUPPORT_WANTED = families_of_the_year(
    id="fam.support_wanted",
    names=Names(N_("Ønsket støtte (andel av nevninger)"), "Support wanted (share of mentions)"),
    defined=N_("Andelen av alle ønsker om støtte som er nevnt av familiene som fikk besøk."),
    count=answers(lambda family: family.support_wanted),
    kind=Kind.MENTIONS,
    missing=NOT_ASKED,
    categories=(SUPPORT,),
    published="2019",
)

HELP_BEFORE_SOURCE = families_of_the_year(
    id="fam.help_before_source",
    names=Names(N_("Annen hjelp før Home-Start, fra hvem"), "Help before, by source"),
    defined=N_("Andelen av alle som er nevnt som hjelpere før Home-Start, av familiene som fikk besøk."),
    count=answers(lambda family: family.help_before),
    kind=Kind.MENTIONS,
    missing=NOT_ASKED,
    categories=(Categories(HELP),),
    published="2019",
)

HELP_AFTER_SOURCE = families_of_the_year(
    id="fam.help_after_source",
    names=Names(N_("Annen hjelp etter oppstart, fra hvem"), "Help after, by source"),
    defined=N_("Andelen av alle som er nevnt som hjelpere etter oppstart, av familiene som fikk besøk."),
    count=answers(lambda family: family.help_after),
    kind=Kind.MENTIONS,
    missing=NOT_ASKED,
    categories=(Categories(HELP),),
    published="2019",
)

HELP_BEFORE = families_of_the_year(
    id="fam.help_before",
    names=Names(N_("Annen hjelp før Home-Start"), "Other help before Home-Start"),
    defined=N_("Andelen av familiene som fikk besøk, som hadde hjelp av andre før de kom til Home-Start."),
    count=any_of(lambda family: family.help_before),
    kind=Kind.SHARE,
    missing=LEFT_OUT,
    categories=(YES_NO,),
    published="2019",
)

HELP_AFTER = families_of_the_year(
    id="fam.help_after",
    names=Names(N_("Annen hjelp etter oppstart"), "Other help after Home-Start began"),
    defined=N_("Andelen av familiene som fikk besøk, som har fått hjelp av andre etter oppstart med Home-Start."),
    count=any_of(lambda family: family.help_after),
    kind=Kind.SHARE,
    missing=LEFT_OUT,
    categories=(YES_NO,),
    published="2019",
)

ALL: tuple[Indicator[Family], ...] = (
    CHALLENGE_MENTIONS,
    CHALLENGE_FAMILIES,
    SUPPORT_WANTED,
    HELP_BEFORE_SOURCE,
    HELP_AFTER_SOURCE,
    HELP_BEFORE,
    HELP_AFTER,
)
