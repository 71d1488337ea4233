"""The rooms of matching and the page behind a personal link, in a browser: no barrier, nothing off the edge."""

import pytest
from familiekontakten.access.requests import set_cookie

from tests.browser.conftest import Seat
from tests.browser.reader import Reader
from tests.browser.test_every_page import WIDTHS
from tests.journeys.matched import Ready, made_link, matched, propose, ready_in
from tests.rooms import SESSION
from tests.stack import Stack


@pytest.fixture
def ready(stack: Stack) -> Ready:
    return ready_in(stack)


@pytest.fixture
def at_work(seat: Seat, stack: Stack, ready: Ready) -> Reader:
    """The coordinator of that family, in front of a narrow screen."""
    reader = seat(stack.url, WIDTHS[0], scripts=True)
    cookie = {"Set-Cookie": set_cookie(SESSION, ready.clara.secret)}
    reader.page.route("**/made-up", lambda route: route.fulfill(body="", headers=cookie))
    reader.opens("/made-up")
    return reader


def has_no_barrier(reader: Reader) -> None:
    """Everything unfolded, at every width."""
    reader.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    for width in WIDTHS:
        reader.page.set_viewport_size({"width": width, "height": 800})
        assert reader.barriers() == "", f"at {width} px"
        assert reader.sideways() <= 0, f"at {width} px"
    assert reader.complaints == []
    assert reader.strangers() == []


def test_the_queue_and_the_board(at_work: Reader) -> None:
    for address in ("/workspace/matching", "/workspace/matching/board"):
        at_work.opens(address)
        has_no_barrier(at_work)


def test_a_family_with_its_candidates_and_with_a_proposal(at_work: Reader, ready: Ready) -> None:
    at_work.opens(ready.path)
    has_no_barrier(at_work)
    at_work.page.locator("#propose-volunteer-" + ready.first).first.wait_for(state="attached")
    propose(ready)
    at_work.opens(ready.path)
    has_no_barrier(at_work)


def test_an_assignment_and_a_link_just_made(at_work: Reader, ready: Ready) -> None:
    at_work.opens(matched(ready))
    has_no_barrier(at_work)
    at_work.page.locator("details:has(#link-language-ar) summary").evaluate("one => one.parentElement.open = true")
    at_work.page.locator("#link-language-ar").check()
    at_work.page.get_by_role("button", name="Lag en ny lenke").click()
    at_work.page.get_by_text("Den vises bare nå").wait_for()
    has_no_barrier(at_work)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_familiekontakt_logs_a_visit_with_one_tap(seat: Seat, stack: Stack, ready: Ready, scripts: bool) -> None:
    reader = seat(stack.url, WIDTHS[0], scripts=scripts)
    reader.opens(made_link(ready.clara, matched(ready)))
    reader.page.get_by_role("button", name="Besøket i dag er gjennomført").click()
    reader.page.get_by_role("heading", name="Takk, det er notert").wait_for()
    assert reader.complaints == []


def test_the_page_behind_a_link_its_errors_and_its_end(seat: Seat, stack: Stack, ready: Ready) -> None:
    reader = seat(stack.url, WIDTHS[0], scripts=True)
    reader.opens(made_link(ready.clara, matched(ready)))
    has_no_barrier(reader)
    reader.page.get_by_role("button", name="Besøket ble ikke gjennomført").click()
    reader.page.get_by_text("Velg grunnen").first.wait_for()
    reader.complaints.clear()  # a browser complains about every answer of 422
    has_no_barrier(reader)
    reader.opens("/api/l/" + "x" * 27)
    reader.complaints.clear()
    has_no_barrier(reader)
