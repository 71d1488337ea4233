"""The least that takes a form in on Lambda: botocore and one write. Nothing is checked, sealed, traced or sent."""

import base64
import os
import uuid
from typing import Any
from urllib.parse import parse_qs

import botocore.session

CLIENT: Any = botocore.session.get_session().create_client(
    "dynamodb", region_name=os.environ["AWS_DEFAULT_REGION"], endpoint_url=os.environ["AWS_ENDPOINT_URL"]
)


def app(event: dict[str, Any], context: object) -> dict[str, Any]:  # noqa: ARG001 - Lambda gives two
    """Store the answers of one form, and send the browser on."""
    reference = uuid.uuid4().hex
    answers = parse_qs(base64.b64decode(event["body"]).decode())
    item = {name: {"S": values[0]} for name, values in answers.items()}
    keys = {"partition": {"S": "bare"}, "sort": {"S": reference}}
    CLIENT.put_item(TableName=os.environ["INBOX_TABLE"], Item=item | keys)
    return {"statusCode": 303, "headers": {"Location": f"/receipts/{reference}"}, "body": ""}
