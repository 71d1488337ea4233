"""Where a search looks: the index that the build left, and the names of places."""

import re
from functools import cache

from familiekontakten.door.skeletons import beside_skeletons
from familiekontakten.finding.names import spots_named
from familiekontakten.forms.cleaning import single_line, western_digits
from familiekontakten.places.place import MUNICIPALITIES
from familiekontakten.places.postal import kommune_of
from familiekontakten.searching.index import FILE, Index, indexed, read_index


@cache
def index_of(language: str) -> Index:
    """The index of a published language; an empty one where nothing was built."""
    written = beside_skeletons(f"{language}/{FILE}")
    return read_index(written) if written else indexed((), language)


def place_named(typed: str) -> str:
    """The place of which somebody typed the name or the postal code and nothing else, by the name that the finder
    knows it by. "" = none.
    """
    text = western_digits(single_line(typed))
    kommune = kommune_of(text) if re.fullmatch("[0-9]{4}", text) else None
    if kommune in MUNICIPALITIES:
        return MUNICIPALITIES[kommune].name
    spot = next(iter(spots_named(typed)), None)
    if spot is None:
        return ""
    return spot.district.name if spot.district else spot.formerly or spot.municipality.name
