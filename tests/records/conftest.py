"""The record layer against a real database: the emulator's by default, AWS's own DynamoDB Local with DYNAMODB=local.

The tables are made from the template that is deployed, so the schema and the tests cannot drift apart.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from infrastructure.build import templates
from infrastructure.local.cloud import REGION, Cloud
from infrastructure.local.database import dynamodb_local, emulated, make_tables

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

TABLES = ("directory", "inbox", "receipts", "keys", "statistics", "sessions", "staff")
SETTINGS = {
    "AWS_DEFAULT_REGION": REGION,
    "AWS_ACCESS_KEY_ID": "test",
    "AWS_SECRET_ACCESS_KEY": "test",
    "CASES_TABLE_PREFIX": "hsf-cases-",
    "PEPPER": "a pepper for tests",
} | {
    f"{name.upper()}_TABLE": f"hsf-{name}"
    for name in ["directory", "inbox", "receipts", "keys", "statistics", "sessions", "staff"]
}


@pytest.fixture(scope="session")
def database() -> Iterator[str]:
    """The address of an empty database with every table of the base template."""
    start = dynamodb_local if os.environ.get("DYNAMODB") == "local" else emulated
    folder = Path(tempfile.mkdtemp(prefix="records-"))
    try:
        with start(folder) as url:
            os.environ.update(SETTINGS, AWS_ENDPOINT_URL=url)
            make_tables(url)
            yield url
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(autouse=True)
def _empty_tables(database: str) -> None:
    client = Cloud(database).client("dynamodb")
    for table in templates.base()["Resources"].values():
        if table["Type"] == "AWS::DynamoDB::Table" and "cases" not in table["Properties"]["TableName"]:
            _empty(client, table["Properties"])


def _empty(client: "DynamoDBClient", table: dict[str, Any]) -> None:
    keys = [key["AttributeName"] for key in table["KeySchema"]]
    for row in client.scan(TableName=table["TableName"])["Items"]:
        client.delete_item(TableName=table["TableName"], Key={key: row[key] for key in keys})
