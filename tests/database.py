"""A database for tests: the emulator's by default, AWS's own DynamoDB Local with DYNAMODB=local.

The tables are made from the template that is deployed, so the schema and the tests cannot drift apart.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ConnectionClosedError

from infrastructure.local.cloud import REGION
from infrastructure.local.database import dynamodb_local, emulated, make_tables

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient
    from pynamodb.connection import Connection

TABLES = ("directory", "courses", "inbox", "receipts", "keys", "statistics", "sessions", "staff", "openings", "audit")
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


def empty(client: "DynamoDBClient", table: dict[str, Any]) -> None:
    """Removes every row of a table, named and keyed as in the template."""
    keys = [key["AttributeName"] for key in table["KeySchema"]]
    for page in client.get_paginator("scan").paginate(TableName=table["TableName"]):
        for row in page["Items"]:
            client.delete_item(TableName=table["TableName"], Key={key: row[key] for key in keys})


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
