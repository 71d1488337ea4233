"""The base template as it is deployed, read once: YAML is slow to read."""

from functools import cache
from typing import Any

from infrastructure.build import templates


@cache
def resources() -> dict[str, dict[str, Any]]:
    """Every resource by its name in the template."""
    found: dict[str, dict[str, Any]] = templates.base()["Resources"]
    return found


@cache
def table_names() -> tuple[str, ...]:
    """The tables, without "hsf-"; a department's own is "cases-<department>"."""
    tables = (one["Properties"] for one in resources().values() if one["Type"] == "AWS::DynamoDB::Table")
    return tuple(str(table["TableName"]).removeprefix("hsf-") for table in tables)
