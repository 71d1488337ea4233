"""The record classes and the template that is deployed describe the same tables."""

import json
import subprocess
import sys

from infrastructure.build import templates
from tests.records.conftest import SETTINGS

ASK = """
import json
from familiekontakten.applications.records import DraftRecord
from familiekontakten.departments.records import DirectoryRecord
from familiekontakten.enquiries.records import EnquiryRecord
from familiekontakten.emergency.records import OpeningRecord
from familiekontakten.links.records import InboundRecord, LinkRecord
from familiekontakten.open_courses.records import OpenCourseRecord
from familiekontakten.demand.records import WishRecord
from familiekontakten.open_directory.records import WaitingRecord
from familiekontakten.forgetting.table import ErasureRow
from familiekontakten.outbox.records import DueRecord
from familiekontakten.receipts.records import AttemptRecord, ReceiptRecord
from familiekontakten.statistics.approvals.records import ApprovalRecord
from familiekontakten.statistics.editions.records import EditionRecord
from familiekontakten.casebook.table import DataKeyRow, book_rows
from familiekontakten.door.table import connection
from familiekontakten.sealing.records import SendingKey
models = [DirectoryRecord, EnquiryRecord, DueRecord, ReceiptRecord, AttemptRecord, SendingKey, EditionRecord]
models += [DraftRecord, LinkRecord, InboundRecord, OpenCourseRecord, OpeningRecord, ApprovalRecord]
models += [WishRecord, WaitingRecord, ErasureRow]
models += [DataKeyRow, book_rows("moss", connection())]
keys = lambda m: [a.attr_name for a in (m._hash_key_attribute(), m._range_key_attribute()) if a]
print(json.dumps([[m.Meta.table_name, keys(m)] for m in models]))
"""


def test_keys_of_the_classes_are_the_keys_of_the_template() -> None:
    environment = SETTINGS | {"PYTHONPATH": "functions", "AWS_ENDPOINT_URL": ""}
    asked = subprocess.run([sys.executable, "-c", ASK], env=environment, capture_output=True, text=True, check=True)
    tables = [r["Properties"] for r in templates.base()["Resources"].values() if r["Type"] == "AWS::DynamoDB::Table"]
    deployed = {table["TableName"]: [key["AttributeName"] for key in table["KeySchema"]] for table in tables}
    for name, keys in json.loads(asked.stdout):
        assert deployed[name] == keys
