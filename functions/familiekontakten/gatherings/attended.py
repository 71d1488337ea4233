"""From which departments somebody came in a year, and from which nobody did: whom the office should call. Pure."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from familiekontakten.gatherings.gathering import Gathering


class Attended(NamedTuple):
    """A department's name, at how many gatherings it was, and with how many people together."""

    name: str
    gatherings: int
    people: int


def attended(gatherings: Iterable[Gathering], departments: Mapping[str, str]) -> tuple[Attended, ...]:
    """Every department of these (names by id), those that were at fewest first."""
    held = tuple(gatherings)
    found = (_of(name, [one.people_of(department) for one in held]) for department, name in departments.items())
    return tuple(sorted(found, key=lambda one: (one.gatherings, one.people)))


def _of(name: str, people: Iterable[int]) -> Attended:
    came = [count for count in people if count]
    return Attended(name, len(came), sum(came))
