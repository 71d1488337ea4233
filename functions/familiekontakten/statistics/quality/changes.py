"""What changed so much from one month to the next that somebody should look whether it is true. Pure."""

from collections.abc import Iterable, Iterator
from typing import Any

from familiekontakten.languages.catalogue import N_
from familiekontakten.months import month_of_day, months_before
from familiekontakten.statistics.indicator import Indicator
from familiekontakten.statistics.indicators import families, volunteers
from familiekontakten.statistics.period import month
from familiekontakten.statistics.quality.rule import Checked, Concern, Grade, Rule

MOST = 30
"""Percent that a month may differ from the one before (to be confirmed by HSFN)."""
FROM = 10
"""Families or volunteers from which on it is asked: of fewer, one is already much."""
LONGEST = 31
"""Days: a year is compared with nothing here."""


def _changed(checked: Checked) -> Iterator[Concern]:
    """The totals of a month that is over, where they differ much from those of the month before."""
    period, units = checked.period, checked.units
    if period.days > LONGEST or period.last > checked.last:
        return
    before = months_before(month_of_day(period.first), 1)
    watched: tuple[tuple[Indicator[Any], Iterable[Any]], ...] = (
        (families.SUPPORTED, units.families),
        (volunteers.ACTIVE, units.volunteers),
    )
    for indicator, counted in watched:
        then, now = (sum(indicator.total(counted, one).values()) for one in (month(before), period))
        if max(then, now) >= FROM and abs(now - then) * 100 > MOST * then:
            yield Concern("figures", before, indicator.id)


RULES = (
    Rule(
        id="total.changed",
        grade=Grade.WARNING,
        says=N_(
            "{about}: tallet har endret seg mer enn 30 prosent siden måneden før. Se om det stemmer, eller om noe "
            "mangler i en av månedene."
        ),
        find=_changed,
    ),
)
