"""The audit log on the whole stack: nothing is lost, and whatever the owner of the account does to it is found."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
from familiekontakten.access.roles import Role

from tests.gate.working import run_as_function
from tests.journeys.test_operator import hsf
from tests.rooms import coordinator, grant, officer, signed_in
from tests.stack import Stack

CHAIN, ANOTHER = "trogstad", "stange"
"""Departments that no other test works in. Only this module's entries stand in the first one's chain."""
Row = dict[str, Any]
Damage = Callable[[list[Row]], list[Row]]


def _edited(rows: list[Row]) -> list[Row]:
    return [*rows[:9], rows[9] | {"by": {"S": "somebody-else"}}, *rows[10:]]


def _reordered(rows: list[Row]) -> list[Row]:
    one, other = rows[9], rows[10]
    return [*rows[:9], other | {"number": one["number"]}, one | {"number": other["number"]}, *rows[11:]]


def _rewritten(rows: list[Row]) -> list[Row]:
    """The last five made anew, each with the right hash: what somebody who knows the rules would do."""
    from familiekontakten.audit.entry import Entry, hashed

    kept, previous = rows[:-5], rows[-6]["hash"]["S"]
    for row in rows[-5:]:
        plain = {name: value["S"] for name, value in row.items()}
        at = datetime.fromisoformat(plain["at"])
        entry = Entry(
            CHAIN,
            int(plain["number"]),
            at,
            "somebody-else",
            plain["act"],
            plain["of"],
            plain["record"],
            plain["outcome"],
            plain["mark"],
            previous,
        )
        previous = hashed(entry).hash
        kept.append(row | {"by": {"S": entry.by}, "previous": {"S": entry.previous}, "hash": {"S": previous}})
    return kept


DAMAGES: dict[str, tuple[Damage, str]] = {
    "edit": (_edited, "entry 10 was changed"),
    "delete": (lambda rows: [*rows[:9], *rows[10:]], "entry 10 is missing"),
    "reorder": (_reordered, "entry 10 was changed"),
    "cut": (lambda rows: rows[:-5], "entry 200 was anchored and is gone"),
    "rewrite": (_rewritten, "entry 200 is not the one that was anchored"),
}


@pytest.fixture(scope="module")
def logged(stack: Stack) -> list[Row]:
    """Two hundred entries by eight writers, with the workspace's own rights; then anchored."""
    run_as_function(stack, "tests.gate.entries", CHAIN, "200", "8")
    hsf(stack, "audit", "anchor")
    return rows_of(stack)


@pytest.fixture
def whole(stack: Stack, logged: list[Row]) -> Iterator[list[Row]]:
    """The same, put back afterwards."""
    yield logged
    replace_all(stack, logged)


def rows_of(stack: Stack) -> list[Row]:
    pages = (
        stack.client("dynamodb")
        .get_paginator("query")
        .paginate(
            TableName="hsf-audit",
            KeyConditionExpression="chain = :chain",
            ExpressionAttributeValues={":chain": {"S": CHAIN}},
        )
    )
    return [row for page in pages for row in page["Items"]]


def replace_all(stack: Stack, rows: list[Row]) -> None:
    client = stack.client("dynamodb")
    for row in rows_of(stack):
        client.delete_item(TableName="hsf-audit", Key={name: row[name] for name in ("chain", "number")})
    for row in rows:
        client.put_item(TableName="hsf-audit", Item=row)


def test_two_hundred_entries_by_eight_writers_are_all_there(logged: list[Row]) -> None:
    assert sorted(int(row["record"]["S"]) for row in logged) == list(range(200))


def test_a_log_that_nobody_touched_is_found_whole(stack: Stack, whole: list[Row]) -> None:
    assert "nothing is wrong" in hsf(stack, "audit", "verify")


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_somebody_does_to_the_log_is_found(stack: Stack, whole: list[Row], damage: str) -> None:
    do, said = DAMAGES[damage]
    replace_all(stack, do(whole))
    assert f"{CHAIN}: {said}" in hsf(stack, "audit", "verify", fails=True)


def test_an_anchor_cannot_be_removed(stack: Stack, logged: list[Row]) -> None:
    store = stack.client("s3")
    (bucket,) = (one["Name"] for one in store.list_buckets()["Buckets"] if "anchors" in one["Name"])
    for version in store.list_object_versions(Bucket=bucket)["Versions"]:
        with pytest.raises(store.exceptions.ClientError, match="AccessDenied"):
            store.delete_object(Bucket=bucket, Key=version["Key"], VersionId=version["VersionId"])


def test_the_workspace_changes_and_removes_no_entry(stack: Stack, logged: list[Row]) -> None:
    from tests.infrastructure.test_roles import ACTIONS, as_role, is_denied

    client = as_role(stack, "hsf-workspace")("dynamodb")
    assert all(is_denied(ACTIONS[action], client, "audit") for action in ("UpdateItem", "DeleteItem", "Scan"))


def test_the_officer_of_the_nation_reads_what_was_done_a_page_at_a_time(stack: Stack, logged: list[Row]) -> None:
    anna = officer(stack)
    first = anna.get(f"/workspace/audit?department={CHAIN}&person=prove")
    assert first.status == 200
    assert first.text.count("åpnet familie") == 50
    (older,) = {link.attributes["href"] for link in first.page.all("a") if "before=" in link.attributes.get("href", "")}
    second = anna.get(older)
    assert second.text.count("åpnet familie") == 50
    assert second.text != first.text


def test_the_officer_of_a_department_reads_no_other_departments_log(stack: Stack, logged: list[Row]) -> None:
    local = signed_in(stack, grant(Role.DATA_PROTECTION_OFFICER, ANOTHER))
    answer = local.get(f"/workspace/audit?department={CHAIN}&person=prove")
    assert answer.status == 200
    assert "åpnet familie" not in answer.text


def test_a_coordinator_does_not_read_the_log(stack: Stack, logged: list[Row]) -> None:
    assert coordinator(stack, ANOTHER).get("/workspace/audit").status == 404
