"""A database for tests: the emulator's by default, AWS's own DynamoDB Local with DYNAMODB=local.

The tables are made from the template that is deployed, so the schema and the tests cannot drift apart.
"""

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ConnectionClosedError

from infrastructure.build.templates import base
from infrastructure.local.cloud import REGION, Cloud
from infrastructure.local.database import dynamodb_local, emulated, make_tables

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient
    from pynamodb.connection import Connection

BATCH = 25
"""The most that one request may write."""
TABLES = (
    *("directory", "courses", "inbox", "receipts", "keys", "statistics", "grants", "sessions", "staff", "openings"),
    *("audit", "erasures"),
)
SETTINGS = {
    "AWS_DEFAULT_REGION": REGION,
    "AWS_ACCESS_KEY_ID": "test",
    "AWS_SECRET_ACCESS_KEY": "test",
    "CASES_TABLE_PREFIX": "hsf-cases-",
    "PEPPER": "a pepper for tests",
} | {f"{name.upper()}_TABLE": f"hsf-{name}" for name in TABLES}


@contextmanager
def made() -> Iterator[str]:
    """The address of a database with every table of the base template, all empty, and this process's settings set."""
    start = dynamodb_local if os.environ.get("DYNAMODB") == "local" else emulated
    folder = Path(tempfile.mkdtemp(prefix="records-"))
    try:
        with start(folder) as url:
            os.environ.update(SETTINGS, AWS_ENDPOINT_URL=url)
            make_tables(url)
            yield url
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def empty(url: str, tables: Iterable[str]) -> None:
    """Removes every row of these tables."""
    client = client_of(url)
    for table in tables:
        for page in client.get_paginator("scan").paginate(TableName=table):
            remove(client, table, [{key: row[key] for key in keys_of()[table]} for row in page["Items"]])


@cache
def keys_of() -> Mapping[str, tuple[str, ...]]:
    """The keys of every table of the template, by its name."""
    tables = (one["Properties"] for one in base()["Resources"].values() if one["Type"] == "AWS::DynamoDB::Table")
    return {table["TableName"]: tuple(key["AttributeName"] for key in table["KeySchema"]) for table in tables}


def remove(client: "DynamoDBClient", table: str, keys: Sequence[Mapping[str, Any]]) -> None:
    """Removes the rows with these keys, many at a time: tests begin with an empty table thousands of times."""
    for first in range(0, len(keys), BATCH):
        wanted: Any = [{"DeleteRequest": {"Key": dict(key)}} for key in keys[first : first + BATCH]]
        while wanted:
            left = client.batch_write_item(RequestItems={table: wanted})["UnprocessedItems"]
            wanted = left.get(table, [])


@cache
def client_of(url: str) -> "DynamoDBClient":
    """A client of a database, made once: making one takes longer than most tests."""
    client: DynamoDBClient = Cloud(url).client("dynamodb")
    return client


@contextmanager
def first_answer_lost(reached: "Connection") -> Iterator[None]:
    """The database does what it is asked first, and its answer does not arrive; the SDK asks again."""
    session: Any = reached.client._endpoint.http_session
    send, sent = session.send, []

    def lose_first(request: object) -> object:
        answer = send(request)
        sent.append(request)
        if len(sent) == 1:
            raise ConnectionClosedError(endpoint_url="")
        return answer

    session.send = lose_first
    try:
        yield
        assert len(sent) > 1, "nothing was asked again"
    finally:
        session.send = send
