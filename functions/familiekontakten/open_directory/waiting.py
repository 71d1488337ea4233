"""How long families usually wait in a department, in three bands, as its coordinator last confirmed it. Pure.

A band and not a number: nobody is promised a day, and nobody can be told from it. What was confirmed long ago is no
longer said. Bands, and how long a confirmation lasts, are to be confirmed by HSFN.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from familiekontakten.languages.catalogue import N_

WEEKS, MONTHS, LONG = "weeks", "months", "long"
BANDS: Mapping[str, str] = {
    WEEKS: N_("Som regel under fire uker"),
    MONTHS: N_("Som regel én til tre måneder"),
    LONG: N_("Som regel mer enn tre måneder"),
}
"""From the first visit until a volunteer comes, by the code that is kept."""

LASTS = timedelta(days=92)


class Waiting(NamedTuple):
    """What a department (its id) said, and the day it was confirmed."""

    department: str
    band: str
    confirmed_on: date

    def holds(self, today: date) -> bool:
        """Whether it was confirmed lately enough to be shown to others."""
        return self.confirmed_on <= today <= self.confirmed_on + LASTS


def that_hold(every: Iterable[Waiting], today: date) -> dict[str, Waiting]:
    """Those that may be shown, by department."""
    return {one.department: one for one in every if one.holds(today)}
