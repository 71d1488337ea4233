"""The few words around what was found, with what was found marked. Pure."""

from collections.abc import Collection
from typing import NamedTuple

from familiekontakten.searching.stemming import terms_in


class Piece(NamedTuple):
    """A word as it stands, and whether it is what was looked for."""

    text: str
    found: bool


_AROUND = 12
"""Words that are shown before and after the first that was found."""
_MORE = Piece("…", found=False)


def excerpt(text: str, terms: Collection[str], language: str) -> tuple[Piece, ...]:
    """The words around the first that has one of the terms, or else the first words; none of an empty text."""
    words = text.split()
    first = next((number for number, word in enumerate(words) if _is_found(word, terms, language)), 0)
    start, end = max(0, first - _AROUND), first + _AROUND + 1
    around = [Piece(word, _is_found(word, terms, language)) for word in words[start:end]]
    before, after = [_MORE] * (start > 0), [_MORE] * (end < len(words))
    return (*before, *around, *after)


def _is_found(word: str, terms: Collection[str], language: str) -> bool:
    return any(term in terms for term in terms_in(word, language))
