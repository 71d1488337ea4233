"""Words without their endings, so that "familien" finds "familier": by Snowball where it knows the language.

Polish, Lithuanian, Arabic, English and Norwegian (both forms) it knows. A Somali or Ukrainian word is known by its
beginning instead; Tigrinya bends its words at both ends, so there a word is looked for within others (ranking.py).
"""

from collections.abc import Callable
from functools import cache
from importlib import import_module

from familiekontakten.searching.folding import folded, words_in

STEMMERS = {"nb": "norwegian", "nn": "norwegian", "en": "english", "ar": "arabic", "pl": "polish", "lt": "lithuanian"}
#: What is left at least of a word that is known by its beginning; at most _LONGEST_BEGINNING letters.
_BEGINNINGS = {"so": 4, "uk": 3}
_LONGEST_BEGINNING = 5


def terms_in(text: str, language: str) -> list[str]:
    """What a text is found by: its words in order, each without ending and folded."""
    return [term(word, language) for word in words_in(text)]


def term(word: str, language: str) -> str:
    """What a word, in lower case, is found by. Nothing is remembered of it: somebody may have typed it."""
    if least := _BEGINNINGS.get(language):
        return folded(word)[: max(least, min(len(word) - 2, _LONGEST_BEGINNING))]
    return folded(_stem(language)(word) if language in STEMMERS else word)


@cache
def _stem(language: str) -> Callable[[str], str]:
    name = STEMMERS[language]
    stemmer = getattr(import_module(f"snowballstemmer.{name}_stemmer"), f"{name.capitalize()}Stemmer")()
    stem: Callable[[str], str] = stemmer.stemWord
    return stem
