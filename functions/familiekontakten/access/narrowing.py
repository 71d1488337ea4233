"""The rights of one department: what the token service is asked to leave of the role that may reach them all. Pure.

    own table, its indexes     everything that is done with rows
    inbox                      its own partitions; and putting a row, because an enquiry is passed on
    courses                    its open courses: public facts
    statistics                 its own facts (what is counted of its families and volunteers, by reference), and which
                               of its figures it has approved
    keys, receipts             the data keys of its own things; the receipts, in which nothing is said of a person
    the one key                unwrapping what was wrapped for this department
    grants                     what the department has handed out, to write; what it was given, to read. The national
                               office the other way round: so nobody can lift its own limit (grants/table.py)
    directory                  nothing: the public keys lie there

That no other department's table can be reached is enforced locally too, and tested. What says `dynamodb:LeadingKeys` or
speaks of an encryption context is enforced on AWS only. What lies there of other departments is sealed to them anyway,
but for the facts: those are codes, years and days by reference, which must be added up without opening anything.
"""

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from familiekontakten.departments.department import NATIONAL

Statement = dict[str, Any]


MOST = 2048
"""Characters that the token service takes."""
ROW = "dynamodb:*Item"
"""Reading, writing, removing and checking single rows: of that, what the role itself may do with the table (base.yaml),
since only what both allow is allowed. Listed here too, it would be longer than what the token service takes."""
QUERY, SCAN, PUT = "dynamodb:Query", "dynamodb:Scan", "dynamodb:PutItem"
READ = ("dynamodb:BatchGetItem", "dynamodb:ConditionCheckItem", QUERY)
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
    statistics: str
    grants: str
    erasures: str


def policy(department: str, places: Places, on_aws: bool = True) -> str:
    """The session policy of one department, as JSON.

    The emulator knows no leading keys and no encryption context, and refuses what must have one: so only AWS is told.
    """
    own = places.cases + department
    shared = [places.keys, places.inbox, places.courses, places.statistics, places.grants]
    read, written = balances(department)
    statements = [
        _allow((ROW, QUERY, SCAN), [own, f"{own}/index/*"]),
        # One statement, because five would be longer than what the token service takes. Each table has some of the
        # partitions; of the others none is anybody else's.
        _allow((ROW, QUERY), shared) | (_only_rows([*_own_rows(department), written]) if on_aws else {}),
        _allow((PUT,), [places.inbox]),
        _allow((ROW,), [places.receipts]),
        # What was forgotten is still counted, so whoever counts again reads the ledger. One statement, as above.
        _allow(READ, [places.grants, places.erasures]) | (_only_rows([read, department]) if on_aws else {}),
        _allow(("kms:Decrypt",), [places.key]) | (_only_for(department) if on_aws else {}),
    ]
    return _written(statements)


def balances(department: str) -> tuple[str, str]:
    """The partitions of `grants` that somebody may read, and that they may write."""
    return ("used#*", "given#*") if department == NATIONAL else (f"given#{department}", f"used#{department}")


def _own_rows(department: str) -> list[str]:
    """The partitions of the shared tables that are a department's: keys, inbox, courses and statistics."""
    trays = (f"{tray}#{department}" for tray in TRAYS)
    return [f"{department}#*", *trays, department, f"facts#live#{department}", f"approvals#{department}"]


def sweeping_policy(department: str, places: Places, on_aws: bool = True) -> str:
    """What is left of that for holding facts against the book: it is read, and the ledger of what was forgotten of it;
    nothing but facts is written.
    """
    own_keys, own_facts = _only_rows([f"{department}#*"]), _only_rows([f"facts#live#{department}"])
    statements = [
        _allow(("dynamodb:ConditionCheckItem", "dynamodb:GetItem", SCAN), [places.cases + department]),
        _allow(("dynamodb:BatchGetItem",), [places.keys]) | (own_keys if on_aws else {}),
        _allow((ROW, QUERY), [places.statistics]) | (own_facts if on_aws else {}),
        _allow((QUERY,), [places.erasures]) | (_only_rows([department]) if on_aws else {}),
        _allow(("kms:Decrypt",), [places.key]) | (_only_for(department) if on_aws else {}),
    ]
    return _written(statements)


def _written(statements: Sequence[Statement]) -> str:
    return json.dumps({"Version": "2012-10-17", "Statement": statements}, separators=(",", ":"))


def _allow(actions: Sequence[str], on: list[str]) -> Statement:
    return {"Effect": "Allow", "Action": actions, "Resource": on}


def _only_rows(partitions: list[str]) -> Statement:
    """`Null`: "for all" also holds of none, so there must be one."""
    named = "dynamodb:LeadingKeys"
    return {"Condition": {"ForAllValues:StringLike": {named: partitions}, "Null": {named: "false"}}}


def _only_for(department: str) -> Statement:
    return {"Condition": {"StringEquals": {"kms:EncryptionContext:department": department}}}
