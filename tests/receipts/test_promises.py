"""The holder of a receipt reads the state and the day that the coordinator works by; a professional what the family
wished, and no more.
"""

from datetime import UTC, date, datetime
from itertools import product
from typing import Any

import pytest
from familiekontakten.languages.catalogue import translate
from familiekontakten.receipts import promises
from familiekontakten.receipts import receipt as states
from familiekontakten.receipts.promises import Promise
from familiekontakten.receipts.receipt import Receipt
from familiekontakten.receipts.status import CALLED_OFF, DISCREET, SAYS, promised, says

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
DAY = date(2026, 12, 18)
FORMS = ("family", "professional", "volunteer", "municipality")


def a_receipt(form: str, state: str, **changed: Any) -> Receipt:  # noqa: ANN401 - any field
    plain = states.new_receipt("7KMP3XTV4", bytes(32), bytes(32), "moss", form, NOW)
    return plain._replace(state=state, next_contact_on=DAY, **changed)


@pytest.mark.parametrize(("form", "state"), [*product(FORMS, SAYS)])
def test_every_state_is_said_to_everybody_in_every_language(form: str, state: str) -> None:
    text = says(a_receipt(form, state))
    assert text
    assert len({translate(language, text) for language in ("nb", "en", "ar")}) == 3


@pytest.mark.parametrize(
    ("promise", "day"),
    [
        (promises.answered("7KMP3XTV4", DAY), DAY),
        (promises.taken_on("7KMP3XTV4", DAY), DAY),
        (promises.visit_arranged("7KMP3XTV4", DAY), DAY),
        (promises.waiting("7KMP3XTV4", DAY), DAY),
        (promises.active("7KMP3XTV4"), None),
        (promises.closed("7KMP3XTV4"), None),
        (promises.declined("7KMP3XTV4"), None),
        (promises.merged("7KMP3XTV4"), None),
    ],
)
def test_the_family_is_shown_the_day_that_the_coordinator_promised(promise: Promise, day: date | None) -> None:
    shown = promised(a_receipt("family", promise.state)._replace(next_contact_on=promise.on))
    assert (shown[1] if shown else None) == day
    assert promise.state in SAYS


def test_until_somebody_has_answered_the_day_of_the_answer_stands() -> None:
    shown = promised(a_receipt("family", states.RECEIVED))
    assert shown
    assert shown[1] == date(2026, 11, 27)


@pytest.mark.parametrize("state", [s for s in SAYS if s not in (states.RECEIVED, states.WITHDRAWN, states.ERASED)])
def test_a_professional_learns_nothing_that_the_family_did_not_wish(state: str) -> None:
    discreet = a_receipt("professional", state, discreet=True)
    assert says(discreet) == DISCREET
    assert promised(discreet) is None
    assert not discreet.can_be_called_off


@pytest.mark.parametrize("state", SAYS)
def test_no_day_with_the_family_is_told_to_a_professional(state: str) -> None:
    shown = promised(a_receipt("professional", state))
    assert (shown is None) == (state != states.RECEIVED)


@pytest.mark.parametrize(("form", "state"), [*product(FORMS, SAYS)])
def test_what_lies_in_the_inbox_is_erased_and_what_was_taken_on_is_called_off(form: str, state: str) -> None:
    receipt = a_receipt(form, state)
    assert receipt.withdrawable == (state in (states.RECEIVED, states.ANSWERED))
    assert receipt.can_be_called_off == (form != "professional" and state in states.TAKEN)
    assert not (receipt.withdrawable and receipt.can_be_called_off)


def test_who_has_called_it_off_sees_that_and_cannot_do_it_twice() -> None:
    receipt = a_receipt("family", states.WAITING, withdrawn_at=NOW)
    assert says(receipt) == CALLED_OFF
    assert not receipt.can_be_called_off


@pytest.mark.parametrize(("state", "covers"), [(s, s not in (states.WITHDRAWN, states.ERASED)) for s in SAYS])
def test_the_same_words_again_are_the_same_enquiry_though_it_was_answered(state: str, covers: bool) -> None:
    assert a_receipt("family", state).covers(bytes(32), NOW) is covers
