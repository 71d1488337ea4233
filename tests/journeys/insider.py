"""What the owner of the account sees behind the door: rows, and a department's mail opened with its own key."""

import json
from functools import cache
from typing import Any

from boto3.dynamodb.types import TypeDeserializer
from familiekontakten.enquiries.inbox import TRAYS
from familiekontakten.sealing import purpose
from familiekontakten.sealing.envelope import unseal

from tests.stack import Stack

Row = dict[str, Any]

TABLES = ("directory", "courses", "inbox", "receipts", "keys", "statistics", "sessions")


@cache
def client(stack: Stack, service: str) -> Any:  # noqa: ANN401 - a boto3 client
    """The owner's client of a service; making one takes long."""
    return stack.client(service)


def rows(stack: Stack, table: str, partition: str) -> list[Row]:
    """All rows of one partition of the inbox or the statistics."""
    pages = (
        client(stack, "dynamodb")
        .get_paginator("query")
        .paginate(
            TableName=f"hsf-{table}",
            KeyConditionExpression="#p = :p",
            ExpressionAttributeNames={"#p": "partition"},
            ExpressionAttributeValues={":p": {"S": partition}},
            ConsistentRead=True,
        )
    )
    return [plain(item) for page in pages for item in page["Items"]]


def row(stack: Stack, table: str, **key: str) -> Row:
    """One row by its key; empty where there is none."""
    wanted = {name: {"S": value} for name, value in key.items()}
    got = client(stack, "dynamodb").get_item(TableName=f"hsf-{table}", Key=wanted, ConsistentRead=True)
    return plain(got.get("Item", {}))


def plain(item: dict[str, Any]) -> Row:
    """A row as Python values."""
    values = TypeDeserializer()
    return {name: values.deserialize(value) for name, value in item.items()}


def enquiry(stack: Stack, reference: str) -> tuple[str, Row]:
    """The department that a submission went to, and its row. Fails when it lies nowhere or in two places."""
    department = row(stack, "receipts", reference=reference)["department"]
    trays = [row for tray in TRAYS for row in rows(stack, "inbox", f"{tray}#{department}")]
    found = [one for one in trays if one["sort"].endswith(f"#{reference}")]
    assert len(found) == 1, f"{len(found)} records"
    return department, found[0]


def opened(stack: Stack, reference: str) -> Row:
    """What the department reads: the sealed content, opened with the key in its own table."""
    department, kept = enquiry(stack, reference)
    wrapped = row(stack, f"cases-{department}", partition="key", sort="head")["wrapped"]
    key = client(stack, "kms").decrypt(CiphertextBlob=wrapped.value, EncryptionContext={"department": department})[
        "Plaintext"
    ]
    content: Row = json.loads(unseal(key, purpose.of_enquiry(department, reference), kept["sealed"].value))
    return content


def due(stack: Stack, reference: str) -> list[Row]:
    """What is still to be done for a reference."""
    return [one for one in rows(stack, "inbox", "due") if one["id"] == reference]
