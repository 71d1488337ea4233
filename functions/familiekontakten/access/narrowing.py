"""The rights of one department: what the token service is asked to leave of the role that may reach them all. Pure.

    own table, its indexes     everything that is done with rows
    inbox                      its own partitions; and putting a row, because an enquiry is passed on
    courses                    its open courses: public facts
    keys, receipts             the data keys of its own things; the receipts, in which nothing is said of a person
    the one key                unwrapping what was wrapped for this department
    directory                  nothing: the public keys lie there

That no other department's table can be reached is enforced locally too, and tested. What says `dynamodb:LeadingKeys` or
speaks of an encryption context is enforced on AWS only; what lies there of other departments is sealed to them anyway.
"""

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

Statement = dict[str, Any]


def _rows(*actions: str) -> list[str]:
    return [f"dynamodb:{action}" for action in actions]


MOST = 2048
"""Characters that the token service takes."""
BOOK = _rows("BatchGetItem", "ConditionCheckItem", "DeleteItem", "GetItem", "PutItem", "Query", "Scan", "UpdateItem")
DATA_KEYS = _rows("BatchGetItem", "GetItem", "PutItem")
INBOX = _rows("ConditionCheckItem", "DeleteItem", "GetItem", "Query", "UpdateItem")
RECEIPTS = _rows("BatchGetItem", "ConditionCheckItem", "GetItem", "PutItem", "UpdateItem")
OPEN_COURSES = _rows("DeleteItem", "PutItem")
TRAYS = ("enquiry", "aside", "closed", "inbound")
"""The partitions of the inbox that are a department's: "<tray>#<department>"."""


class Places(NamedTuple):
    """The ARNs that rights are given on: of `cases` up to the department's id."""

    cases: str
    keys: str
    inbox: str
    receipts: str
    key: str
    courses: str


def policy(department: str, places: Places, on_aws: bool = True) -> str:
    """The session policy of one department, as JSON.

    The emulator knows no leading keys and no encryption context, and refuses what must have one: so only AWS is told.
    """
    own = places.cases + department
    trays = [f"{tray}#{department}" for tray in TRAYS]
    statements = [
        _allow(BOOK, [own, f"{own}/index/*"]),
        _allow(DATA_KEYS, [places.keys]) | (_only_rows([f"{department}#*"]) if on_aws else {}),
        _allow(INBOX, [places.inbox]) | (_only_rows(trays) if on_aws else {}),
        _allow(("dynamodb:PutItem",), [places.inbox]),
        _allow(RECEIPTS, [places.receipts]),
        _allow(OPEN_COURSES, [places.courses]) | (_only_rows([department]) if on_aws else {}),
        _allow(("kms:Decrypt",), [places.key]) | (_only_for(department) if on_aws else {}),
    ]
    return json.dumps({"Version": "2012-10-17", "Statement": statements}, separators=(",", ":"))


def _allow(actions: Sequence[str], on: list[str]) -> Statement:
    return {"Effect": "Allow", "Action": actions, "Resource": on}


def _only_rows(partitions: list[str]) -> Statement:
    """`Null`: "for all" also holds of none, so there must be one."""
    named = "dynamodb:LeadingKeys"
    return {"Condition": {"ForAllValues:StringLike": {named: partitions}, "Null": {named: "false"}}}


def _only_for(department: str) -> Statement:
    return {"Condition": {"StringEquals": {"kms:EncryptionContext:department": department}}}
