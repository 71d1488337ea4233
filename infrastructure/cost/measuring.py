"""`python -m infrastructure.cost.measuring`: what a department's year writes, counted on an emulator of its own.

The year is the invented one of `hsf demo`, told through the same acts that coordinators do. A minute; writes
measured.json, from which `hsf cost` reckons.
"""

import json
import os
import shutil
import subprocess
import sys

from infrastructure.build.places import BUILD, FUNCTIONS, ROOT
from infrastructure.cost.measured import CASEWORK
from infrastructure.local.cloud import Cloud
from infrastructure.local.deploy import deploy_base
from infrastructure.local.emulator import Emulator
from infrastructure.local.state import Note, State

DEPARTMENT = "moss"


def main() -> None:
    """Count it and write it down."""
    folder = BUILD / "cost"
    shutil.rmtree(folder, ignore_errors=True)
    state = State(folder)
    state.hold()
    emulator = Emulator(state, {"AUTH": "false", "PERSIST_STATE": "0"})
    try:
        emulator.wait_until_ready()
        deploy_base(Cloud(emulator.url))
        state.write_note(Note(emulator.url, "", os.getpid()))
        _run(state, "infrastructure.operator", "departments", "load")
        said = _run(state, "infrastructure.cost.metering", DEPARTMENT)
    finally:
        state.remove_note()
        emulator.stop()
    CASEWORK.write_text(json.dumps(json.loads(said.splitlines()[-1]), indent=1) + "\n")
    print(f"Written: {CASEWORK}")


def _run(state: State, *module: str) -> str:
    environment = os.environ | {"STATE": str(state.folder), "PYTHONPATH": f"{FUNCTIONS}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-m", *module]
    return subprocess.run(command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout


if __name__ == "__main__":
    main()
