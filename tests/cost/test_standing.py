"""What costs by merely being there is counted in the templates."""

from typing import Any

import pytest

from infrastructure.build import templates
from infrastructure.cost import standing

RULE = {"Lifecycle": {"DeleteAfterDays": 30}}


@pytest.mark.parametrize(
    ("kind", "properties", "counted"),
    [
        ("AWS::KMS::Key", {}, {"kms-key": 1}),
        ("AWS::KMS::Key", {"EnableKeyRotation": True}, {"kms-key": 3}),
        ("AWS::WAFv2::WebACL", {"Rules": [{}, {}, {}]}, {"waf-acl": 1, "waf-rule": 3}),
        ("AWS::SecretsManager::Secret", {}, {"secret": 1}),
        ("AWS::CloudWatch::Alarm", {}, {"alarm": 1}),
        ("AWS::CloudWatch::Dashboard", {}, {"dashboard": 1}),
        ("AWS::Logs::MetricFilter", {"MetricTransformations": [{}, {}]}, {"metric": 2}),
        ("AWS::DynamoDB::Table", {}, {}),
    ],
)
def test_a_resource_costs_what_its_kind_costs(kind: str, properties: dict[str, Any], counted: dict[str, int]) -> None:
    assert standing.standing([{"Type": kind, "Properties": properties}]) == counted


@pytest.mark.parametrize(
    ("rules", "copies"),
    [
        ([], 0),
        ([RULE], 30),
        ([RULE | {"CopyActions": [{"Lifecycle": {"DeleteAfterDays": 7}}]}], 37),
        ([{"CopyActions": [RULE]}], 365 + 30),
    ],
)
def test_each_copy_of_a_backup_is_counted_wherever_it_lies(rules: list[dict[str, Any]], copies: int) -> None:
    plan = {"Type": "AWS::Backup::BackupPlan", "Properties": {"BackupPlan": {"BackupPlanRule": rules}}}
    assert standing.copies([plan, {"Type": "AWS::Backup::BackupVault"}]) == copies


def test_a_kind_that_nobody_has_priced_is_named() -> None:
    gate: dict[str, Any] = {"Type": "AWS::EC2::NatGateway"}
    assert standing.unpriced([gate, gate, {"Type": "AWS::IAM::Role"}, {"Properties": {}}]) == {
        "AWS::EC2::NatGateway": 2
    }


def test_the_templates_that_are_deployed_are_the_ones_that_are_counted() -> None:
    counted = standing.standing(standing.ours())
    assert counted["secret"] >= 1
    assert counted["kms-key"] >= 3
    assert templates.base()["Resources"]["Key"] in standing.ours()
