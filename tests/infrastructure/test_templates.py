"""What the emulator ignores or does not check is asserted on the templates as they are deployed to AWS."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from infrastructure.build.places import DEPARTMENTS
from infrastructure.build.templates import Template
from infrastructure.checks import packaged, policies

# The only rights on everything, each with its reason.
ON_EVERYTHING = {
    "xray:PutTraceSegments": "X-Ray has no resources to name",
    "xray:PutTelemetryRecords": "X-Ray has no resources to name",
}


@pytest.fixture(scope="module")
def templates() -> dict[str, Template]:
    return packaged.all_templates()


def resources(templates: dict[str, Template], kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for template in templates.values():
        for name, resource in template["Resources"].items():
            if resource["Type"] == kind:
                yield name, resource


def rights(templates: dict[str, Template]) -> dict[str, dict[str, set[str]]]:
    """For each role the actions it may do, each with the resources it may do it to."""
    found: dict[str, dict[str, set[str]]] = {}
    for app, template in templates.items():
        for role, statements in policies.roles(template):
            allowed = found.setdefault(f"{app}/{role}", {})
            for statement in statements:
                on = statement["Resource"]
                for action in statement["Action"]:
                    allowed.setdefault(action, set()).update([on] if isinstance(on, str) else on)
    return found


def test_tables_outlive_mistakes(templates: dict[str, Template]) -> None:
    tables = dict(resources(templates, "AWS::DynamoDB::Table"))
    assert len(tables) > 40
    for name, table in tables.items():
        settings = table["Properties"]
        assert table["DeletionPolicy"] == table["UpdateReplacePolicy"] == "Retain", name
        assert settings["DeletionProtectionEnabled"], name
        assert settings["SSESpecification"] == {"SSEEnabled": True}, name
        assert settings["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"], name
        assert settings["BillingMode"] == "PAY_PER_REQUEST", name


def test_what_is_erased_leaves_the_backups_within_a_week(templates: dict[str, Template]) -> None:
    for name in ("Inbox", "Keys"):
        settings = templates["base"]["Resources"][name]["Properties"]
        assert settings["PointInTimeRecoverySpecification"]["RecoveryPeriodInDays"] == 7, name


def test_rate_limits_vanish_by_themselves(templates: dict[str, Template]) -> None:
    settings = templates["base"]["Resources"]["Sessions"]["Properties"]
    assert settings["TimeToLiveSpecification"] == {"AttributeName": "expires", "Enabled": True}


def test_every_department_has_a_table_of_its_own(templates: dict[str, Template]) -> None:
    listed = [department["id"] for department in yaml.safe_load(DEPARTMENTS.read_text())["departments"]]
    names = [table["Properties"]["TableName"] for _, table in resources(templates, "AWS::DynamoDB::Table")]
    assert sorted(name for name in names if "cases" in name) == sorted(f"hsf-cases-{one}" for one in listed)


def test_key_and_pepper_are_never_lost(templates: dict[str, Template]) -> None:
    base = templates["base"]["Resources"]
    assert base["Key"]["DeletionPolicy"] == base["Pepper"]["DeletionPolicy"] == "Retain"
    assert base["Key"]["Properties"]["EnableKeyRotation"] is True


def test_every_function_has_a_role_and_a_log_that_ends(templates: dict[str, Template]) -> None:
    functions = dict(resources(templates, "AWS::Serverless::Function"))
    roles = Counter(str(function["Properties"]["Role"]) for function in functions.values())
    # Both APIs call their function APIHandler; they are in different stacks.
    assert len(functions) == 10
    assert max(roles.values()) == 1
    logs = list(resources(templates, "AWS::Logs::LogGroup"))
    assert len(logs) == 11
    for name, log in logs:
        assert log["Properties"]["RetentionInDays"] == 30, name


def test_log_groups_name_functions_that_exist(templates: dict[str, Template]) -> None:
    for app in ("intake", "workspace", "clock"):
        own = templates[app]["Resources"]
        for name, log in resources({app: templates[app]}, "AWS::Logs::LogGroup"):
            function = log["Properties"]["LogGroupName"]["Fn::Sub"].removeprefix("/aws/lambda/${").removesuffix("}")
            assert function in own, name


def test_functions_are_traced(templates: dict[str, Template]) -> None:
    for name, function in resources(templates, "AWS::Serverless::Function"):
        assert function["Properties"]["Tracing"] == "Active", name
    for name, api in resources(templates, "AWS::Serverless::Api"):
        assert api["Properties"]["TracingEnabled"] is True, name


def test_rights_on_everything_are_the_listed_ones(templates: dict[str, Template]) -> None:
    for role, allowed in rights(templates).items():
        for action, on in allowed.items():
            assert "*" not in action, f"{role}: {action}"
            assert action in ON_EVERYTHING or not on & {"*"}, f"{role}: {action}"


def test_the_door_may_take_in_and_open_nothing(templates: dict[str, Template]) -> None:
    allowed = rights(templates)["intake/ApiHandlerRole"]
    data = {
        action: {on.rsplit("/", 1)[-1] for on in where} for action, where in allowed.items() if "dynamodb" in action
    }
    assert data == {
        "dynamodb:Query": {"hsf-directory"},
        "dynamodb:Scan": {"hsf-courses"},
        "dynamodb:PutItem": {"hsf-inbox", "hsf-receipts"},
        "dynamodb:GetItem": {"hsf-receipts", "hsf-sessions"},
        "dynamodb:UpdateItem": {"hsf-receipts", "hsf-sessions"},
    }
    assert not [action for action in allowed if action.startswith(("kms:", "ses:", "sts:", "s3:"))]


def test_only_the_sender_and_a_departments_role_may_use_the_key(templates: dict[str, Template]) -> None:
    with_key = {
        role: {action: on for action, on in allowed.items() if action.startswith("kms:")}
        for role, allowed in rights(templates).items()
    }
    opens = {"kms:Decrypt": {policies.IMPORTED["hsf-key-arn"]}}
    assert {role: on for role, on in with_key.items() if on} == {
        "clock/SendNoticesRole": opens,
        "base/DepartmentData": opens,
    }


def test_only_a_departments_role_reads_departments_and_only_the_workspace_gets_it(
    templates: dict[str, Template],
) -> None:
    everybody = rights(templates)
    reaching = {role for role, allowed in everybody.items() for on in allowed.values() if "hsf-cases" in str(on)}
    assert reaching == {"base/DepartmentData", "clock/ForgetExpiredRole"}
    asking = {role: allowed["sts:AssumeRole"] for role, allowed in everybody.items() if "sts:AssumeRole" in allowed}
    of_departments = {policies.IMPORTED["hsf-department-data-role-arn"]}
    assert asking == {"workspace/ApiHandlerRole": of_departments, "workspace/SweepFactsRole": of_departments}
    (trust,) = templates["base"]["Resources"]["DepartmentData"]["Properties"]["AssumeRolePolicyDocument"]["Statement"]
    names = [one.rsplit(":", 1)[-1] for one in policies.filled(trust["Condition"])["ArnLike"]["aws:PrincipalArn"]]
    roles = ("hsf-workspace-ApiHandlerRole-*", "hsf-workspace-SweepFactsRole-*")
    assert names == [name for role in roles for name in (f"role/{role}", f"assumed-role/{role}/*")]


def test_who_holds_facts_against_books_may_do_nothing_else_by_itself(templates: dict[str, Template]) -> None:
    allowed = rights(templates)["workspace/SweepFactsRole"]
    own = {action: str(on) for action, on in allowed.items() if not action.startswith(("logs:", "xray:"))}
    assert own.keys() == {"dynamodb:Query", "sts:AssumeRole"}
    assert "hsf-directory" in own["dynamodb:Query"]


def test_nobody_changes_or_removes_an_entry_of_the_audit_log(templates: dict[str, Template]) -> None:
    harmful = ("DeleteItem", "UpdateItem", "BatchWriteItem", "DeleteObject", "PutBucketObjectLock")
    for role, allowed in rights(templates).items():
        reached = {action for action, on in allowed.items() if "hsf-audit" in str(on) or "hsf-anchors" in str(on)}
        assert not [action for action in reached if action.endswith(harmful)], role


def test_what_the_audit_log_ends_with_is_locked_for_two_years(templates: dict[str, Template]) -> None:
    bucket = templates["base"]["Resources"]["Anchors"]
    settings = bucket["Properties"]
    lock = settings["ObjectLockConfiguration"]["Rule"]["DefaultRetention"]
    assert (settings["ObjectLockEnabled"], lock) == (True, {"Mode": "COMPLIANCE", "Days": 730})
    assert settings["VersioningConfiguration"] == {"Status": "Enabled"}
    assert bucket["DeletionPolicy"] == bucket["UpdateReplacePolicy"] == "Retain"


def test_policies_follow_iam(templates: dict[str, Template]) -> None:
    assert [line for template in templates.values() for line in policies.findings(template)] == []


def test_forms_arrive_byte_for_byte(templates: dict[str, Template]) -> None:
    api = templates["intake"]["Resources"]["RestAPI"]["Properties"]
    assert api["BinaryMediaTypes"] == ["application/x-www-form-urlencoded"]


def test_pages_load_nothing_foreign(templates: dict[str, Template]) -> None:
    headers = templates["site"]["Resources"]["Headers"]["Properties"]["ResponseHeadersPolicyConfig"]
    policy = headers["SecurityHeadersConfig"]["ContentSecurityPolicy"]["ContentSecurityPolicy"]
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["SecurityHeadersConfig"]["ReferrerPolicy"]["ReferrerPolicy"] == "same-origin"


def test_the_edge_asks_where_an_address_leads_before_a_page_is_fetched(templates: dict[str, Template]) -> None:
    site = templates["site"]["Resources"]
    edge = site["OldAddresses"]["Properties"]
    assert edge["AutoPublish"] is True
    assert '"/til-kommuner":"/for-kommuner/"' in edge["FunctionCode"]
    pages = site["Distribution"]["Properties"]["DistributionConfig"]["DefaultCacheBehavior"]
    _, on_aws, on_one_machine = pages["FunctionAssociations"]["Fn::If"]
    asking = {"EventType": "viewer-request", "FunctionARN": {"Fn::GetAtt": ["OldAddresses", "FunctionARN"]}}
    assert (on_aws, on_one_machine) == ([asking], {"Ref": "AWS::NoValue"})
