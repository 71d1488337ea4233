"""A database by itself, gone afterwards: for the tests of the record layer and for measuring.

Amazon's own DynamoDB Local answers like a database, but wants Java and what .ci/install fetches; the emulator is
always there.
"""

import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from botocore.exceptions import BotoCoreError, ClientError

from infrastructure.build import templates
from infrastructure.build.places import BUILD
from infrastructure.local.cloud import Cloud
from infrastructure.local.emulator import Emulator, free_port
from infrastructure.local.state import State

PROGRAM = BUILD / "dynamodb-local/node_modules/amplify-dynamodb-simulator/emulator"
COMMAND = ("java", "-Djava.library.path=DynamoDBLocal_lib", "-jar", "DynamoDBLocal.jar")
OPTIONS = ("-inMemory", "-sharedDb", "-disableTelemetry")
# Of what a template says about a table, what creating one takes in both.
KNOWN_PROPERTIES = ("TableName", "BillingMode", "AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes")
PATIENCE = 30.0  # seconds


class DatabaseFailed(Exception):
    """DynamoDB Local ended or did not answer in time."""


def has_dynamodb_local() -> bool:
    return bool(shutil.which("java")) and (PROGRAM / "DynamoDBLocal.jar").exists()


@contextmanager
def dynamodb_local(folder: Path) -> Iterator[str]:
    """The address of an empty DynamoDB Local; its log goes into `folder`. Raises DatabaseFailed."""
    folder.mkdir(parents=True, exist_ok=True)
    port = free_port()
    with (folder / "log").open("wb") as log:
        command = [*COMMAND, *OPTIONS, "-port", str(port)]
        process = subprocess.Popen(command, cwd=PROGRAM, stdout=log, stderr=subprocess.STDOUT)
    try:
        yield _answering(f"http://127.0.0.1:{port}", process)
    finally:
        process.terminate()
        process.wait()


@contextmanager
def emulated(folder: Path) -> Iterator[str]:
    """The address of an empty emulator that lets everybody in and keeps nothing."""
    emulator = Emulator(State(folder), {"AUTH": "false", "PERSIST_STATE": "0"})
    try:
        emulator.wait_until_ready()
        yield emulator.url
    finally:
        emulator.stop()


def make_tables(url: str) -> None:
    """Every table of the base template, so that what is deployed and what is tried cannot drift apart."""
    client = Cloud(url).client("dynamodb")
    for resource in templates.base()["Resources"].values():
        if resource["Type"] == "AWS::DynamoDB::Table":
            properties = resource["Properties"]
            client.create_table(**{name: properties[name] for name in KNOWN_PROPERTIES if name in properties})


def _answering(url: str, process: "subprocess.Popen[bytes]") -> str:
    client, deadline = Cloud(url).client("dynamodb"), time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise DatabaseFailed("DynamoDB Local ended at once: is Java there?")
        try:
            client.list_tables()
        except (BotoCoreError, ClientError):
            time.sleep(0.1)
        else:
            return url
    raise DatabaseFailed(f"DynamoDB Local did not answer within {PATIENCE:.0f} s")
