"""The officer reads words: every act that a room declares has one, and every kind of record."""

import json
import os
import subprocess
import sys

from familiekontakten.audit.words import ACTS, RECORDS

from tests.database import SETTINGS

WALK = """
import importlib.util, json
spec = importlib.util.spec_from_file_location("app", "functions/workspace/app.py")
module = importlib.util.module_from_spec(spec); spec.loader.exec_module(module)
views = [entry.view_function for methods in module.app.routes.values() for entry in methods.values()]
print(json.dumps(sorted({(view.room.act, view.room.of) for view in views if hasattr(view, "room")})))
"""


def test_every_act_of_every_room_has_a_word() -> None:
    environment = {**SETTINGS, "PATH": os.environ["PATH"], "PYTHONPATH": "functions", "LAMBDA_TASK_ROOT": "."}
    done = subprocess.run([sys.executable, "-c", WALK], env=environment, capture_output=True, text=True, check=True)
    declared = json.loads(done.stdout.splitlines()[-1])
    assert len(declared) > 20
    assert {act for act, _ in declared} - set(ACTS) == {of for _, of in declared} - set(RECORDS) == set()
