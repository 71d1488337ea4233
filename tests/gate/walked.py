"""Every room of the workspace, as the app itself lists them; and what the audit log says about who entered."""

import json
import os
import re
import subprocess
import sys
from functools import cache
from typing import NamedTuple

from tests.journeys.insider import client
from tests.records.conftest import SETTINGS
from tests.rooms import Colleague
from tests.stack import Stack

WALK = """
import importlib.util, json
spec = importlib.util.spec_from_file_location("app", "functions/workspace/app.py")
module = importlib.util.module_from_spec(spec); spec.loader.exec_module(module)
print(json.dumps([
    [method, path, entry.view_function.room.permission, entry.view_function.room.anywhere]
    for path, methods in module.app.routes.items() for method, entry in methods.items()
    if hasattr(entry.view_function, "room")
]))
"""
NOBODYS = "CCCCCCCCC"
"""A reference that nothing has."""


class Door(NamedTuple):
    """One route behind a permission; `anywhere`: it also lets in who has not chosen a department."""

    method: str
    path: str
    permission: str
    anywhere: bool

    @property
    def address(self) -> str:
        """The path as it can be asked for, of something that is not there."""
        return "/workspace" + re.sub(r"\{[^}]*\}", NOBODYS, self.path)


@cache
def doors() -> tuple[Door, ...]:
    """All of them."""
    environment = {**SETTINGS, "PATH": os.environ["PATH"], "PYTHONPATH": "functions", "LAMBDA_TASK_ROOT": "."}
    done = subprocess.run([sys.executable, "-c", WALK], env=environment, capture_output=True, text=True, check=True)
    return tuple(Door(*row) for row in json.loads(done.stdout.splitlines()[-1]))


def outcomes(stack: Stack, colleague: Colleague, *chains: str) -> list[str]:
    """What the audit log says about somebody: "allowed" or "refused", in the order of each chain."""
    found = []
    for chain in chains or ("moss", "login", "national"):
        answer = client(stack, "dynamodb").query(
            TableName="hsf-audit",
            IndexName="by_person",
            KeyConditionExpression="chain_person = :who",
            ExpressionAttributeValues={":who": {"S": f"{chain}#{colleague.id}"}},
        )
        found += [row["outcome"]["S"] for row in answer["Items"]]
    return found
