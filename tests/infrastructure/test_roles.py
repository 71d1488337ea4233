"""The roles as they are enforced: each may do what its policy lists, to the tables it lists, and nothing else."""

from collections.abc import Callable
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError

from infrastructure.local.cloud import REGION
from tests.stack import Stack

TABLES = ["directory", "courses", "inbox", "receipts", "keys", "statistics", "sessions", "staff", "openings", "audit"]
TABLES += ["grants", "erasures", "cases-moss", "cases-national"]
KEYS = {
    "directory": {"kind": {"S": "x"}, "id": {"S": "x"}},
    "courses": {"department": {"S": "x"}, "id": {"S": "x"}},
    "inbox": {"partition": {"S": "x"}, "sort": {"S": "x"}},
    "receipts": {"reference": {"S": "x"}},
    "openings": {"operator": {"S": "x"}, "id": {"S": "x"}},
    "audit": {"chain": {"S": "x"}, "number": {"S": "x"}},
    "statistics": {"partition": {"S": "x"}, "sort": {"S": "x"}},
    "erasures": {"department": {"S": "x"}, "id": {"S": "x"}},
    "grants": {"partition": {"S": "x"}, "sort": {"S": "x"}},
}
OF_A_DEPARTMENT = {"partition": {"S": "x"}, "sort": {"S": "x"}}
ONE_KEY = {"id": {"S": "x"}}
# Nothing that is allowed here changes anything: the rows do not exist, and the condition keeps it so.
NEVER = {"ConditionExpression": "attribute_exists(nothing)"}


def _key(table: str) -> dict[str, Any]:
    return OF_A_DEPARTMENT if table.startswith("cases-") else KEYS.get(table, ONE_KEY)


def _query(client: Any, table: str) -> None:  # noqa: ANN401 - a boto3 client
    name, value = next(iter(_key(table).items()))
    values, names = {":v": value}, {"#k": name}
    client.query(
        TableName=f"hsf-{table}",
        KeyConditionExpression="#k = :v",
        ExpressionAttributeNames=names,
        ExpressionAttributeValues=values,
    )


Call = Callable[[Any, str], object]
ACTIONS: dict[str, Call] = {
    "GetItem": lambda c, t: c.get_item(TableName=f"hsf-{t}", Key=_key(t)),
    "PutItem": lambda c, t: c.put_item(TableName=f"hsf-{t}", Item=_key(t), **NEVER),
    "UpdateItem": lambda c, t: c.update_item(TableName=f"hsf-{t}", Key=_key(t), **NEVER),
    "DeleteItem": lambda c, t: c.delete_item(TableName=f"hsf-{t}", Key=_key(t), **NEVER),
    "Query": _query,
    "Scan": lambda c, t: c.scan(TableName=f"hsf-{t}"),
    "BatchGetItem": lambda c, t: c.batch_get_item(RequestItems={f"hsf-{t}": {"Keys": [_key(t)]}}),
    "DescribeTable": lambda c, t: c.describe_table(TableName=f"hsf-{t}"),
}
ALLOWED = {
    "hsf-intake": {
        "directory": {"Query"},
        "courses": {"Scan"},
        "inbox": {"PutItem"},
        "receipts": {"GetItem", "PutItem", "UpdateItem"},
        "sessions": {"GetItem", "UpdateItem"},
    },
    # No department's records: for those it asks for another role, narrowed (tests/gate/test_isolation.py).
    "hsf-workspace": {
        "directory": {"Query"},
        "sessions": {"GetItem", "PutItem", "UpdateItem", "DeleteItem"},
        "staff": {"GetItem", "Scan", "PutItem"},
        "openings": {"PutItem", "Query"},
        "inbox": {"PutItem"},
        "audit": {"GetItem", "PutItem", "Query"},
        # Numbers, registers and approvals. No facts, on AWS: tests/figures/test_rights.py.
        "statistics": {"BatchGetItem", "GetItem", "PutItem", "Query"},
    },
}
# (service, call): nobody at the door may do any of this.
ELSEWHERE: dict[str, tuple[str, Call]] = {
    "kms:Decrypt": ("kms", lambda c, key: c.decrypt(CiphertextBlob=b"x" * 64, KeyId=key)),
    "kms:Encrypt": ("kms", lambda c, key: c.encrypt(KeyId=key, Plaintext=b"x")),
    "kms:GenerateDataKey": ("kms", lambda c, key: c.generate_data_key(KeyId=key, KeySpec="AES_256")),
    "kms:DescribeKey": ("kms", lambda c, key: c.describe_key(KeyId=key)),
    "secretsmanager:GetSecretValue": ("secretsmanager", lambda c, _: c.get_secret_value(SecretId="hsf/pepper")),
    "s3:ListBuckets": ("s3", lambda c, _: c.list_buckets()),
    "lambda:ListFunctions": ("lambda", lambda c, _: c.list_functions()),
    "iam:ListRoles": ("iam", lambda c, _: c.list_roles()),
    "dynamodb:ListTables": ("dynamodb", lambda c, _: c.list_tables()),
    "ses:SendEmail": (
        "sesv2",
        lambda c, _: c.send_email(
            FromEmailAddress="no-reply@familiekontakten.example.org",
            Destination={"ToAddresses": ["x@example.org"]},
            Content={"Simple": {"Subject": {"Data": "x"}, "Body": {"Text": {"Data": "x"}}}},
        ),
    ),
}


def as_role(stack: Stack, app: str) -> Callable[[str], Any]:
    """Clients with the rights of an app's API function."""
    resource = stack.client("cloudformation").describe_stack_resource(StackName=app, LogicalResourceId="ApiHandlerRole")
    role = resource["StackResourceDetail"]["PhysicalResourceId"]
    arn = stack.client("iam").get_role(RoleName=role)["Role"]["Arn"]
    given = stack.client("sts").assume_role(RoleArn=arn, RoleSessionName="test")["Credentials"]
    session = boto3.Session(given["AccessKeyId"], given["SecretAccessKey"], given["SessionToken"], region_name=REGION)
    return lambda service: session.client(service, endpoint_url=stack.emulator_url)  # type: ignore[call-overload]


def is_denied(call: Call, client: Any, what: str) -> bool:  # noqa: ANN401 - a boto3 client
    try:
        call(client, what)
    except ClientError as error:
        return "AccessDenied" in error.response["Error"]["Code"]
    return False


@pytest.mark.parametrize("app", sorted(ALLOWED))
def test_an_app_may_do_to_tables_what_is_listed(stack: Stack, app: str) -> None:
    client = as_role(stack, app)("dynamodb")
    found = {
        table: {action for action, call in ACTIONS.items() if not is_denied(call, client, table)} for table in TABLES
    }
    assert {table: actions for table, actions in found.items() if actions} == ALLOWED[app]


@pytest.mark.parametrize("app", sorted(ALLOWED))
@pytest.mark.parametrize("right", sorted(ELSEWHERE))
def test_an_app_may_do_nothing_elsewhere(stack: Stack, app: str, right: str) -> None:
    service, call = ELSEWHERE[right]
    (key,) = (
        entry["TargetKeyId"]
        for entry in stack.client("kms").list_aliases()["Aliases"]
        if entry["AliasName"] == "alias/hsf"
    )
    assert is_denied(call, as_role(stack, app)(service), key)
    # The owner gets another answer, so the refusal was the role's.
    assert not is_denied(call, stack.client(service), key)
