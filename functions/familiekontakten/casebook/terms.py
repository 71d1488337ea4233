"""The words by which a thing is found, in one spelling: names, phone numbers, e-mail addresses. Pure.

They are never stored as they are, only as keyed hashes of it (the blind index), so a search finds whole words.
"""

import hmac
import re
import unicodedata
from collections.abc import Iterable
from hashlib import sha256

from familiekontakten.forms.cleaning import western_digits

COUNTRY = "+47"
LEAST_DIGITS = 5
_ALONE = str.maketrans({"ø": "o", "æ": "ae", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i"})
"""Letters that are no others with a mark, as people without them on their keyboard write them."""
_NUMBER = re.compile(r"[+(\d][\d\s()./-]*")
_WORDS = re.compile(r"\w+")


def words(term: str) -> frozenset[str]:
    """What is indexed of a name, phone number or e-mail address, and what a search for it looks for."""
    text = western_digits(unicodedata.normalize("NFKC", term)).strip().casefold()
    if "@" in text:
        return frozenset({text})
    if _NUMBER.fullmatch(text) and sum(sign.isdigit() for sign in text) >= LEAST_DIGITS:
        return frozenset({phone(text)})
    found = _WORDS.findall(without_marks(text))
    return frozenset(phone(word) if word.isdigit() and len(word) >= LEAST_DIGITS else word for word in found)


def phone(text: str) -> str:
    """A number as E.164 writes it: "00 00 00 01" is "+4700000001". Eight digits are a Norwegian number."""
    digits = "".join(sign for sign in text if sign.isdigit())
    if text.startswith("+"):
        return f"+{digits}"
    if len(digits) == 8:
        return COUNTRY + digits
    return f"+{digits[2:]}" if digits.startswith("00") else digits


def without_marks(text: str) -> str:
    """Without accents, rings and dots: "ærøy" and "aeroy" are found by each other, and "å" by "a"."""
    apart = unicodedata.normalize("NFKD", text.translate(_ALONE))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def blind(key: bytes, word: str) -> str:
    """What stands in the index for a word: nothing without the department's key."""
    return hmac.digest(key, word.encode(), sha256)[:16].hex()


def blinded(key: bytes, terms: Iterable[str]) -> frozenset[str]:
    """What stands in the index for all words of some terms."""
    return frozenset(blind(key, word) for term in terms for word in words(term))
