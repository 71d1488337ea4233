"""Municipalities that merged into others from 2008 to 2024, by name: people still say where they live by them. Pure.

One that was divided stands once for each municipality that has a part of it. Those that `districts.csv` has are not
here.
"""

from familiekontakten.places.place import MUNICIPALITIES, Municipality, rows


def former() -> tuple[tuple[str, Municipality], ...]:
    """Each former name, and the municipality it is part of today."""
    return tuple((row["name"], MUNICIPALITIES[row["kommune_code"]]) for row in rows("former.csv"))
