"""What in a text could tell who somebody is: references, numbers, addresses, dates and names. Pure.

The national office sees no case (every department is its own data controller), so words that are about families, or
that families said, are held against this before they are kept. It is a net with holes: a name at the beginning of a
sentence or in small letters, and what a place and a rare fate tell together, only a person sees. So the forms ask for
that too.
"""

import re
from collections.abc import Iterable, Iterator

from familiekontakten.enquiries.reference import read_reference
from familiekontakten.forms.cleaning import western_digits
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_

REFERENCE = N_("Ta bort referansen: {found}. Den viser til én familie eller familiekontakt")
NUMBER = N_("Ta bort tallet {found}. Det kan være et telefonnummer eller et fødselsnummer")
ADDRESS = N_("Ta bort e-postadressen {found}")
DAY = N_("Ta bort datoen {found}. Den kan vise hvem det er")
NAME = N_(
    "Ta bort «{found}», som ser ut som et navn. Skriv en rolle i stedet, for eksempel mor, koordinatoren, kommunen"
)

_REFERENCE = re.compile(r"(?<!\w)[0-9A-Za-z]{4}[- ]?[0-9A-Za-z]{4}[- ]?[0-9A-Za-z](?!\w)")
_NUMBER = re.compile(r"\+?\d(?:[\s.()/-]{0,2}\d){7,}|\+?\d{5,}")
_ADDRESS = re.compile(r"\S+@\S+")
_MONTHS = "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
_DAY = re.compile(
    rf"(?<!\d)\d{{1,2}}\s?[./-]\s?\d{{1,2}}\s?[./-]\s?\d{{2,4}}(?!\d)|\d{{1,2}}\.\s?(?:{_MONTHS})\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_BEGINNING = frozenset(".!?:\n")
"""After one of these a capital letter begins a sentence and tells nothing."""
_BETWEEN = ' •–«»"()'
"""What may stand between the two."""
_NOBODYS = frozenset(
    {"Home-Start", "Familiekontakten", "Familiekontaktens", "Norge", "Bufdir", "Helsedirektoratet", "Datatilsynet"}
    | {"NAV", "BUP", "DPS", "PPT", "HSF", "HSFN", "HSW", "HS", "KS", "ICDP", "COS", "SMS"}
)
"""Names of no person and of no place that a family could live in."""


def telling(text: str, field: str) -> tuple[Problem, ...]:
    """What to take out, in the order of its kinds, each once; nothing where the text seems to tell nobody."""
    return (*numbers(text, field), *(Problem(field, NAME, {"found": one}) for one in _once(_names(text))))


def numbers(text: str, field: str) -> tuple[Problem, ...]:
    """The same without names: for words by somebody who may be named."""
    plain = western_digits(text)
    references = [found[0] for found in _REFERENCE.finditer(plain) if read_reference(found[0])]
    days = _once(found[0] for found in _DAY.finditer(plain))
    rest = _DAY.sub(" ", plain)
    kinds = (
        (REFERENCE, _once(references)),
        (ADDRESS, _once(found[0] for found in _ADDRESS.finditer(plain))),
        (DAY, days),
        (NUMBER, _once(found[0].strip() for found in _NUMBER.finditer(rest))),
    )
    return tuple(Problem(field, says, {"found": one}) for says, found in kinds for one in found)


def _names(text: str) -> Iterator[str]:
    """Words with a capital letter inside a sentence; in Norwegian those are names."""
    for found in _WORD.finditer(text):
        word, before = found[0], text[: found.start()].rstrip(_BETWEEN)
        inside = bool(before) and before[-1] not in _BEGINNING
        if inside and word[0].isupper() and not (_nobodys(word) or read_reference(word)):
            yield word


def _nobodys(word: str) -> bool:
    """Also with an ending: "BUP-en"."""
    return word in _NOBODYS or word.partition("-")[0] in _NOBODYS


def _once(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))
