"""What the clock's functions may do, by their own roles; and that the door needs every right it has."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import boto3
import pytest

from infrastructure.build.templates import base
from infrastructure.local.cloud import REGION
from tests.infrastructure.test_roles import ACTIONS, ELSEWHERE, TABLES, is_denied
from tests.journeys.filled_in import filled_in
from tests.journeys.insider import client
from tests.journeys.visitor import Visitor
from tests.stack import Stack

SESSION = boto3.Session(region_name=REGION)  # one for all: it reads the description of each service once
MAY = {
    "SendNotices": {
        "inbox": {"GetItem", "PutItem", "UpdateItem", "DeleteItem", "Query"},
        "receipts": {"GetItem", "UpdateItem"},
        "directory": {"Query"},
        "keys": {"GetItem"},
        "statistics": {"GetItem"},
        "staff": {"Scan"},
    },
    "WatchAnswers": {"inbox": {"PutItem", "Query", "UpdateItem"}, "directory": {"Query"}},
    "TellOfOpened": {
        "inbox": {"DeleteItem", "PutItem", "Query"},
        "receipts": {"UpdateItem"},
        "directory": {"Query"},
    },
    "FoldFigures": {"inbox": {"Query"}, "directory": {"Query"}, "statistics": {"PutItem", "Query"}},
    "FreezeMonth": {
        "inbox": {"PutItem", "Query"},
        "directory": {"Query"},
        "statistics": {"BatchGetItem", "GetItem", "PutItem", "Query"},
    },
    "NoteBounces": {"inbox": {"PutItem"}, "directory": {"Query", "UpdateItem"}},
    "AnchorAudit": {"directory": {"Query"}, "audit": {"Query"}},
    "ForgetExpired": {
        "inbox": {"Query", "UpdateItem"},
        "receipts": {"UpdateItem"},
        "directory": {"Query"},
        "keys": {"DeleteItem"},
        "erasures": {"PutItem", "Query"},
        "cases-moss": {"DeleteItem", "GetItem"},
        "cases-national": {"DeleteItem", "GetItem"},
    },
}
MAY_ELSEWHERE = {
    "SendNotices": {"kms:Decrypt", "ses:SendEmail"},
    "WatchAnswers": set(),
    "TellOfOpened": set(),
    "FoldFigures": set(),
    "FreezeMonth": set(),
    "NoteBounces": set(),
    "AnchorAudit": set(),
    "ForgetExpired": set(),
}
CASES = sorted(
    resource["Properties"]["TableName"].removeprefix("hsf-")
    for resource in base()["Resources"].values()
    if "cases" in resource["Properties"].get("TableName", "")
)


def role_of(stack: Stack, app: str, function: str) -> str:
    resources = client(stack, "cloudformation").describe_stack_resource(
        StackName=app, LogicalResourceId=f"{function}Role"
    )
    return str(resources["StackResourceDetail"]["PhysicalResourceId"])


@cache
def as_function(stack: Stack, function: str, service: str) -> Any:  # noqa: ANN401 - a boto3 client
    """A client with the rights of one of the clock's functions."""
    arn = client(stack, "iam").get_role(RoleName=role_of(stack, "hsf-clock", function))["Role"]["Arn"]
    given = client(stack, "sts").assume_role(RoleArn=arn, RoleSessionName="test")["Credentials"]
    return SESSION.client(
        service,  # type: ignore[call-overload]
        endpoint_url=stack.emulator_url,
        aws_access_key_id=given["AccessKeyId"],
        aws_secret_access_key=given["SecretAccessKey"],
        aws_session_token=given["SessionToken"],
    )


@pytest.mark.parametrize("function", MAY)
def test_a_function_of_the_clock_may_do_to_tables_what_is_listed(stack: Stack, function: str) -> None:
    tables = as_function(stack, function, "dynamodb")
    found = {t: {action for action, call in ACTIONS.items() if not is_denied(call, tables, t)} for t in TABLES}
    assert {table: actions for table, actions in found.items() if actions} == MAY[function]


@pytest.mark.parametrize("function", sorted(MAY.keys() - {"ForgetExpired"}))
def test_no_other_function_of_the_clock_reads_any_departments_own_table(stack: Stack, function: str) -> None:
    tables = as_function(stack, function, "dynamodb")
    assert len(CASES) == 38
    assert [table for table in CASES if not is_denied(ACTIONS["GetItem"], tables, table)] == []


