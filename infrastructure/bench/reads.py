"""What each page of the workspace reads, in departments with few cases and with many, on a database of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass

from infrastructure.bench import database
from infrastructure.build.places import FUNCTIONS, ROOT

OTHER_SETTINGS = {"AWS_XRAY_SDK_ENABLED": "false"}


@dataclass(frozen=True)
class Page:
    """One page: requests to the database and read units, by size of the department."""

    name: str
    requests: dict[str, int]
    units: dict[str, float]


def measure(*sizes: int) -> list[Page]:
    """Loads a department of each number of cases, and a large one with five years, and asks for every page."""
    with database.filled() as filled:
        environment = os.environ | filled.settings | OTHER_SETTINGS
        environment["PYTHONPATH"] = os.pathsep.join([str(FUNCTIONS), str(ROOT)])
        command = [sys.executable, "-m", "infrastructure.bench.reading", *map(str, sizes)]
        done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{done.stdout[-2000:]}{done.stderr[-4000:]}")
    return [Page(**one) for one in json.loads(done.stdout.strip().splitlines()[-1])]
