"""How long a year of the whole country takes to import, beside bare writes of the same; on a database of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from tempfile import TemporaryDirectory

from infrastructure.bench import database
from infrastructure.build.places import FUNCTIONS, ROOT


@dataclass(frozen=True)
class Imports:
    """Lines of the file, items in the table, and seconds of each round: read alone, import, again, bare writes."""

    lines: int
    items: int
    read: list[float]
    first: list[float]
    again: list[float]
    bare: list[float]


def measure(rounds: int) -> Imports:
    """So many rounds, everything in turns."""
    with database.filled() as filled, TemporaryDirectory() as folder:
        environment = os.environ | filled.settings | {"AWS_XRAY_SDK_ENABLED": "false"}
        environment["PYTHONPATH"] = os.pathsep.join([str(FUNCTIONS), str(ROOT)])
        command = [sys.executable, "-m", "infrastructure.bench.importing_once", folder, str(rounds)]
        done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{done.stdout[-2000:]}{done.stderr[-4000:]}")
    return Imports(**json.loads(done.stdout.strip().splitlines()[-1]))
