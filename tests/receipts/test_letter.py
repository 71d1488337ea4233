"""The department's letter on the status page: the answer while it holds, and an earlier one after that."""

import pytest
from familiekontakten.receipts import receipt as states
from familiekontakten.receipts.page import render
from familiekontakten.receipts.status import SAYS, letter_title

from tests.receipts.test_promises import a_receipt

SAID = "Jeg ringer deg i morgen."
PAGE = {"says": "", "reference": "", "secret": "", "received_on": "", "promise": "", "promised_on": "", "wish": ""}
ACTS = {"withdrawable": False, "can_be_called_off": False}


@pytest.mark.parametrize("state", SAYS)
def test_a_letter_is_the_answer_until_something_was_decided(state: str) -> None:
    earlier = letter_title(a_receipt("family", state)) == "Tidligere svar"
    assert earlier == (state != states.ANSWERED)


@pytest.mark.parametrize(("title", "folded"), [("Svaret til deg", False), ("Tidligere svar", True)])
def test_an_earlier_answer_is_folded_away_and_never_gone(title: str, folded: bool) -> None:
    html = render("status.html.j2", "nb", letter=[SAID], letter_title=title, folded=folded, **PAGE, **ACTS)
    assert SAID in html
    assert title in html
    assert ("<details" in html) == folded
