"""Whoever sent something can take it back: what is sealed is gone, and nobody hears of it any more."""

import pytest
from familiekontakten.enquiries.reference import written

from tests.journeys import insider
from tests.journeys.filled_in import filled_in
from tests.journeys.visitor import Answer, Visitor
from tests.stack import Stack

pytestmark = pytest.mark.usefixtures("still_clock")


def take_back(visitor: Visitor, reference: str, language: str = "nb") -> Answer:
    pairs = [("reference", reference), ("secret", visitor.secret)]
    return visitor.post(f"/api/withdrawals/{language}", pairs)


def test_what_was_written_is_erased_and_never_announced(stack: Stack, visitor: Visitor) -> None:
    pairs, _ = filled_in("family")
    reference = visitor.send("family", "nb", pairs).reference
    assert {row["kind"] for row in insider.due(stack, reference)} == {"enquiry"}

    answer = take_back(visitor, reference)

    assert answer.status == 200
    assert "Du har trukket henvendelsen" in answer.page.one("h2", id="state").text
    assert not answer.page.all("form")
    assert {row["kind"] for row in insider.due(stack, reference)} == {"enquiry", "withdrawal"}

    stack.invoke("send_notices")

    _, kept = insider.enquiry(stack, reference)
    assert "sealed" not in kept
    assert kept["form"] == "family"  # the codes stay for counting
    assert insider.row(stack, "receipts", reference=reference)["state"] == "erased"
    assert insider.due(stack, reference) == []
    assert [mail for mail in stack.mailbox() if written(reference) in mail["text"]] == []
    assert "er slettet" in visitor.post("/api/status/nb", [("reference", reference), ("secret", visitor.secret)]).text


def test_taking_back_twice_is_taking_back_once(stack: Stack, visitor: Visitor) -> None:
    pairs, _ = filled_in("volunteer")
    reference = visitor.send("volunteer", "nb", pairs).reference
    pages = [take_back(visitor, reference).text for _ in range(2)]
    assert pages[0] == pages[1]
    assert len([row for row in insider.due(stack, reference) if row["kind"] == "withdrawal"]) == 1


def test_the_same_content_after_taking_it_back_is_a_new_enquiry(stack: Stack, visitor: Visitor) -> None:
    pairs, _ = filled_in("family")
    first = visitor.send("family", "nb", pairs).reference
    take_back(visitor, first)
    again = visitor.send("family", "nb", pairs)
    assert again.status == 303
    assert again.reference != first
    assert visitor.get(again.location).page.one("dd", id="reference").text == written(again.reference)


def test_a_secret_takes_back_its_own_enquiry_only(stack: Stack, visitor: Visitor) -> None:
    pairs, _ = filled_in("family")
    reference = visitor.send("family", "nb", pairs).reference
    stranger, (others, _) = Visitor(stack.url), filled_in("family")
    stranger.send("family", "nb", others)
    assert take_back(stranger, reference).status == 422
    assert insider.row(stack, "receipts", reference=reference)["state"] == "received"
