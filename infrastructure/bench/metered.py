"""An emulator of its own to count on, where nothing but us sweeps: it meters as AWS documents."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from infrastructure.build.places import FUNCTIONS, ROOT
from infrastructure.local.cloud import Cloud
from infrastructure.local.deploy import deploy_base
from infrastructure.local.emulator import Emulator
from infrastructure.local.state import Note, State


def told_by(folder: Path, *module: str) -> str:
    """The last line that a module prints which is run beside the departments' tables, in a folder made for it.

    Raises RuntimeError with what it said when it fails.
    """
    shutil.rmtree(folder, ignore_errors=True)
    state = State(folder)
    state.hold()
    emulator = Emulator(state, {"AUTH": "false", "PERSIST_STATE": "0"})
    try:
        emulator.wait_until_ready()
        deploy_base(Cloud(emulator.url))
        state.write_note(Note(emulator.url, "", os.getpid()))
        _run(state, "infrastructure.operator", "departments", "load")
        return _run(state, *module).strip().splitlines()[-1]
    finally:
        state.remove_note()
        emulator.stop()


def _run(state: State, *module: str) -> str:
    environment = os.environ | {"STATE": str(state.folder), "PYTHONPATH": f"{FUNCTIONS}{os.pathsep}{ROOT}"}
    done = subprocess.run(
        [sys.executable, "-m", *module], env=environment, cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(module)}:\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
    return done.stdout
