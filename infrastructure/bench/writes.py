"""Write units of a form with everything it causes, counted on the emulator, which meters as AWS documents."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass

from infrastructure.build.places import BUILD, FUNCTIONS, ROOT
from infrastructure.local.cloud import Cloud
from infrastructure.local.deploy import deploy_base
from infrastructure.local.emulator import Emulator
from infrastructure.local.state import Note, State

KINDS = ((500, False), (500, True), (2000, False), (2000, True), (2800, True))
"""Posted bytes, and whether with an e-mail address; the last is the longest form there is."""


@dataclass(frozen=True)
class Units:
    """Write units of one form: to take it in, to send its notices, together, and rows still due at the end."""

    size: int
    email: bool
    taken: float
    sent: float
    all: float
    left: int


def measure() -> list[Units]:
    """Count on an emulator of its own, where nothing but us sweeps."""
    folder = BUILD / "bench" / "writes"
    shutil.rmtree(folder, ignore_errors=True)
    state = State(folder)
    state.hold()
    emulator = Emulator(state, {"AUTH": "false", "PERSIST_STATE": "0"})
    try:
        emulator.wait_until_ready()
        deploy_base(Cloud(emulator.url))
        state.write_note(Note(emulator.url, "", os.getpid()))
        _run(state, "infrastructure.operator", "departments", "load")
        said = _run(state, "infrastructure.bench.counting", json.dumps(KINDS))
    finally:
        state.remove_note()
        emulator.stop()
    counted = json.loads(said.strip().splitlines()[-1])
    return [Units(size, email, **one) for (size, email), one in zip(KINDS, counted, strict=True)]


def _run(state: State, *module: str) -> str:
    environment = os.environ | {"STATE": str(state.folder), "PYTHONPATH": f"{FUNCTIONS}{os.pathsep}{ROOT}"}
    done = subprocess.run(
        [sys.executable, "-m", *module], env=environment, cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(module)}:\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
    return done.stdout
