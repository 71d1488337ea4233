"""Every route of every app is answered by something that never lets an exception's text out."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.records.conftest import SETTINGS

WALK = """
import importlib.util, sys
spec = importlib.util.spec_from_file_location("app", sys.argv[1])
module = importlib.util.module_from_spec(spec); spec.loader.exec_module(module)
for path, methods in module.app.routes.items():
    for method, entry in methods.items():
        view = entry.view_function
        print(method, path, getattr(view, "public", False), hasattr(view, "room"), getattr(view, "guarded", False))
"""


def routes_of(app: str) -> list[str]:
    environment = {**SETTINGS, "PATH": os.environ["PATH"], "PYTHONPATH": "functions", "LAMBDA_TASK_ROOT": "."}
    command = [sys.executable, "-c", WALK, str(Path("functions") / app / "app.py")]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.splitlines()


@pytest.mark.parametrize(("app", "least"), [("intake", 4), ("workspace", 5)])
def test_every_route_is_guarded(app: str, least: int) -> None:
    routes = routes_of(app)
    assert len(routes) >= least
    assert [route for route in routes if not route.endswith("True")] == []


def test_every_route_of_the_workspace_asks_for_a_permission_or_says_that_it_is_public() -> None:
    routes = [route.split() for route in routes_of("workspace")]
    public = {(method, path) for method, path, is_public, has_room, _ in routes if is_public == "True"}
    assert public == {("GET", "/login"), ("GET", "/callback")}
    assert [route for route in routes if (route[2] == "True") == (route[3] == "True")] == []
