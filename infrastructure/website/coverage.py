"""The tile map of where there are departments: one square for each county, about where it lies in the country.

Only a picture beside the list of departments: what it shows, the list says in words and can be followed.
"""

from collections.abc import Iterable
from typing import NamedTuple

from familiekontakten.open_directory.listing import County
from familiekontakten.places.place import MUNICIPALITIES

#: North to south, west to east, by county code (Klass 104); our own drawing.
GRID = (
    ("", "", "", "55", "56"),
    ("", "", "18", "", ""),
    ("", "", "50", "", ""),
    ("", "15", "34", "", ""),
    ("46", "33", "03", "32", ""),
    ("11", "40", "39", "31", ""),
    ("", "42", "", "", ""),
)
SHORT = {"15": "Møre og R."}
"""Names that are too wide for their square."""
MANY = 4


class Tile(NamedTuple):
    """A county on the map: its place in the grid, its name, how many departments it has."""

    column: int
    row: int
    name: str
    departments: int

    @property
    def shade(self) -> str:
        """Which of three grounds it has: "none", "some" or "many"."""
        return "many" if self.departments >= MANY else "some" if self.departments else "none"


def tiles(counties: Iterable[County]) -> tuple[Tile, ...]:
    """Return every county of the country, with the number of its departments."""
    count = {county.code: len(county.departments) for county in counties}
    names = {place.county_code: place.county for place in MUNICIPALITIES.values()} | SHORT
    return tuple(
        Tile(column, row, names[code], count.get(code, 0))
        for row, codes in enumerate(GRID)
        for column, code in enumerate(codes)
        if code
    )
