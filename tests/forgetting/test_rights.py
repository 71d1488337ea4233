"""The clock may forget and may not read: what it removes stays sealed to it, and the ledger only grows."""

import json
from pathlib import Path
from typing import Any

import pytest

from infrastructure.build.templates import base
from infrastructure.checks.policies import TABLE, filled

POLICY = filled(json.loads(Path("chalice-config/clock/policy-forget-expired.json").read_text()))
BY_NAME: dict[str, dict[str, Any]] = {one["Sid"]: one for one in POLICY["Statement"]}


def test_no_key_reaches_it() -> None:
    actions = {action for one in BY_NAME.values() for action in one["Action"]}
    assert not [action for action in actions if action.startswith(("kms:", "sts:"))]
    assert BY_NAME["DataKeys"]["Action"] == ["dynamodb:DeleteItem"]


def test_of_a_thing_it_reads_the_hashes_of_its_words_alone() -> None:
    read = BY_NAME["WordsOfAThing"]
    assert read["Action"] == ["dynamodb:GetItem"]
    assert read["Condition"]["ForAllValues:StringEquals"]["dynamodb:Attributes"] == ["partition", "sort", "terms"]


@pytest.mark.parametrize(("sid", "spared"), [("Things", "key"), ("DataKeys", "sending")])
def test_the_keys_of_a_department_and_of_the_sender_cannot_be_removed(sid: str, spared: str) -> None:
    (pattern,) = BY_NAME[sid]["Condition"]["ForAllValues:StringLike"]["dynamodb:LeadingKeys"]
    assert pattern.count("#") > spared.count("#")


def test_nobody_may_remove_a_line_of_the_ledger() -> None:
    policies = [json.loads(path.read_text()) for path in Path("chalice-config").rglob("policy-*.json")]
    roles = [one for one in base()["Resources"].values() if one["Type"] == "AWS::IAM::Role"]
    policies += [policy["PolicyDocument"] for role in roles for policy in role["Properties"]["Policies"]]
    statements = [one for policy in policies for one in filled(policy)["Statement"]]
    on_it = [one for one in statements if f"{TABLE}hsf-erasures" in one["Resource"]]
    assert {action for one in on_it for action in one["Action"]} == {"dynamodb:PutItem", "dynamodb:Query"}
