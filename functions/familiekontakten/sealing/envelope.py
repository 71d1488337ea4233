"""Sealing: written once for one reader, readable by nobody on the way. HPKE (RFC 9180) from `cryptography`.

A sealed value is one suite byte, then the encapsulated key and the ciphertext. `purpose` is bound into it, so that a
value copied to another department, reference or field does not open there.
"""

import zlib
from typing import NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from familiekontakten.sealing.key import X25519_AES256GCM, PublicKey

_SUITES = {X25519_AES256GCM: hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)}


class Unsealable(ValueError):
    """Raised when a value does not open: wrong key or purpose, changed bytes, unknown suite. Do not retry."""


class KeyPair(NamedTuple):
    """A new pair: `private` is 32 secret bytes, to be wrapped at once."""

    public: PublicKey
    private: bytes


def new_key_pair(key_id: str) -> KeyPair:
    """A fresh pair of the current suite, named `key_id`."""
    private = X25519PrivateKey.generate()
    return KeyPair(
        PublicKey(key_id, X25519_AES256GCM, private.public_key().public_bytes_raw()), private.private_bytes_raw()
    )


def key_pair_of(seed: bytes, key_id: str = "") -> KeyPair:
    """The pair that 32 secret bytes always give: for a reader who brings the secret along each time."""
    public = X25519PrivateKey.from_private_bytes(seed).public_key()
    return KeyPair(PublicKey(key_id, X25519_AES256GCM, public.public_bytes_raw()), seed)


def seal(key: PublicKey, purpose: str, plain: bytes) -> bytes:
    """`plain` so that only the holder of the private half of `key` can read it, and only for `purpose`.

    It is compressed first: a long text in the longest language still fits the write units of a short one.
    """
    public = X25519PublicKey.from_public_bytes(key.raw)
    sealed = _SUITES[key.suite].encrypt(zlib.compress(plain, 9), public, purpose.encode())
    return bytes([key.suite]) + sealed


def unseal(private: bytes, purpose: str, sealed: bytes) -> bytes:
    """What was sealed for `purpose`. Raises Unsealable."""
    suite = _SUITES.get(sealed[0]) if sealed else None
    if suite is None:
        raise Unsealable("unknown suite")
    try:
        return zlib.decompress(
            suite.decrypt(sealed[1:], X25519PrivateKey.from_private_bytes(private), purpose.encode())
        )
    except (InvalidTag, ValueError) as error:
        raise Unsealable("does not open") from error
