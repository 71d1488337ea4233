"""References and secrets: short enough to say on the telephone, hard to mistake, saying nothing about anyone.

The alphabet has 23 signs: no vowels (no words), no 0, 1, I, L, O and no look-alikes of 2, 5 and 8. A prime number of
signs lets one check character find every single wrong sign and every swap of two.
"""

import hmac
from hashlib import sha256

from familiekontakten.forms.cleaning import western_digits

ALPHABET = "23456789CDFGHJKMNPRTVWX"
REFERENCE_SIGNS = 8
SECRET_SIGNS = 12


def content_key(pepper: bytes, canonical: bytes) -> bytes:
    """32 bytes that are the same for the same content and tell nothing without the pepper."""
    return hmac.digest(pepper, b"content|" + canonical, sha256)


def reference(pepper: bytes, key: bytes, n: int) -> str:
    """The n-th reference of a content, for example "7KMP3XTV4": eight signs and the check character."""
    signs = _signs(hmac.digest(pepper, b"reference|%d|" % n + key, sha256), REFERENCE_SIGNS)
    return signs + check_character(signs)


def secret(pepper: bytes, key: bytes, n: int) -> str:
    """The secret that goes with the n-th reference: twelve signs (54 bits), shown once and never stored."""
    return _signs(hmac.digest(pepper, b"secret|%d|" % n + key, sha256), SECRET_SIGNS)


def hash_of_secret(value: str) -> bytes:
    """What is stored instead of a secret."""
    return sha256(value.encode()).digest()


def reading_seed(pepper: bytes, value: str) -> bytes:
    """The 32 bytes of the private key that a secret gives: with it its owner reads the department's letter."""
    return hmac.digest(pepper, b"letter|" + value.encode(), sha256)


def check_character(signs: str) -> str:
    """The sign that makes the weighted sum of all signs a multiple of 23."""
    return ALPHABET[-sum((place + 2) * ALPHABET.index(sign) for place, sign in enumerate(signs)) % len(ALPHABET)]


def written(code: str) -> str:
    """A reference or secret as people read it, in groups of four: "7KMP-3XTV-4"."""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))


def read_reference(typed: str) -> str | None:
    """The reference in what somebody typed, with or without dashes and spaces, in the digits of any script.

    None when it cannot be one.
    """
    signs = _only_signs(typed)
    right = len(signs) == REFERENCE_SIGNS + 1 and check_character(signs[:-1]) == signs[-1]
    return signs if right else None


def read_secret(typed: str) -> str | None:
    """The secret in what somebody typed; None when it cannot be one."""
    signs = _only_signs(typed)
    return signs if len(signs) == SECRET_SIGNS else None


def _only_signs(typed: str) -> str:
    text = "".join(sign for sign in western_digits(typed).upper() if sign.isalnum())
    return text if all(sign in ALPHABET for sign in text) else ""


def _signs(digest: bytes, count: int) -> str:
    number = int.from_bytes(digest, "big")
    signs = ""
    for _ in range(count):
        number, digit = divmod(number, len(ALPHABET))
        signs += ALPHABET[digit]
    return signs
