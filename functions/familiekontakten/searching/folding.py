"""Words as a search compares them: without capitals, accents and signs that some keyboards do not have. Pure."""

import re
import unicodedata

from familiekontakten.forms.cleaning import clean, western_digits

#: Signs within a word that people leave out or write in several ways: "сім’я", "su'aal", "sjekk-inn".
_WITHIN = re.compile(r"(?<=\w)['’ʼ`´\-\u2010\u2011\u00ad](?=\w)")
#: Accents and vowel signs that stand by themselves belong to the letter before them.
_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f\u064b-\u065f\u0670])*")
#: Letters that others write with two, or without their stroke, and those that sound alike.
_ALIKE = str.maketrans(
    {"æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ŋ": "n", "ŧ": "t", "ß": "ss", "ى": "ي", "ة": "ه", "ـ": ""}
    | {chr(0x1220 + order): chr(0x1230 + order) for order in range(8)}  # Tigrinya: ሠ and ሰ
    | {chr(0x1340 + order): chr(0x1338 + order) for order in range(7)}  # ፀ and ጸ
)


def words_in(text: str) -> list[str]:
    """The words of a text in lower case, in order; what is written together in spite of a sign is one word."""
    return _WORD.findall(_WITHIN.sub("", western_digits(clean(text)).casefold()))


def folded(word: str) -> str:
    """A word as somebody types it who lacks its letters: "spørsmål" and "sporsmal" are one."""
    bare = unicodedata.normalize("NFD", word.translate(_ALIKE))
    return "".join(sign for sign in bare if not unicodedata.combining(sign))
