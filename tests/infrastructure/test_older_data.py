"""Data of a version with other tables: left as it is, and whoever starts the stack is told what to do."""

from pathlib import Path

import pytest

from infrastructure.build import templates
from infrastructure.local.cloud import Cloud
from infrastructure.local.deploy import SENDER_DOMAIN
from infrastructure.local.emulator import Emulator, free_port
from infrastructure.local.local_stack import LocalStack, StackFailed
from infrastructure.local.stacks import Deployment
from infrastructure.local.state import State


def older_base() -> templates.Template:
    """The base as it was when a department's table had one key and no indexes."""
    template = templates.base()
    for resource in template["Resources"].values():
        properties = resource["Properties"]
        if str(properties.get("TableName")).startswith("hsf-cases-"):
            del properties["GlobalSecondaryIndexes"]
            properties["KeySchema"] = [{"AttributeName": "id", "KeyType": "HASH"}]
            properties["AttributeDefinitions"] = [{"AttributeName": "id", "AttributeType": "S"}]
    return template


def test_data_of_an_older_version_is_left_alone_and_the_way_on_is_said(tmp_path: Path) -> None:
    state = State(tmp_path / "state")
    emulator = Emulator(state)
    emulator.wait_until_ready()
    Deployment(Cloud(emulator.url)).apply("hsf-base", older_base(), {"SenderDomain": SENDER_DOMAIN})
    emulator.stop()
    local = LocalStack(state, free_port(), tell=lambda _: None)
    with pytest.raises(StackFailed, match=r"older version.*mv .*state .*state\.old.*STATE="):
        local.start([], tmp_path)
    kept = local.cloud.client("dynamodb").describe_table(TableName="hsf-cases-moss")["Table"]
    local.stop()
    assert [key["AttributeName"] for key in kept["KeySchema"]] == ["id"]
