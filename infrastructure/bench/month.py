"""What closing a month reads, for departments with few records and with many, on a database of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from infrastructure.bench import database
from infrastructure.build.places import FUNCTIONS, ROOT

OTHER_SETTINGS = {"AWS_XRAY_SDK_ENABLED": "false"}


@dataclass(frozen=True)
class Work:
    """One run: how many departments it was for, with how many facts each; seconds, requests and read units."""

    departments: int
    facts: int
    seconds: float
    requests: int
    units: float


@dataclass(frozen=True)
class Month:
    """Closings of the whole country, the last of them of many departments; and one department counted from its facts
    again, for each of the sizes."""

    closings: tuple[Work, ...]
    again: tuple[Work, ...]


def measure(many: int, *sizes: int) -> Month:
    """Closes a month for departments of each number of facts, and for `many` of the last."""
    with database.filled() as filled:
        environment = os.environ | filled.settings | OTHER_SETTINGS
        environment["PYTHONPATH"] = os.pathsep.join([str(FUNCTIONS), str(ROOT)])
        command = [sys.executable, "-m", "infrastructure.bench.closing", *map(str, (many, *sizes))]
        done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{done.stdout[-2000:]}{done.stderr[-4000:]}")
    found = json.loads(done.stdout.strip().splitlines()[-1])
    return Month(_works(found["closings"]), _works(found["again"]))


def _works(plain: list[dict[str, Any]]) -> tuple[Work, ...]:
    return tuple(Work(**one) for one in plain)
