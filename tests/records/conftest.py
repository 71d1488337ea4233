"""The record layer against a real database: the emulator's by default, AWS's own DynamoDB Local with DYNAMODB=local.

The tables are made from the template that is deployed, so the schema and the tests cannot drift apart.
"""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import boto3
import pytest

from infrastructure.build import templates
from infrastructure.local.emulator import Emulator, free_port
from infrastructure.local.state import State

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

REGION = "eu-north-1"
TABLES = ("directory", "inbox", "receipts", "keys", "statistics", "sessions")
SETTINGS = {
    "AWS_DEFAULT_REGION": REGION,
    "AWS_ACCESS_KEY_ID": "test",
    "AWS_SECRET_ACCESS_KEY": "test",
    "CASES_TABLE_PREFIX": "hsf-cases-",
    "PEPPER": "a pepper for tests",
} | {
    f"{name.upper()}_TABLE": f"hsf-{name}"
    for name in ["directory", "inbox", "receipts", "keys", "statistics", "sessions"]
}
KNOWN_PROPERTIES = ("TableName", "BillingMode", "AttributeDefinitions", "KeySchema")
JAR = Path("build/dynamodb-local/node_modules/amplify-dynamodb-simulator/emulator")


@pytest.fixture(scope="session")
def database() -> Iterator[str]:
    """The address of an empty database with every table of the base template."""
    start = _dynamodb_local if os.environ.get("DYNAMODB") == "local" else _emulator
    folder = Path(tempfile.mkdtemp(prefix="records-"))
    try:
        for url in start(folder):
            os.environ.update(SETTINGS, AWS_ENDPOINT_URL=url)
            _make_tables(url)
            yield url
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(autouse=True)
def _empty_tables(database: str) -> None:
    client = _client(database)
    for table in templates.base()["Resources"].values():
        if table["Type"] == "AWS::DynamoDB::Table" and "cases" not in table["Properties"]["TableName"]:
            _empty(client, table["Properties"])


def _emulator(folder: Path) -> Iterator[str]:
    emulator = Emulator(State(folder), {"AUTH": "false", "PERSIST_STATE": "0"})
    try:
        emulator.wait_until_ready()
        yield emulator.url
    finally:
        emulator.stop()


def _dynamodb_local(folder: Path) -> Iterator[str]:
    port = free_port()
    command = ["java", "-Djava.library.path=DynamoDBLocal_lib", "-jar", "DynamoDBLocal.jar"]
    options = ["-inMemory", "-sharedDb", "-disableTelemetry", "-port", str(port)]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen([*command, *options], cwd=JAR, stdout=log, stderr=subprocess.STDOUT)
    try:
        url = f"http://127.0.0.1:{port}"
        _wait_for(url, process)
        yield url
    finally:
        process.terminate()
        process.wait()


def _wait_for(url: str, process: "subprocess.Popen[bytes]") -> None:
    client = _client(url)
    for _ in range(200):
        try:
            client.list_tables()
        except Exception:
            assert process.poll() is None, "DynamoDB Local ended at once: is Java there?"
            time.sleep(0.1)
        else:
            return
    raise AssertionError("DynamoDB Local did not answer")


def _client(url: str) -> "DynamoDBClient":
    return boto3.client(
        "dynamodb", endpoint_url=url, region_name=REGION, aws_access_key_id="test", aws_secret_access_key="test"
    )


def _make_tables(url: str) -> None:
    client = _client(url)
    for resource in templates.base()["Resources"].values():
        if resource["Type"] == "AWS::DynamoDB::Table":
            client.create_table(**{name: resource["Properties"][name] for name in KNOWN_PROPERTIES})


def _empty(client: "DynamoDBClient", table: dict[str, Any]) -> None:
    keys = [key["AttributeName"] for key in table["KeySchema"]]
    for row in client.scan(TableName=table["TableName"])["Items"]:
        client.delete_item(TableName=table["TableName"], Key={key: row[key] for key in keys})
