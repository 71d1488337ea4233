"""All names by which somebody may say where they live: municipalities of today and before, and districts. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from familiekontakten.finding.spelling import loosely, spelled
from familiekontakten.places.former import former
from familiekontakten.places.place import DISTRICTS, MUNICIPALITIES, District, Municipality


class Spot(NamedTuple):
    """Where somebody lives, as far as they said. `formerly`: the name it had that they said, where it has another."""

    municipality: Municipality
    district: District | None = None
    formerly: str = ""


def spots_named(name: str) -> tuple[Spot, ...]:
    """All places of that name: spelled that way, or else spelled with a-z alone. Empty where there are none."""
    wanted = spelled(name)
    return _by_spelling().get(wanted) or _by_loose_spelling().get(loosely(wanted), ())


def alike(name: str) -> tuple[str, ...]:
    """Names that somebody may have meant, at most three."""
    from difflib import get_close_matches  # only for those whom nobody understood

    written = {loosely(spelled(one)): one for _, names in _every() for one in names[:1]}
    return tuple(written[one] for one in get_close_matches(loosely(spelled(name)), written, 3, 0.75))


@cache
def _by_spelling() -> Mapping[str, tuple[Spot, ...]]:
    return _grouped((spelled(name), spot) for spot, names in _every() for name in names)


@cache
def _by_loose_spelling() -> Mapping[str, tuple[Spot, ...]]:
    return _grouped((loosely(spelled(name)), spot) for spot, names in _every() for name in names)


def _grouped(pairs: Iterable[tuple[str, Spot]]) -> Mapping[str, tuple[Spot, ...]]:
    found: dict[str, dict[Spot, None]] = {}
    for key, spot in pairs:
        found.setdefault(key, {})[spot] = None
    return {key: tuple(spots) for key, spots in found.items()}


def _every() -> Iterator[tuple[Spot, tuple[str, ...]]]:
    """Each place and its names; also with the county behind, for those names that exist twice."""
    for place in MUNICIPALITIES.values():
        yield Spot(place), (place.name, *place.names, *(f"{name} {place.county}" for name in place.names))
    for district in DISTRICTS.values():
        place = MUNICIPALITIES[district.kommune_code]
        if district.name not in place.names:  # who says "Moss" may mean all of today's Moss
            name = district.name
            yield Spot(place, district), (name, f"{name} {place.name}", f"{place.name} {name}")
    for name, place in former():
        yield Spot(place, formerly=name), (name, f"{name} {place.name}", f"{name} {place.county}")
