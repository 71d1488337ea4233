"""Handing a mail to the mail service (SES), once. What is known afterwards decides whether it may be tried again."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError, ConnectTimeoutError, EndpointConnectionError

from familiekontakten.door import settings
from familiekontakten.outbox.trying import Outcome

if TYPE_CHECKING:
    from mypy_boto3_sesv2 import SESV2Client

SERVICE_TROUBLE = (BotoCoreError, ClientError)
"""What calls to the mail and key services raise when they refuse or are away."""

Send = Callable[[bytes, Sequence[str]], Outcome]

FOR_EVERYONE = frozenset(
    {
        "AccountSuspendedException",
        "LimitExceededException",
        "MailFromDomainNotVerifiedException",
        "SendingPausedException",
        "Throttling",
        "ThrottlingException",
        "TooManyRequestsException",
    }
)
"""Refusals that say nothing about this mail: nothing goes out just now."""

FOR_EVERYONE_STATUS = frozenset({403, 429, 503})
"""503 is a service that takes nothing (RFC 9110): counted as a try, an hour of it would use up everybody's three."""


@cache
def _ses() -> "SESV2Client":
    # One attempt: SendEmail is not idempotent, and the SDK's own retries would send more often than is counted.
    once = Config(retries={"total_max_attempts": 1}, connect_timeout=3, read_timeout=10)
    return boto3.client("sesv2", config=once)


def send(mail: bytes, recipients: Sequence[str]) -> Outcome:
    """One attempt to hand over one mail. Never raises what the service or the network answers.

    The sender's identity carries the configuration set that reports bounces (infrastructure/templates/base.yaml).
    """
    try:
        _ses().send_email(
            FromEmailAddress=settings.sender_address(),
            Destination={"ToAddresses": list(recipients)},
            Content={"Raw": {"Data": mail}},
        )
    except ClientError as error:
        status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 500)
        return outcome_of(error.response.get("Error", {}).get("Code", ""), status)
    except (ConnectTimeoutError, EndpointConnectionError):
        return Outcome.BUSY  # no connection was made, so nothing was said
    except BotoCoreError:
        return Outcome.UNSURE
    return Outcome.SENT


def outcome_of(code: str, status: int) -> Outcome:
    """What an error answer of the mail service means: its error code and HTTP status."""
    if code in FOR_EVERYONE or status in FOR_EVERYONE_STATUS:
        return Outcome.BUSY
    if status >= 500:
        return Outcome.UNSURE
    return Outcome.REFUSED
