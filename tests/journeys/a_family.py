"""A family that was taken on just now, and its coordinator at work on its pages."""

import re
from datetime import UTC, date, datetime, timedelta
from html import unescape
from typing import NamedTuple

from familiekontakten.months import day_of

from tests.journeys.filled_in import filled_in
from tests.journeys.visitor import Answer, Visitor
from tests.rooms import Colleague, coordinator
from tests.stack import Stack

TODAY = day_of(datetime.now(UTC))


def typed(on: date) -> str:
    return f"{on.day}.{on.month}.{on.year}"


def weeks(number: int) -> date:
    return TODAY + timedelta(weeks=number)


class Family(NamedTuple):
    """Somebody who asked for a familiekontakt, and the coordinator who took them on."""

    clara: Colleague
    sender: Visitor
    reference: str
    name: str

    @property
    def path(self) -> str:
        return f"/workspace/families/{self.reference}"

    def page(self) -> str:
        """What the coordinator reads about them."""
        answer = self.clara.get(self.path)
        assert answer.status == 200, answer.text
        return unescape(answer.text)

    def do(self, act: str, *pairs: tuple[str, str]) -> Answer:
        """Opens the form of an act and sends it."""
        form = self.clara.get(f"{self.path}/{act}")
        found = re.search(r'name="version" value="(\d+)"', form.text)
        return self.clara.post(f"{self.path}/{act}", list(pairs), int(found[1]) if found else None)

    def done(self, act: str, *pairs: tuple[str, str]) -> None:
        """The same, and it must have been done."""
        answer = self.do(act, *pairs)
        assert (answer.status, answer.location) == (303, self.path), answer.text

    def status_page(self) -> str:
        """What the family reads."""
        pairs = [("reference", self.reference), ("secret", self.sender.secret)]
        return unescape(self.sender.post("/api/status/nb", pairs).text)


def taken_on(stack: Stack) -> Family:
    """A family in Moss, from its own form, taken on by a new coordinator."""
    sender, clara = Visitor(stack.url), coordinator(stack, "moss")
    pairs, kept = filled_in("family", kommune_code="3103", bydel_code="0104")
    reference = sender.send("family", "nb", pairs).reference
    taken = clara.post(f"/workspace/enquiries/{reference}/take-on", [("answered_how", "phone")])
    assert (taken.status, taken.location) == (303, f"/workspace/families/{reference}"), taken.text
    return Family(clara, sender, reference, str(kept["contact_name"]))
