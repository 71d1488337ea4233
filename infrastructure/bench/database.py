"""One empty database with the tables of the base template and every department in it: what all peers of ours write to.

DynamoDB Local where Java and its files are there (it answers like a database), the emulator otherwise.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from infrastructure.build.places import BUILD, FUNCTIONS, ROOT
from infrastructure.local.cloud import OWNER, REGION
from infrastructure.local.database import dynamodb_local, emulated, has_dynamodb_local, make_tables

TABLES = (
    *("directory", "courses", "inbox", "receipts", "keys", "statistics", "grants", "sessions", "staff", "openings"),
    *("audit", "erasures"),
)


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
def filled() -> Iterator[Database]:
    """A database with tables and departments."""
    folder = BUILD / "bench" / f"database-{os.getpid()}"
    start, name = (dynamodb_local, "DynamoDB Local") if has_dynamodb_local() else (emulated, "MiniStack")
    try:
        with start(folder) as url:
            make_tables(url)
            database = Database(url, name)
            _load_departments(database)
            yield database
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _load_departments(database: Database) -> None:
    """In a process of its own: our records take the names of tables from the environment when they are imported."""
    environment = os.environ | database.settings | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(FUNCTIONS)])}
    subprocess.run([sys.executable, "-m", "infrastructure.bench.departments"], check=True, env=environment, cwd=ROOT)
