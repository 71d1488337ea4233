"""Rights narrowed to one department: the token service gives them for an hour, for that department's rows alone.

The function itself has no right to any department's records. Whoever forgets to narrow reads nothing.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

import boto3
from botocore.config import Config
from pynamodb.connection import Connection

from familiekontakten.access.narrowing import Places, policy, sweeping_policy
from familiekontakten.door import settings
from familiekontakten.door.table import Credentials, connection_as
from familiekontakten.sealing import vault
from familiekontakten.sealing.records import DepartmentKeys

if TYPE_CHECKING:
    from mypy_boto3_sts import STSClient

SECONDS = 3600
"""The longest that a role which assumes a role may ask for."""
BEFORE_THE_END = timedelta(minutes=5)


class Rights(NamedTuple):
    """How a department's records are reached, and what opens them."""

    connection: Connection
    keys: DepartmentKeys


_given: dict[str, tuple[datetime, Rights]] = {}
"""Until when this process uses which rights."""


def narrowed(department: str) -> Rights:
    """Rights for this department's records and no other's. Raises botocore's ClientError when they are refused."""
    until, rights = _given.get(department, (datetime.min.replace(tzinfo=UTC), None))
    if rights is None or until < datetime.now(UTC):
        until, credentials = assumed(department)
        rights = rights_of(department, credentials)
        _given[department] = (until - BEFORE_THE_END, rights)
    return rights


def narrowed_to_sweep(department: str) -> Rights:
    """Rights to hold a department's facts against its book, and to write nothing but facts."""
    return rights_of(department, assumed(department, sweeping_policy)[1])


def rights_of(department: str, credentials: Credentials) -> Rights:
    """How a department's records are reached with some credentials."""
    connection = connection_as(credentials)
    return Rights(connection, DepartmentKeys(department, connection, partial(vault.unwrap, given=credentials)))


def assumed(department: str, narrowing: Callable[[str, Places, bool], str] = policy) -> tuple[datetime, Credentials]:
    """Fresh credentials for this department alone, and when they end."""
    given = _sts().assume_role(
        RoleArn=settings.department_role(),
        RoleSessionName=f"hsf-{department}",
        DurationSeconds=SECONDS,
        Policy=narrowing(department, places(), settings.endpoint() is None),
    )["Credentials"]
    return given["Expiration"], Credentials(given["AccessKeyId"], given["SecretAccessKey"], given["SessionToken"])


def places() -> Places:
    """What rights are given on, in this account and region."""
    _, partition, _, _, account, _ = settings.department_role().split(":", 5)
    tables = f"arn:{partition}:dynamodb:{settings.region()}:{account}:table/"
    return Places(
        cases=tables + settings.cases_table(""),
        keys=tables + settings.table("keys"),
        inbox=tables + settings.table("inbox"),
        receipts=tables + settings.table("receipts"),
        key=settings.kms_key(),
        courses=tables + settings.table("courses"),
        statistics=tables + settings.table("statistics"),
        grants=tables + settings.table("grants"),
        erasures=tables + settings.table("erasures"),
    )


@cache
def _sts() -> "STSClient":
    # Short waits, as for tables: someone is looking at a screen meanwhile.
    waits = Config(connect_timeout=2, read_timeout=4, retries={"total_max_attempts": 3})
    return boto3.client("sts", region_name=settings.region(), config=waits)
