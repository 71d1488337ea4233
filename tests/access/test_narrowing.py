"""What the token service is asked for: rights to one department's rows, short enough to be taken."""

import json
from typing import Any

import pytest
import yaml
from familiekontakten.access.narrowing import MOST, Places, policy, sweeping_policy

from infrastructure.build.places import DEPARTMENTS

TABLES = "arn:aws:dynamodb:eu-north-1:123456789012:table/hsf-"
KEY = "arn:aws:kms:eu-north-1:123456789012:key/00000000-0000-0000-0000-000000000000"
PLACES = Places(
    f"{TABLES}cases-",
    f"{TABLES}keys",
    f"{TABLES}inbox",
    f"{TABLES}receipts",
    KEY,
    f"{TABLES}courses",
    f"{TABLES}statistics",
    f"{TABLES}grants",
    f"{TABLES}erasures",
)
LISTED = [department["id"] for department in yaml.safe_load(DEPARTMENTS.read_text())["departments"]]


def statements(on_aws: bool) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(policy("moss", PLACES, on_aws))["Statement"]
    return found


@pytest.mark.parametrize("department", LISTED)
def test_it_is_short_enough(department: str) -> None:
    assert len(policy(department, PLACES)) <= MOST


@pytest.mark.parametrize("on_aws", [True, False])
def test_of_the_departments_tables_it_names_one(on_aws: bool) -> None:
    on = [one for statement in statements(on_aws) for one in statement["Resource"]]
    assert [one for one in on if "cases" in one] == [f"{TABLES}cases-moss", f"{TABLES}cases-moss/index/*"]
    assert f"{TABLES}directory" not in on
    assert "*" not in "".join(on).replace("/index/*", "")


def test_on_aws_what_is_shared_is_open_by_the_departments_own_rows_only() -> None:
    conditions = {tuple(one["Resource"]): one["Condition"] for one in statements(True) if "Condition" in one}
    own = {on: condition["ForAllValues:StringLike"] for on, condition in conditions.items() if "table" in on[0]}
    trays = ["enquiry#moss", "aside#moss", "closed#moss", "inbound#moss"]
    counted = ["facts#live#moss", "approvals#moss"]
    assert own == {
        (PLACES.keys, PLACES.inbox, PLACES.courses, PLACES.statistics, PLACES.grants): {
            "dynamodb:LeadingKeys": ["moss#*", *trays, "moss", *counted, "used#moss"]
        },
        (PLACES.grants, PLACES.erasures): {"dynamodb:LeadingKeys": ["given#moss", "moss"]},
    }
    assert all(
        condition["Null"] == {"dynamodb:LeadingKeys": "false"} for on, condition in conditions.items() if on in own
    )
    assert conditions[(KEY,)] == {"StringEquals": {"kms:EncryptionContext:department": "moss"}}


@pytest.mark.parametrize(
    ("who", "writes", "reads"), [("moss", "used#moss", "given#moss"), ("national", "given#*", "used#*")]
)
def test_who_is_given_money_cannot_write_how_much_and_who_gives_it_cannot_write_what_was_used(
    who: str, writes: str, reads: str
) -> None:
    on_grants = [one for one in json.loads(policy(who, PLACES))["Statement"] if PLACES.grants in one["Resource"]]
    writing, reading = on_grants
    assert [row for row in leading(writing) if row.startswith(("given", "used"))] == [writes]
    assert leading(reading) == [reads, who]  # nothing in the grants is called by a department alone
    assert reading["Action"] == ["dynamodb:BatchGetItem", "dynamodb:ConditionCheckItem", "dynamodb:Query"]


def leading(statement: dict[str, Any]) -> list[str]:
    found: list[str] = statement["Condition"]["ForAllValues:StringLike"]["dynamodb:LeadingKeys"]
    return found


def test_who_sweeps_reads_the_book_and_writes_nothing_but_the_departments_own_facts() -> None:
    given = {one["Resource"][0]: one for one in json.loads(sweeping_policy("moss", PLACES))["Statement"]}
    book = given.pop(f"{TABLES}cases-moss")
    assert book["Action"] == ["dynamodb:ConditionCheckItem", "dynamodb:GetItem", "dynamodb:Scan"]
    assert given.keys() == {PLACES.keys, PLACES.statistics, PLACES.erasures, KEY}
    facts = given[PLACES.statistics]["Condition"]["ForAllValues:StringLike"]
    assert facts == {"dynamodb:LeadingKeys": ["facts#live#moss"]}
    assert given[PLACES.keys]["Action"] == ["dynamodb:BatchGetItem"]
    assert given[PLACES.erasures]["Action"] == ["dynamodb:Query"]
    assert given[PLACES.erasures]["Condition"]["ForAllValues:StringLike"] == {"dynamodb:LeadingKeys": ["moss"]}


def test_the_emulator_is_told_nothing_that_it_does_not_know() -> None:
    assert [one for one in statements(False) if "Condition" in one] == []
