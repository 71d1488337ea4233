"""Where the build reads from and writes to. DEPARTMENTS names another list of departments than the one kept here."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
FUNCTIONS = ROOT / "functions"
CONFIGURATION = ROOT / "chalice-config"
TEMPLATES = ROOT / "infrastructure" / "templates"
DEPARTMENTS = Path(os.environ.get("DEPARTMENTS") or ROOT / "infrastructure" / "departments.yaml").resolve()
CONSTRAINTS = ROOT / "infrastructure" / "constraints.txt"
BUILD = ROOT / "build"
SITE = BUILD / "site"
SKELETONS = BUILD / "skeletons"

APPS = ("intake", "workspace", "clock")


@contextmanager
def build_alone() -> Iterator[None]:
    """Keeps two builds from writing into the build folder at once: the second waits."""
    BUILD.mkdir(exist_ok=True)
    with (BUILD / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
