"""Calls to the cloud: the emulator's services on one machine, or AWS with the credentials at hand."""

from dataclasses import dataclass
from typing import Any

import boto3
from botocore.config import Config

REGION = "eu-north-1"
# The emulator takes this key for the owner of the account; on AWS it opens nothing.
OWNER = ("test", "test")


@dataclass(frozen=True)
class Cloud:
    """`endpoint` is the emulator's address, or None for AWS."""

    endpoint: str | None = None

    def client(self, service: str) -> Any:  # noqa: ANN401 - boto3 makes its classes at run time
        """A client of one service with the owner's rights."""
        if self.endpoint is None:
            return boto3.client(service)  # type: ignore[call-overload]
        config = Config(retries={"total_max_attempts": 2}, connect_timeout=5, read_timeout=330)
        key, secret = OWNER
        return boto3.Session(key, secret, region_name=REGION).client(
            service,  # type: ignore[call-overload]
            endpoint_url=self.endpoint,
            config=config,
        )
