"""A public key as it is passed around: everything a sealer needs, nothing that opens."""

from typing import NamedTuple

X25519_AES256GCM = 1
"""Suite 1: HPKE base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM (RFC 9180). More may follow."""


class PublicKey(NamedTuple):
    """`id` names the pair (it rotates), `suite` says how it is used, `raw` are its 32 bytes."""

    id: str
    suite: int
    raw: bytes
