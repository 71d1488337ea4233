"""No department reaches another's records: every department against every other, with the rights it really gets.

The rights are asked for by the same lines as in the workspace's function, with that function's role, on the emulator
with roles enforced. What is enforced on AWS only is asserted on the policy's text (tests/access/test_narrowing.py).
"""

import json

import pytest
import yaml

from infrastructure.build.places import DEPARTMENTS
from tests.gate.working import run_as_function
from tests.stack import Stack

LISTED = [department["id"] for department in yaml.safe_load(DEPARTMENTS.read_text())["departments"]]
ACTS = ("get", "query", "scan", "batch", "transact", "update", "delete", "decrypt")


def test_every_department_reaches_its_own_records_and_no_others(stack: Stack) -> None:
    reached = json.loads(run_as_function(stack, "tests.gate.matrix"))
    assert len(LISTED) == 38
    assert sorted(map(tuple, reached)) == sorted((one, one, act) for one in LISTED for act in ACTS)


def test_without_narrowing_the_workspace_reaches_nobodys_records(stack: Stack) -> None:
    assert json.loads(run_as_function(stack, "tests.gate.matrix", "unnarrowed")) == []


def test_nobody_but_the_workspace_gets_a_departments_rights(stack: Stack) -> None:
    with pytest.raises(AssertionError, match="AccessDenied"):
        run_as_function(stack, "tests.gate.matrix", rights="hsf-intake")
