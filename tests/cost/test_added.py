"""Before a change is made, it is said what it adds to the bill."""

from typing import Any

import pytest

from infrastructure.cost.added import added
from infrastructure.cost.prices import prices

TABLE: dict[str, Any] = {"Type": "AWS::DynamoDB::Table", "Properties": {"TableName": "hsf-new"}}
FIREWALL: dict[str, Any] = {"Type": "AWS::WAFv2::WebACL", "Properties": {"Rules": [{}] * 4}}
SECRET: dict[str, Any] = {"Type": "AWS::SecretsManager::Secret"}
GATE: dict[str, Any] = {"Type": "AWS::EC2::NatGateway"}


@pytest.mark.parametrize(
    ("resources", "lines"),
    [
        ([], ["together 0.00 a month by being there"]),
        ([TABLE, TABLE], ["2 AWS::DynamoDB::Table: by its use only", "together 0.00 a month by being there"]),
        ([FIREWALL], ["1 AWS::WAFv2::WebACL: 9.00 a month", "together 9.00 a month by being there"]),
        (
            [SECRET, GATE, {"Properties": {}}],
            [
                "1 AWS::SecretsManager::Secret: 0.40 a month",
                "1 AWS::EC2::NatGateway: nobody has said what it costs",
                "together 0.40 a month by being there",
            ],
        ),
    ],
)
def test_what_is_new_is_told_by_kind_with_what_it_costs(resources: list[dict[str, Any]], lines: list[str]) -> None:
    assert list(added(resources, prices())) == lines
