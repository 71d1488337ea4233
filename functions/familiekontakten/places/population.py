"""How many people live in each municipality; apart from the places, so that nobody who sends a form pays for it. Pure.

`population.csv` is a copy of Statistics Norway's figures for the 357 municipalities since 2024 (table 07459),
taken over in November 2026. They add up to 5,550,203, the country's figure on 1 January 2024. An importer that renews them is
still to be written.
"""

from datetime import date
from functools import cache

from familiekontakten.places.place import rows

COUNTED_ON = date(2024, 1, 1)


@cache
def inhabitants() -> dict[str, int]:
    """The number of inhabitants by municipality code."""
    return {row["code"]: int(row["inhabitants"]) for row in rows("population.csv")}
