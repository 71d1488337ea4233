"""A thing's own data key, and what is sealed with it: AES-256-GCM from `cryptography`.

A sealed value is one version byte, a random nonce of 96 bits, then the ciphertext. `place` (department, thing, field)
is bound into it, so that a value copied to another place does not open there.
"""

import os
import zlib

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from familiekontakten.sealing.envelope import Unsealable

AES256GCM = 1
"""Version 1. The byte stands first, so that another cipher may follow."""
NONCE = 12  # bytes


def new_data_key() -> bytes:
    """32 secret bytes."""
    return AESGCM.generate_key(256)


def seal(key: bytes, place: str, plain: bytes) -> bytes:
    """`plain` so that it opens only with `key` and only at `place`. Compressed first: long texts are cheap to keep."""
    nonce = os.urandom(NONCE)
    return bytes([AES256GCM]) + nonce + AESGCM(key).encrypt(nonce, zlib.compress(plain), place.encode())


def unseal(key: bytes, place: str, sealed: bytes) -> bytes:
    """What was sealed at `place`. Raises Unsealable: another key or place, changed bytes, unknown version."""
    if sealed[:1] != bytes([AES256GCM]):
        raise Unsealable("unknown version")
    try:
        return zlib.decompress(AESGCM(key).decrypt(sealed[1 : 1 + NONCE], sealed[1 + NONCE :], place.encode()))
    except (InvalidTag, ValueError, zlib.error) as error:
        raise Unsealable("does not open") from error


def index_key(private: bytes) -> bytes:
    """The key of a department's blind index. It follows from the private key: whoever may not open may not search."""
    return HKDF(SHA256(), length=32, salt=None, info=b"familiekontakten blind index 1").derive(private)


def key_of_token(token: str) -> bytes:
    """The key that follows from a personal link: it opens what was closed for whoever holds that link."""
    return HKDF(SHA256(), length=32, salt=None, info=b"familiekontakten personal link 1").derive(token.encode())
