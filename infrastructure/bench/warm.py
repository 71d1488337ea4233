"""What one form costs a warm process, beside a Wagtail form page and a form by hand in Django, both on SQLite.

All three take the same forms in, in turns. Ours also seals and traces. Its database is a process of its own, theirs a
library in the process: their CPU holds the storing, ours does not, and so p50 stands beside it.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from infrastructure.bench.cold import TRACED, interpreter, tracing_daemon
from infrastructure.bench.database import Database
from infrastructure.build.places import BUILD, ROOT

FOLDER = BUILD / "bench"
REQUIREMENTS = Path(__file__).with_name("requirements.txt")
WARM_UP = 20
AT_A_TIME = 20


@dataclass(frozen=True)
class Form:
    """What one form took: milliseconds, and CPU milliseconds of the process that took it in."""

    wall: float
    cpu: float


def measure(bundle: Path, database: Database, turns: int) -> dict[str, list[Form]]:
    """Some turns of 20 forms for each peer, after 20 that are not counted."""
    with tracing_daemon() as daemon:
        ours = database.settings | {"BUNDLE": str(bundle), "AWS_XRAY_DAEMON_ADDRESS": daemon}
        with (
            _worker("wagtail", _python(), {}) as wagtail,
            _worker("django", _python(), {}) as django,
            _worker("ours", [interpreter(), "-S", "-s"], ours) as us,
        ):
            return _in_turns({"wagtail": wagtail, "django": django, "ours": us}, turns)


def _in_turns(workers: dict[str, "subprocess.Popen[str]"], turns: int) -> dict[str, list[Form]]:
    for worker in workers.values():
        _ask(worker, WARM_UP)
    found: dict[str, list[Form]] = {name: [] for name in workers}
    for _ in range(turns):
        for name, worker in workers.items():
            found[name] += _ask(worker, AT_A_TIME)
    return found


def _ask(worker: "subprocess.Popen[str]", forms: int) -> list[Form]:
    assert worker.stdin
    assert worker.stdout
    print(forms, file=worker.stdin, flush=True)
    line = worker.stdout.readline()
    if not line:
        raise RuntimeError("a peer ended; what it said is above")
    return [Form(*one) for one in json.loads(line)]


@contextmanager
def _worker(name: str, python: list[str], settings: dict[str, str]) -> Iterator["subprocess.Popen[str]"]:
    """One peer, ready: its tables and pages are made by now."""
    others = {"PEERS": str(FOLDER), "LAMBDA_TASK_ROOT": str(FOLDER), "_X_AMZN_TRACE_ID": TRACED}
    environment = settings | others | {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
    command = [*python, str(Path(__file__).parent / "peers/worker.py"), name]
    process = subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout
        if process.stdout.readline().strip() != "ready":
            raise RuntimeError(f"{name} did not start; what it said is above")
        yield process
    finally:
        process.kill()
        process.communicate()


def _python() -> list[str]:
    """The interpreter of the peers' own environment, made and filled when its pins have changed."""
    folder = FOLDER / "venv"
    mark, wanted = folder / "filled-from", REQUIREMENTS.read_text()
    python = str(folder / "bin" / "python")
    if not mark.exists() or mark.read_text() != wanted:
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "--requirement", str(REQUIREMENTS)], check=True)
        mark.write_text(wanted)
    return [python]
