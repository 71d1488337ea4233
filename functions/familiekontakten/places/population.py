"""How many people live in each municipality; apart from the places, so that nobody who sends a form pays for it. Pure.

`population.csv` is a copy of Statistics Norway's figures for the 357 municipalities since 2024 (table 07459): those of
1 January 2024 add up to 5,550,203, the whole country. `hsf places import --population` renews them.
"""

from functools import cache

from familiekontakten.places.place import rows
from familiekontakten.places.taken_over import of_date

COUNTED_ON = of_date("population.csv")


@cache
def inhabitants() -> dict[str, int]:
    """The number of inhabitants by municipality code."""
    return {row["code"]: int(row["inhabitants"]) for row in rows("population.csv")}
