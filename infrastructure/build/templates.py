"""Templates as they are deployed: the base with one table per department, the others as they are written."""

import re
from pathlib import Path
from typing import Any

import yaml

from infrastructure.build.places import DEPARTMENTS, TEMPLATES
from infrastructure.website import redirects

Template = dict[str, Any]

SHOWN = ("list", "since_id", "due_id", "step", "label", "facts")
"""What lists show of a thing: familiekontakten/casebook/table.py says what each is."""


def read(name: str) -> Template:
    """A template by its file name without ".yaml"; keys that start with "x-" only serve the file itself."""
    template: Template = yaml.safe_load((TEMPLATES / f"{name}.yaml").read_text())
    return {key: value for key, value in template.items() if not key.startswith("x-")}


def base(departments: Path = DEPARTMENTS) -> Template:
    """The base stack with a table of cases for each department in the list."""
    template = read("base")
    for department in _listed(departments):
        template["Resources"][_logical_id(department["id"])] = _cases(department["id"])
    return template


def site() -> Template:
    """The distribution, with the program by which its edge sends readers on from the old site's addresses."""
    template = read("site")
    template["Resources"]["OldAddresses"]["Properties"]["FunctionCode"] = redirects.edge_function()
    return template


def national_phone(departments: Path = DEPARTMENTS) -> str:
    """The telephone number of the staffed national inbox."""
    return next(str(department["phone"]) for department in _listed(departments) if department.get("national"))


def _listed(departments: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load(departments.read_text())["departments"]
    return found


def _logical_id(department: str) -> str:
    return "Cases" + "".join(part.capitalize() for part in re.split("[^a-z0-9]", department))


def _cases(department: str) -> Template:
    """One department's own table: whoever may not read it cannot open anything sent to the department."""
    return {
        "Type": "AWS::DynamoDB::Table",
        "DeletionPolicy": "Retain",
        "UpdateReplacePolicy": "Retain",
        "Properties": {
            "TableName": f"hsf-cases-{department}",
            "BillingMode": "PAY_PER_REQUEST",
            "DeletionProtectionEnabled": True,
            "SSESpecification": {"SSEEnabled": True},
            "AttributeDefinitions": [
                {"AttributeName": name, "AttributeType": "S"}
                for name in ("partition", "sort", "list", "since_id", "agenda", "due_id")
            ],
            "KeySchema": _keys("partition", "sort"),
            "GlobalSecondaryIndexes": [_index("by_list", "list", "since_id"), _index("by_due", "agenda", "due_id")],
            "PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": True, "RecoveryPeriodInDays": 35},
        },
    }


def _index(name: str, partition: str, sort: str) -> Template:
    """It carries only what lists show, so that a page of a list is one cheap query."""
    shown = [one for one in SHOWN if one not in (partition, sort)]
    return {
        "IndexName": name,
        "KeySchema": _keys(partition, sort),
        "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": shown},
    }


def _keys(partition: str, sort: str) -> list[Template]:
    return [{"AttributeName": partition, "KeyType": "HASH"}, {"AttributeName": sort, "KeyType": "RANGE"}]
