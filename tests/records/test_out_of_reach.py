"""A connection that breaks is told apart from a condition that did not hold."""

import pytest
from botocore.exceptions import ClientError, ConnectionClosedError
from pynamodb.exceptions import UpdateError

FAILED = ClientError({"Error": {"Code": "ConditionalCheckFailedException", "Message": ""}}, "UpdateItem")
THROTTLED = ClientError({"Error": {"Code": "ProvisionedThroughputExceededException", "Message": ""}}, "UpdateItem")


@pytest.mark.parametrize(
    ("cause", "expected"),
    [(FAILED, True), (THROTTLED, False), (ConnectionClosedError(endpoint_url=""), False), (None, False)],
    ids=["condition", "throttled", "connection broke", "no cause"],
)
def test_only_a_condition_that_did_not_hold_counts_as_one(cause: Exception | None, expected: bool) -> None:
    from familiekontakten.door.table import condition_failed  # it asks for the settings of a database

    assert condition_failed(UpdateError("refused", cause=cause)) is expected
