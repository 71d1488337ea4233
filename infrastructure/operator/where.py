"""Finds the stack that an operator's command talks to: the one running locally, or AWS when it is asked for by name."""

import os

from infrastructure.local import state
from infrastructure.local.cloud import OWNER, REGION, Cloud
from infrastructure.local.stacks import Deployment

SETTINGS = {
    "DIRECTORY_TABLE": "DirectoryName",
    "COURSES_TABLE": "CoursesName",
    "INBOX_TABLE": "InboxName",
    "RECEIPTS_TABLE": "ReceiptsName",
    "KEYS_TABLE": "KeysName",
    "STATISTICS_TABLE": "StatisticsName",
    "GRANTS_TABLE": "GrantsName",
    "SESSIONS_TABLE": "SessionsName",
    "STAFF_TABLE": "StaffName",
    "AUDIT_TABLE": "AuditName",
    "ERASURES_TABLE": "ErasuresName",
    "KMS_KEY": "KeyArn",
    "ANCHORS": "AnchorsName",
}


class NothingRuns(Exception):
    """No local stack runs on the chosen folder."""


def find() -> Cloud:
    """The stack running on the folder STATE (default .state); with HSF_CLOUD=aws, AWS with the credentials at hand."""
    if os.environ.get("HSF_CLOUD") == "aws":
        return Cloud()
    chosen = state.chosen()
    note = chosen.read_note()
    if note is None:
        raise NothingRuns(f"nothing runs on {chosen.folder}: start it with `make run`, or name its folder with STATE=")
    return Cloud(note.emulator)


def enter() -> Cloud:
    """Give this process the settings a function would have; the charity's own records can be imported after that."""
    cloud = find()
    if cloud.endpoint:
        key, secret = OWNER
        os.environ |= {"AWS_ENDPOINT_URL": cloud.endpoint, "AWS_ACCESS_KEY_ID": key, "AWS_SECRET_ACCESS_KEY": secret}
        os.environ.pop("AWS_SESSION_TOKEN", None)
    outputs = Deployment(cloud).outputs("hsf-base")
    os.environ["AWS_DEFAULT_REGION"] = REGION
    os.environ["CASES_TABLE_PREFIX"] = "hsf-cases-"
    os.environ |= {name: outputs[output] for name, output in SETTINGS.items()}
    return cloud
