"""The one key service: wraps the private halves of key pairs. The public door never imports this file."""

from functools import lru_cache
from typing import TYPE_CHECKING

import boto3
from botocore.config import Config

from familiekontakten.door import settings
from familiekontakten.door.table import Credentials

if TYPE_CHECKING:
    from mypy_boto3_kms import KMSClient


@lru_cache(maxsize=64)
def _kms(given: Credentials | None) -> "KMSClient":
    # Short waits: a key service that is away must not use up the minute of whoever asks.
    waits = Config(connect_timeout=2, read_timeout=4, retries={"total_max_attempts": 2})
    key, secret, token = given or (None, None, None)
    return boto3.client(
        "kms", config=waits, aws_access_key_id=key, aws_secret_access_key=secret, aws_session_token=token
    )


def wrap(private: bytes, context: dict[str, str]) -> bytes:
    """`private` encrypted by the stack's key; it unwraps only with the same `context` (for example the department)."""
    return _kms(None).encrypt(KeyId=settings.kms_key(), Plaintext=private, EncryptionContext=context)["CiphertextBlob"]


def unwrap(wrapped: bytes, context: dict[str, str], given: Credentials | None = None) -> bytes:
    """What `wrap` was given; asked for with the process's own rights, or with those given.

    Raises botocore's ClientError when the key service refuses or is away.
    """
    return _kms(given).decrypt(CiphertextBlob=wrapped, EncryptionContext=context)["Plaintext"]
