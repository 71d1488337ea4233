"""Who hears of an enquiry, in which words: the coordinator and the sender, and never what was written."""

import json
import re
import uuid
from typing import Any

import pytest
from familiekontakten.enquiries.reference import written
from familiekontakten.languages.catalogue import translate
from familiekontakten.languages.language import LANGUAGES

from tests.journeys import insider
from tests.journeys.filled_in import DEPARTMENTS, filled_in
from tests.journeys.visitor import Visitor
from tests.stack import Stack
from tests.website.building import EVERY_FORM

Mail = dict[str, Any]


def mails_about(stack: Stack, reference: str) -> list[Mail]:
    return [mail for mail in stack.mailbox() if written(reference) in mail["text"]]


def bounced(address: str) -> dict[str, Any]:
    """What the mail service tells when mail has come back for good."""
    bounce = {"bounceType": "Permanent", "bouncedRecipients": [{"emailAddress": address}]}
    return {
        "version": "0",
        "id": "1",
        "detail-type": "Email Bounced",
        "source": "aws.ses",
        "account": "000000000000",
        "time": "2026-11-21T12:00:00Z",
        "region": "eu-north-1",
        "resources": [],
        "detail": {"eventType": "Bounce", "bounce": bounce, "mail": {"destination": [address]}},
    }


@pytest.mark.parametrize(("form", "language"), EVERY_FORM)
def test_coordinator_and_sender_hear_of_it_without_content(
    stack: Stack, visitor: Visitor, form: str, language: str
) -> None:
    own = f"{uuid.uuid4().hex}@example.org"
    pairs, kept = filled_in(form, email=own)
    reference = visitor.send(form, language, pairs).reference
    stack.invoke("send_notices")

    by_receiver = {mail["to"][0]: mail for mail in mails_about(stack, reference)}
    assert by_receiver.keys() == {f"{DEPARTMENTS[form]}@familiekontakten.example.org", own}
    receipt = by_receiver.pop(own)
    (notice,) = by_receiver.values()
    assert notice["subject"] == "Ny henvendelse"
    assert f"{stack.url}/workspace/enquiries/{reference}" in notice["text"]
    assert receipt["subject"] == translate(language, "Kvittering")
    assert f'<html lang="{language}" dir="{LANGUAGES[language].direction}">' in receipt["html"]
    for mail in (notice, receipt):
        assert re.findall(r"https?://\S+", mail["text"]) == re.findall(rf"{stack.url}/\S+", mail["text"])
        said = "".join(map(str, (mail["subject"], mail["text"], mail["html"])))
        assert visitor.secret not in said
        typed = [value for name, value in kept.items() if isinstance(value, str) and name != "email" and len(value) > 9]
        assert [value for value in typed if value in said] == []
    assert "Familiekontakten" not in receipt["text"].replace(stack.url, "")  # somebody else may read the sender's mail


def test_nobody_is_told_twice(stack: Stack, visitor: Visitor) -> None:
    pairs, _ = filled_in("municipality")
    reference = visitor.send("municipality", "nb", pairs).reference
    stack.invoke("send_notices")
    stack.invoke("send_notices")
    assert len(mails_about(stack, reference)) == 2  # the office, and the sender
    assert insider.due(stack, reference) == []


def test_a_senders_dead_address_marks_nobody(stack: Stack) -> None:
    assert stack.invoke("note_bounces", event=bounced("kari@example.org")) == {"marked": 0}


def test_the_rule_hears_what_the_mail_service_says(stack: Stack) -> None:
    events = stack.client("events")
    (rule,) = [rule for rule in events.list_rules()["Rules"] if "NoteBounces" in rule["Name"]]
    heard = events.test_event_pattern(EventPattern=rule["EventPattern"], Event=json.dumps(bounced("a@example.org")))
    assert heard["Result"] is True
