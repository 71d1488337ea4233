"""The one key service: wraps the private halves of key pairs. The public door never imports this file."""

from functools import cache
from typing import TYPE_CHECKING

import boto3
from botocore.config import Config

from familiekontakten.door import settings

if TYPE_CHECKING:
    from mypy_boto3_kms import KMSClient


@cache
def _kms() -> "KMSClient":
    # Short waits: a key service that is away must not use up the minute of whoever asks.
    return boto3.client("kms", config=Config(connect_timeout=2, read_timeout=4, retries={"total_max_attempts": 2}))


def wrap(private: bytes, context: dict[str, str]) -> bytes:
    """`private` encrypted by the stack's key; it unwraps only with the same `context` (for example the department)."""
    return _kms().encrypt(KeyId=settings.kms_key(), Plaintext=private, EncryptionContext=context)["CiphertextBlob"]


def unwrap(wrapped: bytes, context: dict[str, str]) -> bytes:
    """What `wrap` was given. Raises botocore's ClientError when the key service refuses or is away."""
    return _kms().decrypt(CiphertextBlob=wrapped, EncryptionContext=context)["Plaintext"]
