"""What somebody typed into the finder, as places: a postal code, or a name. Pure."""

import re
from typing import NamedTuple

from familiekontakten.finding.names import Spot, alike, spots_named
from familiekontakten.finding.spelling import spelled
from familiekontakten.forms.cleaning import western_digits
from familiekontakten.languages.catalogue import N_
from familiekontakten.places.place import MUNICIPALITIES
from familiekontakten.places.postal import OUTSIDE, kommune_of

_FOUR_DIGITS = N_("Et postnummer har fire sifre. Se over tallet, eller skriv navnet på kommunen")
_NO_SUCH_CODE = N_("Vi kjenner ikke dette postnummeret. Se over tallet, eller skriv navnet på kommunen")
_NO_SUCH_NAME = N_("Vi kjenner ingen kommune med dette navnet. Se over skrivemåten, eller skriv postnummeret")

_NORWAY_BEFORE = re.compile(r"^\s*(?:N|NO)\s*-?\s*(?=\d)", flags=re.IGNORECASE)
_OUTSIDE = {**{spelled(name): name for name in OUTSIDE.values()}, "longyearbyen": "Svalbard", "nyaalesund": "Svalbard"}


class Looked(NamedTuple):
    """What was found: `spots` (several where a name exists twice), or `outside`, a place that lies in no municipality;
    or else `problem`, what to do, with names that may have been meant. `by_code`: found by a postal code.
    """

    spots: tuple[Spot, ...] = ()
    outside: str = ""
    problem: str = ""
    alike: tuple[str, ...] = ()
    by_code: bool = False


def look_up(typed: str) -> Looked:
    """The places that were meant. No text whatever raises."""
    text = _NORWAY_BEFORE.sub("", western_digits(typed))
    numbers = re.findall(r"\d+", text)
    if not numbers:
        return _by_name(text)
    codes = [number for number in numbers if len(number) == 4]
    return _by_code(codes[0]) if len(codes) == 1 else Looked(problem=_FOUR_DIGITS)


def _by_code(postal_code: str) -> Looked:
    kommune = kommune_of(postal_code)
    if kommune is None:
        return Looked(problem=_NO_SUCH_CODE)
    if kommune in OUTSIDE:
        return Looked(outside=OUTSIDE[kommune], by_code=True)
    return Looked((Spot(MUNICIPALITIES[kommune]),), by_code=True)


def _by_name(name: str) -> Looked:
    if outside := _OUTSIDE.get(spelled(name)):
        return Looked(outside=outside)
    spots = spots_named(name)
    return Looked(spots) if spots else Looked(problem=_NO_SUCH_NAME, alike=alike(name))
