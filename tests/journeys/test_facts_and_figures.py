"""From a case that a coordinator saves to figures, by the real functions with their roles."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from infrastructure.operator import clock
from tests.gate.working import run_as_function
from tests.journeys.ready_to_match import CONTACT, FIRST
from tests.stack import Stack

DEPARTMENT = "hamar"
NIGHT = "2026-11-23T03:00:00Z"


@pytest.fixture(scope="module")
def there(stack: Stack) -> dict[str, str]:
    """A family that waits, and two familiekontakter, saved with a department's own rights."""
    found: dict[str, str] = json.loads(run_as_function(stack, "tests.journeys.ready_to_match", DEPARTMENT))
    return found


def rows(stack: Stack, partition: str) -> Iterator[dict[str, Any]]:
    pages = (
        stack.client("dynamodb")
        .get_paginator("query")
        .paginate(
            TableName="hsf-statistics",
            KeyConditionExpression="#p = :p",
            ExpressionAttributeNames={"#p": "partition"},
            ExpressionAttributeValues={":p": {"S": partition}},
        )
    )
    return (row for page in pages for row in page["Items"])


def facts(stack: Stack) -> dict[str, bytes]:
    return {row["sort"]["S"]: row["rows"]["B"] for row in rows(stack, f"facts#live#{DEPARTMENT}")}


def swept(stack: Stack) -> Any:  # noqa: ANN401 - what the function told
    happening = clock.event(NIGHT) | {"detail": {"department": DEPARTMENT}}
    return clock.fire(stack.local.cloud, "SweepFacts", happening, app="workspace")


def test_what_is_saved_in_a_room_is_a_fact_and_a_sweep_brings_a_lost_one_back(
    stack: Stack, there: dict[str, str]
) -> None:
    before = facts(stack)
    assert {f"case#{there['case']}", f"family#{there['case']}", f"volunteer#{there['first']}"} <= before.keys()
    key = {"partition": {"S": f"facts#live#{DEPARTMENT}"}, "sort": {"S": f"case#{there['case']}"}}
    stack.client("dynamodb").delete_item(TableName="hsf-statistics", Key=key)
    assert swept(stack) == {"departments": 1, "facts": len(before), "added": 1, "changed": 0, "removed": 0}
    assert facts(stack) == before
    assert swept(stack)["added"] == 0


def test_the_night_makes_figures_of_every_department_and_the_same_ones_again(
    stack: Stack, there: dict[str, str]
) -> None:
    first = stack.invoke("fold_figures", NIGHT)
    assert first["departments"] == 38
    items = {row["sort"]["S"]: row for row in rows(stack, "figures#live#2026-11")}
    assert len(items) == 38
    assert items[f"department#{DEPARTMENT}"]["as_of"]["S"] == "2026-11-22"
    again = stack.invoke("fold_figures", NIGHT)
    assert again == {"departments": 38, "changed": 0}
    assert {row["sort"]["S"]: row for row in rows(stack, "figures#live#2026-11")} == items


def test_nothing_that_was_said_of_a_person_stands_in_the_statistics(stack: Stack, there: dict[str, str]) -> None:
    import zlib

    assert there
    plain = [
        zlib.decompress(value["B"]).decode()
        for page in stack.client("dynamodb").get_paginator("scan").paginate(TableName="hsf-statistics")
        for row in page["Items"]
        for value in row.values()
        if "B" in value
    ]
    assert plain
    assert not [text for text in plain if CONTACT in text or FIRST in text]
