"""Home-Start+ by itself: families with older children, who are among all families too. Pure.

Source: annual report 2019 (an offer beside the ordinary one, for families with children from 6 to 16); that it is
counted apart is to be confirmed by HSFN.
"""

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.indicator import ONE, Counts, Indicator, Names, Time, one_if
from familiekontakten.statistics.indicators.children import born_by
from familiekontakten.statistics.indicators.words import DATE_NEEDED
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.units import Family

PLUS = "home_start_plus"


def in_plus(family: Family, period: Period) -> bool:
    """Whether a familiekontakt came in the period in a case of Home-Start+."""
    return any(match.active(period) for case in family.cases if case.programme == PLUS for match in case.matches)


def _children(family: Family, period: Period) -> Counts:
    number = len(born_by(family, period)) if in_plus(family, period) else 0
    return {ONE: number} if number else {}


FAMILIES = Indicator[Family](
    id="plus.families",
    names=Names(N_("Familier i Home-Start+"), "Families in Home-Start+"),
    defined=N_("Familier med minst én dag med familiekontakt i perioden i en sak i Home-Start+."),
    count=lambda family, period: one_if(in_plus(family, period)),
    time=Time.DISTINCT,
    missing=DATE_NEEDED,
)

CHILDREN = Indicator[Family](
    id="plus.children",
    names=Names(N_("Barn i familiene i Home-Start+"), "Children in Home-Start+ families"),
    defined=N_("Alle barn i familiene i Home-Start+, også yngre søsken, født senest i periodens år."),
    count=_children,
    time=Time.DISTINCT,
    missing=N_("Barn med ukjent fødselsår er med her."),
)

ALL: tuple[Indicator[Family], ...] = (FAMILIES, CHILDREN)
