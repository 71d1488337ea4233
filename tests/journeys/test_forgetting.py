"""Forgetting as it runs: asked for in a room, done by the clock's own function with its own role."""

import json
from typing import Any

from infrastructure.operator.clock import event, fire, now
from tests.journeys.a_family import Family, taken_on
from tests.journeys.filled_in import filled_in
from tests.journeys.insider import client, enquiry, row
from tests.journeys.test_operator import hsf
from tests.journeys.visitor import Visitor
from tests.stack import Stack

NIGHT = "T03:30:00Z"


def test_the_function_notes_what_was_withdrawn_and_tells_counts_alone(stack: Stack) -> None:
    visitor, (pairs, _) = Visitor(stack.url), filled_in("family")
    sent = visitor.send("family", "nb", pairs)
    visitor.get(sent.location)
    department, kept = enquiry(stack, sent.reference)
    visitor.post("/api/withdrawals/nb", [("reference", sent.reference), ("secret", visitor.secret)])
    stack.invoke("send_notices")
    told = stack.invoke("forget_expired", event=event(f"{kept['received_at'][:10]}{NIGHT}"))
    assert told["enquiry"] >= 1
    assert all(isinstance(count, int) for count in told.values())
    line = row(stack, "erasures", department=department, id=f"enquiry#{kept['sort']}")
    assert line.keys() == {"department", "id", "at"}


def test_a_family_sees_everything_is_forgotten_when_it_asks_and_after_a_restore_and_still_counted(stack: Stack) -> None:
    family = taken_on(stack)
    family.done("end", ("end_reason", "withdrawn"))
    rights = f"/workspace/rights/{family.reference}"
    assert family.name in family.clara.get(rights).text
    file = family.clara.get(f"{rights}/file")
    assert file.headers["Content-Type"] == "application/json; charset=utf-8"
    assert json.loads(file.text)["things"][0]["fields"]["contact_name"] == family.name
    assert family.clara.post(f"{rights}/erase").location == rights
    backup = backed_up(stack, family)
    stack.invoke("forget_expired")
    assert family.clara.get(rights).status == family.clara.get(family.path).status == 404
    assert lies_there(stack, family) == ["statistics", "erasures"]
    assert swept(stack)["removed"] == 0
    assert lies_there(stack, family) == ["statistics", "erasures"]
    for table, item in backup.items():
        client(stack, "dynamodb").put_item(TableName=f"hsf-{table}", Item=item)
    assert family.clara.get(family.path).status == 200, "as a restore without more would leave it"
    assert "were forgotten again" in hsf(stack, "erasures", "replay")
    assert family.clara.get(family.path).status == 404
    assert [act for act in ("export", "erase") if act not in audited(stack, family)] == []


def backed_up(stack: Stack, family: Family) -> dict[str, Any]:
    """The rows that a case cannot be read without, as a backup has them."""
    case, tables = f"case#{family.reference}", client(stack, "dynamodb")
    keys = {
        "cases-moss": {"partition": {"S": case}, "sort": {"S": "head"}},
        "keys": {"id": {"S": f"moss#{case}"}},
    }
    return {name: tables.get_item(TableName=f"hsf-{name}", Key=key)["Item"] for name, key in keys.items()}


def lies_there(stack: Stack, family: Family) -> list[str]:
    """In which tables there is still something that a case leaves."""
    case = f"case#{family.reference}"
    there = {
        "cases-moss": row(stack, "cases-moss", partition=case, sort="head"),
        "keys": row(stack, "keys", id=f"moss#{case}"),
        "statistics": row(stack, "statistics", partition="facts#live#moss", sort=case),
        "erasures": row(stack, "erasures", department="moss", id=case),
    }
    return [table for table, found in there.items() if found]


def swept(stack: Stack) -> Any:  # noqa: ANN401 - what the function told
    happening = event(now()) | {"detail": {"department": "moss"}}
    return fire(stack.local.cloud, "SweepFacts", happening, app="workspace")


def audited(stack: Stack, family: Family) -> list[str]:
    """What the audit log says was done to the family's record."""
    found = client(stack, "dynamodb").query(
        TableName="hsf-audit",
        IndexName="by_record",
        KeyConditionExpression="chain_record = :record",
        ExpressionAttributeValues={":record": {"S": f"moss#{family.reference}"}},
    )
    return [one["act"]["S"] for one in found["Items"]]
