"""A department's address is dead: the office hears of it, enquiries still come in, and the office is told of each."""

from collections.abc import Iterator

import pytest

from infrastructure.operator import clock
from tests.journeys import insider
from tests.journeys.filled_in import filled_in
from tests.journeys.visitor import Visitor
from tests.stack import Stack

pytestmark = pytest.mark.usefixtures("still_clock")

OFFICE = ["national@familiekontakten.example.org"]


@pytest.fixture
def dead_address(stack: Stack, visitor: Visitor) -> Iterator[str]:
    """The department that the form goes to has lost its only address, for this test."""
    pairs, _ = filled_in("family")
    department, _ = insider.enquiry(stack, visitor.send("family", "nb", pairs).reference)
    tables = stack.client("dynamodb")
    key = {"kind": {"S": "department"}, "id": {"S": department}}
    row = tables.get_item(TableName="hsf-directory", Key=key)["Item"]
    stack.invoke("send_notices")
    yield department
    tables.put_item(TableName="hsf-directory", Item=row)


def test_the_office_is_told_once_and_the_form_stays_open(stack: Stack, visitor: Visitor, dead_address: str) -> None:
    before = len(stack.mailbox())
    returned = {
        "bounceType": "Permanent",
        "bouncedRecipients": [{"emailAddress": f"{dead_address}@familiekontakten.example.org"}],
    }
    happening = clock.event(clock.now()) | {"source": "aws.ses", "detail": {"bounce": returned}}
    assert stack.invoke("note_bounces", event=happening) == {"marked": 1}
    assert stack.invoke("note_bounces", event=happening) == {"marked": 0}
    stack.invoke("send_notices")
    assert [(m["to"], m["subject"]) for m in stack.mailbox()[before:]] == [(OFFICE, "En avdeling får ikke e-post")]

    pairs, _ = filled_in("family")
    reference = visitor.send("family", "nb", pairs).reference
    stack.invoke("send_notices")

    (mail,) = [m for m in stack.mailbox()[before + 1 :] if f"/workspace/enquiries/{reference}" in m["text"]]
    assert mail["to"] == OFFICE
    assert insider.due(stack, reference) == []
