"""Cold start: from nothing to the first answer, our real bundle beside the least that one can write.

A round starts one new process of each, in turns: interpreter, imports, client, and the first event, a whole family form
(for the workspace: somebody who has to log in first). Ours understands, seals, stores three rows in one transaction and
traces; the other writes one item.
"""

import ast
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from infrastructure.bench.database import Database
from infrastructure.bench.samples import event, family_form, knock
from infrastructure.build import dependencies
from infrastructure.build.places import BUILD

HERE = Path(__file__).parent
FOLDER = BUILD / "bench"
WORKSPACE = "workspace"
TRACED = "Root=1-00000000-000000000000000000000000;Parent=0000000000000000;Sampled=1"


@dataclass(frozen=True)
class Start:
    """One cold start: milliseconds to the first answer, CPU milliseconds for it, and milliseconds of the parts."""

    wall: float
    cpu: float
    loading: float
    first: float
    second: float
    modules: int


def unpacked(bundle: Path, app: str = "intake") -> Path:
    """The bundle as Lambda lays it out."""
    folder = FOLDER / app
    shutil.rmtree(folder, ignore_errors=True)
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(folder)
    return folder


def bare() -> Path:
    """The bare handler with botocore as pip installs it, compiled."""
    folder = FOLDER / "bare"
    if not (folder / "botocore").exists():
        pin = next(pin for pin in dependencies.pins() if pin.startswith("botocore=="))
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*command, "--compile", "--target", str(folder), pin], check=True)
    shutil.copy(HERE / "peers/bare/app.py", folder)
    return folder


def measure(peers: dict[str, Path], database: Database, rounds: int) -> dict[str, list[Start]]:
    """`rounds` cold starts of each, interleaved, after one that is not counted."""
    found: dict[str, list[Start]] = {name: [] for name in peers}
    with tracing_daemon() as daemon:
        for round_ in range(-1, rounds):
            for name, folder in peers.items():
                start = _start(folder, _events(name), database.settings | {"AWS_XRAY_DAEMON_ADDRESS": daemon})
                if round_ >= 0:
                    found[name].append(start)
    return found


@contextmanager
def tracing_daemon() -> Iterator[str]:
    """Where traces may go: nobody listens, but somebody is there."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sink:
        sink.bind(("127.0.0.1", 0))
        yield f"127.0.0.1:{sink.getsockname()[1]}"


def _events(peer: str) -> list[dict[str, object]]:
    """Two forms; or, where the workspace is started, a stranger who is sent to the login page."""
    if peer == WORKSPACE:
        return [knock(), knock()]
    return [event(family_form(time.time_ns() + n, 900)) for n in range(2)]


def _start(folder: Path, events: list[dict[str, object]], settings: dict[str, str]) -> Start:
    command = [interpreter(), "-S", "-s", str(HERE / "peers/first_event.py"), str(folder)]
    environment = settings | {"LAMBDA_TASK_ROOT": str(folder), "_X_AMZN_TRACE_ID": TRACED, "PATH": os.environ["PATH"]}
    sent = "\n".join(map(json.dumps, events))
    began = time.monotonic_ns()
    done = subprocess.run(command, input=sent, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    return _read(began, ast.literal_eval(done.stdout.strip().splitlines()[-1]))


def _read(began: int, said: dict[str, float]) -> Start:
    def between(one: float, other: float) -> float:
        return (other - one) / 1e6

    return Start(
        wall=between(began, said["first"]),
        cpu=said["first_cpu"] * 1e3,
        loading=between(began, said["imported"]),
        first=between(said["imported"], said["first"]),
        second=between(said["first"], said["second"]),
        modules=int(said["modules"]),
    )


def interpreter() -> str:
    """The interpreter itself: a virtual environment's own would load what it has installed."""
    return str(getattr(sys, "_base_executable", sys.executable))
