"""What pages call what happened to a grant and to what is handed out of it, and amounts of money. Pure."""

from collections.abc import Mapping
from functools import partial
from typing import Protocol

from familiekontakten.charts.chart import FEWER
from familiekontakten.charts.numbers import Unit, written
from familiekontakten.grants.sums import Sums
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.statistics.disclosure.rules import LEAST

ACTS: Mapping[str, str] = {
    "apply": N_("Søkt om"),
    "grant": N_("Innvilget"),
    "refuse": N_("Avslått"),
    "share": N_("Delt mellom avdelingene"),
    "report": N_("Rapportert til giveren"),
    "hand_out": N_("Delt ut"),
    "take_back": N_("En utdeling tatt bort"),
    "finish": N_("Utdelingen avsluttet"),
}
_ABOUT = N_("ca. {number}")


class Writer(Protocol):
    """Writes a number in the reader's language."""

    def __call__(self, value: int, /) -> str:
        """As people read it."""


def kroner_in(language: str) -> Writer:
    """Writes kroner: "262 500 kroner"."""
    return partial(written, unit=Unit.KRONER, lang=language)


def people(number: int, sums: Sums, language: str) -> str:
    """A number of children or families as a colleague sees it: "ca. 30" where some may be in it twice."""
    return _about(written(number, lang=language), sums, language)


def told(number: int, sums: Sums, language: str) -> str:
    """The same as a giver sees it: a number that could be about somebody known is not said."""
    if number < LEAST:
        return written(FEWER, lang=language)
    return people(number, sums, language)


def _about(text: str, sums: Sums, language: str) -> str:
    return translate(language, _ABOUT, number=text) if sums.about else text
