"""One empty database with the tables of the base template and every department in it: what all peers of ours write to.

DynamoDB Local where Java and its files are there (it answers like a database), the emulator otherwise.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from infrastructure.build import templates
from infrastructure.build.places import BUILD, FUNCTIONS, ROOT
from infrastructure.local.cloud import OWNER, REGION, Cloud
from infrastructure.local.emulator import Emulator, free_port
from infrastructure.local.state import State

JAR = BUILD / "dynamodb-local/node_modules/amplify-dynamodb-simulator/emulator"
TABLES = ("directory", "inbox", "receipts", "keys", "statistics", "sessions")
KNOWN_PROPERTIES = ("TableName", "BillingMode", "AttributeDefinitions", "KeySchema")


@dataclass(frozen=True)
class Database:
    """Where it answers, and what it is."""

    url: str
    name: str

    @property
    def settings(self) -> dict[str, str]:
        """The environment of a function that uses it."""
        key, secret = OWNER
        tables = {f"{name.upper()}_TABLE": f"hsf-{name}" for name in TABLES}
        return tables | {
            "AWS_ENDPOINT_URL": self.url,
            "AWS_REGION": REGION,
            "AWS_DEFAULT_REGION": REGION,
            "AWS_ACCESS_KEY_ID": key,
            "AWS_SECRET_ACCESS_KEY": secret,
            "AWS_EC2_METADATA_DISABLED": "true",
            "CASES_TABLE_PREFIX": "hsf-cases-",
            "PEPPER": "a pepper for measuring",
            "SITE_URL": "http://localhost:8000",
            "NATIONAL_PHONE": "00 00 00 99",
        }


@contextmanager
def filled(emulated: bool = False) -> Iterator[Database]:
    """A database with tables and departments; `emulated`: the emulator in any case."""
    folder = BUILD / "bench" / f"database-{os.getpid()}"
    start = _dynamodb_local if _has_dynamodb_local() and not emulated else _emulator
    try:
        with start(folder) as database:
            _make_tables(database)
            _load_departments(database)
            yield database
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _has_dynamodb_local() -> bool:
    return bool(shutil.which("java")) and (JAR / "DynamoDBLocal.jar").exists()


@contextmanager
def _emulator(folder: Path) -> Iterator[Database]:
    emulator = Emulator(State(folder), {"AUTH": "false", "PERSIST_STATE": "0"})
    try:
        emulator.wait_until_ready()
        yield Database(emulator.url, "MiniStack")
    finally:
        emulator.stop()


@contextmanager
def _dynamodb_local(folder: Path) -> Iterator[Database]:
    folder.mkdir(parents=True)
    port = free_port()
    command = ["java", "-Djava.library.path=DynamoDBLocal_lib", "-jar", "DynamoDBLocal.jar"]
    options = ["-inMemory", "-sharedDb", "-disableTelemetry", "-port", str(port)]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen([*command, *options], cwd=JAR, stdout=log, stderr=subprocess.STDOUT)
    try:
        yield Database(f"http://127.0.0.1:{port}", "DynamoDB Local")
    finally:
        process.terminate()
        process.wait()


def _make_tables(database: Database) -> None:
    client = Cloud(database.url).client("dynamodb")
    _wait_for(client)
    for resource in templates.base()["Resources"].values():
        if resource["Type"] == "AWS::DynamoDB::Table":
            client.create_table(**{name: resource["Properties"][name] for name in KNOWN_PROPERTIES})


def _wait_for(client: Any) -> None:  # noqa: ANN401 - boto3 makes its classes at run time
    for _ in range(300):
        try:
            client.list_tables()
        except (BotoCoreError, ClientError):
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("the database did not answer within 30 s")


def _load_departments(database: Database) -> None:
    """In a process of its own: our records take the names of tables from the environment when they are imported."""
    environment = os.environ | database.settings | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(FUNCTIONS)])}
    subprocess.run([sys.executable, "-m", "infrastructure.bench.departments"], check=True, env=environment, cwd=ROOT)
