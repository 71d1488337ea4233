"""Emergencies as tests need them: asked for, opened, and moved in time."""

from datetime import datetime
from typing import Any

from tests.journeys.visitor import Answer
from tests.rooms import Colleague, coordinator, operator
from tests.stack import Stack

REASON = "Saken til Prøve Prøvesen vises ikke"


def ask(drift: Colleague, department: str, reason: str = REASON) -> Answer:
    """An operator asks a department."""
    return drift.post("/workspace/emergency", [("department", department), ("reason", reason)])


def openings(stack: Stack, drift: Colleague) -> list[dict[str, Any]]:
    """The stored rows of an operator."""
    asked: dict[str, Any] = {
        "KeyConditionExpression": "#operator = :who",
        "ExpressionAttributeNames": {"#operator": "operator"},
        "ExpressionAttributeValues": {":who": {"S": drift.id}},
    }
    rows: list[dict[str, Any]] = stack.client("dynamodb").query(TableName="hsf-openings", **asked)["Items"]
    return rows


def opening_of(stack: Stack, drift: Colleague) -> str:
    """The id of the one thing that an operator has asked for."""
    (row,) = openings(stack, drift)
    return str(row["id"]["S"])


def let_in(stack: Stack, department: str) -> Colleague:
    """An operator in a department that has opened itself."""
    drift, clara = operator(stack), coordinator(stack, department)
    assert ask(drift, department).status == 303
    assert clara.post(f"/workspace/openings/{opening_of(stack, drift)}/approve", version=1).status == 303
    assert drift.post("/workspace/department", [("department", department)]).status == 303
    return drift


def moved(stack: Stack, drift: Colleague, what: str, to: datetime) -> None:
    """Makes one of the times of an opening another."""
    (row,) = openings(stack, drift)
    stack.client("dynamodb").update_item(
        TableName="hsf-openings",
        Key={name: row[name] for name in ("operator", "id")},
        UpdateExpression="SET #what = :to",
        ExpressionAttributeNames={"#what": what},
        ExpressionAttributeValues={":to": {"S": to.strftime("%Y-%m-%dT%H:%M:%S.%f%z")}},
    )


def choose(visitor: Colleague, department: str) -> int:
    """The status of choosing where to work."""
    return visitor.post("/workspace/department", [("department", department)]).status


def lines(stack: Stack, chain: str, person: str) -> list[tuple[str, str, str]]:
    """What the audit log says somebody did there: act, of, outcome."""
    answer: dict[str, Any] = stack.client("dynamodb").query(
        TableName="hsf-audit",
        IndexName="by_person",
        KeyConditionExpression="chain_person = :who",
        ExpressionAttributeValues={":who": {"S": f"{chain}#{person}"}},
    )
    return [(row["act"]["S"], row["of"]["S"], row["outcome"]["S"]) for row in answer["Items"]]
