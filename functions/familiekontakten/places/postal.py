"""Which municipality a postal code lies in. Apart from the places: only who searches by postal code pays for it. Pure.

`postal.csv` is the register of Posten as ranges of codes (`sources.csv` says when it was taken over; `hsf places import
--postal` renews it). A code between two ranges does not exist. Some codes cross municipalities, and the register names
one of them only: whoever shows an answer asks whether it is the right one.
"""

from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from familiekontakten.places.place import rows

OUTSIDE = {"2100": "Svalbard", "2211": "Jan Mayen"}
"""What the register says instead of a municipality, by code: places that lie in none."""


class Range(NamedTuple):
    """Postal codes from `first` to `last`, both among them, of one municipality or of OUTSIDE."""

    first: str
    last: str
    kommune_code: str


def kommune_of(postal_code: str) -> str | None:
    """The code of the municipality, or one of OUTSIDE; None where no such postal code is known."""
    before = bisect_right(ranges(), postal_code, key=lambda one: one.first)
    nearest = ranges()[before - 1] if before else None
    return nearest.kommune_code if nearest and postal_code <= nearest.last else None


@cache
def ranges() -> tuple[Range, ...]:
    """All ranges, in order."""
    return tuple(Range(**row) for row in rows("postal.csv"))
