"""The record layer against a real database: each test finds the tables empty, but for the departments' own."""

import pytest

from infrastructure.build import templates
from infrastructure.local.cloud import Cloud
from tests.database import SETTINGS, empty

__all__ = ["SETTINGS"]


@pytest.fixture(autouse=True)
def _empty_tables(database: str) -> None:
    client = Cloud(database).client("dynamodb")
    for table in templates.base()["Resources"].values():
        if table["Type"] == "AWS::DynamoDB::Table" and "cases" not in table["Properties"]["TableName"]:
            empty(client, table["Properties"])
