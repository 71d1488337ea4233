"""Names of places spelled alike, however typed: in capitals, with ae for æ, without accents or "kommune". Pure."""

import re
import unicodedata

from familiekontakten.forms.cleaning import clean, western_digits

#: Letters as people write them who do not have them. What only carries a mark, such as "š", loses it.
_WRITTEN = str.maketrans(
    {"æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "å": "aa", "đ": "d", "ð": "d", "ŋ": "n", "ŧ": "t", "&": " og "}
)
#: Words that tell no place from another.
_PASSED_OVER = frozenset(
    {"kommune", "kommuna", "kommunen", "herad", "bydel", "bydelen", "municipality", "district", "og", "and", "i", "in"}
)
_SHORT = {"sankt": "st", "saint": "st"}


def spelled(name: str) -> str:
    """A name as the letters a-z and digits, in one word: "Sør-Varanger kommune" is "soervaranger"."""
    letters = western_digits(clean(name)).casefold().translate(_WRITTEN)
    bare = "".join(c for c in unicodedata.normalize("NFD", letters) if not unicodedata.combining(c))
    words = (word for word in re.findall(r"[^\W_]+", bare) if word not in _PASSED_OVER)
    return "".join(_SHORT.get(word, word) for word in words)


def loosely(spelling: str) -> str:
    """The same, as somebody spells it who only knows the letters a-z: "Tromso", "Baerum" and "Barum" are right too."""
    # However many a's there are together: "Snåase" is "Snaase" to some, and "Snaaase" to others.
    return re.sub("aa+", "a", spelling.replace("ae", "a").replace("oe", "o"))
