"""The policies of the functions' roles, for parliament and the tests: with the names that CloudFormation fills in."""

import json
import re
import sys
from collections.abc import Iterator
from importlib.resources import files
from types import ModuleType
from typing import Any

from infrastructure.build.templates import Template


def _parliament() -> Any:  # noqa: ANN401 - an untyped module
    """parliament asks setuptools for two files of its own, in a way that setuptools no longer has."""
    stand_in = ModuleType("pkg_resources")
    stand_in.resource_filename = lambda package, name: str(files(package) / name)  # type: ignore[attr-defined]
    sys.modules.setdefault("pkg_resources", stand_in)
    import parliament

    return parliament


Statement = dict[str, Any]

ACCOUNT = {"AWS::Partition": "aws", "AWS::Region": "eu-north-1", "AWS::AccountId": "123456789012"}
# The imported resources as they are called on AWS.
IMPORTED = {
    "hsf-anchors-arn": "arn:aws:s3:::hsf-anchors",
    "hsf-department-data-role-arn": "arn:aws:iam::123456789012:role/hsf-department-data",
    "hsf-key-arn": "arn:aws:kms:eu-north-1:123456789012:key/00000000-0000-0000-0000-000000000000",
    "hsf-login-pool-arn": "arn:aws:cognito-idp:eu-north-1:123456789012:userpool/eu-north-1_000000000",
    "hsf-sender-arn": "arn:aws:ses:eu-north-1:123456789012:identity/example.org",
    "hsf-sending-arn": "arn:aws:ses:eu-north-1:123456789012:configuration-set/hsf",
}
TABLE = "arn:aws:dynamodb:eu-north-1:123456789012:table/"


def roles(template: Template) -> Iterator[tuple[str, list[Statement]]]:
    """Each role of a template with its statements, names filled in."""
    for name, resource in template["Resources"].items():
        if resource["Type"] == "AWS::IAM::Role":
            policies = resource["Properties"].get("Policies", [])
            yield name, [filled(one) for policy in policies for one in policy["PolicyDocument"]["Statement"]]


def filled(value: Any) -> Any:  # noqa: ANN401 - a piece of a template
    """A piece of a template as it is on AWS, where nothing is emulated."""
    if isinstance(value, list):
        return [filled(one) for one in value]
    if not isinstance(value, dict):
        return value
    if "Fn::If" in value:
        return filled(value["Fn::If"][2])
    if "Fn::ImportValue" in value:
        name = value["Fn::ImportValue"]
        return IMPORTED.get(name) or TABLE + name.removesuffix("-arn")
    if "Fn::GetAtt" in value:
        name = value["Fn::GetAtt"][0]
        return IMPORTED.get(f"hsf-{name.lower()}-arn") or f"{TABLE}hsf-{name.lower()}"
    if "Fn::Sub" in value:
        text, names = value["Fn::Sub"] if isinstance(value["Fn::Sub"], list) else (value["Fn::Sub"], {})
        known = ACCOUNT | {name: filled(one) for name, one in names.items()}
        return re.sub(r"\$\{([^}]+)\}", lambda found: known.get(found[1], "hsf"), text)
    return {key: filled(one) for key, one in value.items()}


def findings(template: Template) -> Iterator[str]:
    """What parliament objects to, one line each."""
    parliament = _parliament()
    for role, statements in roles(template):
        policy = json.dumps({"Version": "2012-10-17", "Statement": statements})
        for finding in parliament.analyze_policy_string(policy).findings:
            yield f"{role}: {finding.issue} {finding.detail} {finding.location}"
