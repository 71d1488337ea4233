"""Whoever lives where no department is can be told when one opens, and can change their mind about that alone."""

import pytest

from tests.journeys import insider
from tests.journeys.filled_in import filled_in
from tests.journeys.visitor import Visitor
from tests.stack import Stack

pytestmark = pytest.mark.usefixtures("still_clock")

NOWHERE = {"kommune_code": "5601", "bydel_code": "unknown"}
"""Alta, where no department is, and nobody opens one in these tests."""


def wish(stack: Stack, reference: str) -> insider.Row:
    return insider.row(stack, "inbox", partition="wish", sort=reference)


def test_a_wish_is_kept_sealed_shown_on_the_status_page_and_ended_there(stack: Stack, visitor: Visitor) -> None:
    pairs, _ = filled_in("family", **NOWHERE)
    reference = visitor.send("family", "nb", pairs).reference
    kept = wish(stack, reference)
    assert kept["place"] == "5601"
    assert b"example.org" not in kept["address_sealed"].value.lower()

    pair = [("reference", reference), ("secret", visitor.secret)]
    assert visitor.post("/api/status/nb", pair).page.one("h2", id="wish").text.endswith("Alta")
    answer = visitor.post("/api/wishes/nb", pair)
    assert answer.status == 200
    assert not answer.page.all("h2", id="wish")
    assert "/api/withdrawals/nb" in answer.text, "the enquiry itself goes on"

    stack.invoke("send_notices")
    assert wish(stack, reference) == {}
    assert not visitor.post("/api/status/nb", pair).page.all("h2", id="wish")
    stack.invoke("tell_of_opened")  # its own role may do all that it does


def test_where_a_department_is_nothing_is_kept_for_later(stack: Stack, visitor: Visitor) -> None:
    pairs, _ = filled_in("volunteer")
    reference = visitor.send("volunteer", "nb", pairs).reference
    assert wish(stack, reference) == {}
    assert "wish" not in insider.row(stack, "receipts", reference=reference)


def test_who_ticks_it_without_an_address_is_told_what_to_do_and_loses_nothing(visitor: Visitor) -> None:
    pairs, _ = filled_in("family", **NOWHERE, email="", contact_how="call")
    answer = visitor.send("family", "nb", pairs)
    assert answer.status == 422
    assert "ta bort krysset" in answer.text
    assert "checked" in answer.page.one("input", id="tell_when_open-yes").attributes