@pytest.mark.parametrize("function", MAY)
def test_a_function_of_the_clock_may_elsewhere_do_what_is_listed(stack: Stack, function: str) -> None:
    key = client(stack, "kms").describe_key(KeyId="alias/hsf")["KeyMetadata"]["KeyId"]
    denied = {
        right
        for right, (service, call) in ELSEWHERE.items()
        if is_denied(call, as_function(stack, function, service), key)
    }
    assert ELSEWHERE.keys() - denied == MAY_ELSEWHERE[function]


NEEDED = [
    ("Departments", "dynamodb:Query"),
    ("OpenCourses", "dynamodb:Scan"),
    ("TakeIn", "dynamodb:PutItem"),
    ("Receipts", "dynamodb:GetItem"),
    ("Receipts", "dynamodb:PutItem"),
    ("Receipts", "dynamodb:UpdateItem"),
    ("RateLimits", "dynamodb:GetItem"),
    ("RateLimits", "dynamodb:UpdateItem"),
]


@contextmanager
def without(stack: Stack, sid: str, action: str) -> Iterator[None]:
    """The door without one of its rights, forgetting what it remembers."""
    iam, role = client(stack, "iam"), role_of(stack, "hsf-intake", "ApiHandler")
    (name,) = iam.list_role_policies(RoleName=role)["PolicyNames"]
    policy = iam.get_role_policy(RoleName=role, PolicyName=name)["PolicyDocument"]
    less = [_less(statement, sid, action) for statement in policy["Statement"]]
    assert less != policy["Statement"]
    kept = [statement for statement in less if statement["Action"]]
    iam.put_role_policy(RoleName=role, PolicyName=name, PolicyDocument=json.dumps(policy | {"Statement": kept}))
    stack.kill_workers()
    Visitor(stack.url).get("/api/receipts/nb/none")  # the first to come may meet one that is dead
    try:
        yield
    finally:
        iam.put_role_policy(RoleName=role, PolicyName=name, PolicyDocument=json.dumps(policy))


def _less(statement: dict[str, Any], sid: str, action: str) -> dict[str, Any]:
    kept = [right for right in statement["Action"] if (statement["Sid"], right) != (sid, action)]
    return statement | {"Action": kept}


def everything_done_at_the_door(stack: Stack) -> dict[str, int]:
    """The statuses of all that somebody can do at the door."""
    visitor, (pairs, _) = Visitor(stack.url), filled_in("family")
    sent = visitor.send("family", "nb", pairs)
    pair = [("reference", sent.reference), ("secret", visitor.secret if visitor.cookies else "")]
    return {
        "sent": sent.status,
        "receipt": len(visitor.get(sent.location).page.all("dd", id="secret")) if sent.location else 0,
        "status": visitor.post("/api/status/nb", pair).status,
        "wrong": visitor.post("/api/status/nb", [("reference", "x"), ("secret", "y")]).status,
        "withdrawn": visitor.post("/api/withdrawals/nb", pair).status,
        "courses": visitor.get("/api/courses/nb").status,
    }


ALL_DONE = {"sent": 303, "receipt": 1, "status": 200, "wrong": 422, "withdrawn": 200, "courses": 200}


def test_the_door_needs_every_right_it_has(stack: Stack) -> None:
    assert everything_done_at_the_door(stack) == ALL_DONE
    unneeded = []
    for sid, action in NEEDED:
        with without(stack, sid, action):
            done = everything_done_at_the_door(stack)
        assert not [status for status in done.values() if status in (500, 502)], (action, done)
        if done == ALL_DONE:
            unneeded.append((sid, action))
    assert unneeded == []


def test_every_right_of_the_door_on_data_was_tried(stack: Stack) -> None:
    iam, role = client(stack, "iam"), role_of(stack, "hsf-intake", "ApiHandler")
    (name,) = iam.list_role_policies(RoleName=role)["PolicyNames"]
    statements = iam.get_role_policy(RoleName=role, PolicyName=name)["PolicyDocument"]["Statement"]
    listed = [
        (s["Sid"], action) for s in statements for action in s["Action"] if not action.startswith(("logs", "xray"))
    ]
    assert sorted(listed) == sorted(NEEDED)
