"""Rooms of the workspace in a browser, as a coordinator meets them: no barrier, nothing off the edge, no complaint.

A new page is one more line in ADDRESSES; what it shows must not depend on what other tests did.
"""

import pytest
from familiekontakten.access.requests import set_cookie

from tests.browser.conftest import Seat
from tests.browser.reader import Reader, visible_stops
from tests.browser.test_every_page import FOCUS_IS_SEEN, WIDTHS
from tests.gate.openings import let_in, opening_of
from tests.rooms import SESSION, Colleague, coordinator, office
from tests.stack import Stack

ADDRESSES = (
    "/workspace/",
    "/workspace/agenda",
    "/workspace/enquiries",
    "/workspace/enquiries?tray=aside",
    "/workspace/enquiries/new/family",
    "/workspace/enquiries/new/professional",
    "/workspace/enquiries/new/volunteer",
    "/workspace/families",
    "/workspace/families?state=closed&sort=newest",
    "/workspace/volunteers",
    "/workspace/courses",
    "/workspace/courses/new/plan",
    "/workspace/matching",
    "/workspace/safety",
    "/workspace/search",
    "/workspace/department",
    "/workspace/absence",
    "/workspace/waiting",
    "/workspace/grants/new/apply",
    "/workspace/openings",
    "/workspace/figures",
    "/workspace/figures/year",
    "/workspace/figures/definitions",
    "/workspace/figures/check/2026-10",
)

OF_THE_OFFICE = (
    "/workspace/national/departments",
    "/workspace/national/departments/trogstad",
    "/workspace/national/departments/coverage?county=31",
    "/workspace/national/departments/goals/table",
    "/workspace/national/departments/registers/new/national_staff",
    "/workspace/national/demand",
    "/workspace/national/demand/5601",
    "/workspace/national/board",
    "/workspace/national/gatherings",
    "/workspace/national/quotes/new",
    "/workspace/national/quotes/to-use",
    "/workspace/national/advice/new",
    "/workspace/national/plans/new",
    "/workspace/national/grants",
    "/workspace/national/home-start-plus/new/apply",
)


@pytest.fixture
def at_work(seat: Seat, stack: Stack) -> Reader:
    """A coordinator of Moss who has just logged in, in front of a narrow screen."""
    return seated(seat, stack, coordinator(stack, "moss"))


def seated(seat: Seat, stack: Stack, colleague: Colleague) -> Reader:
    """Somebody who has logged in, in front of a narrow screen."""
    reader = seat(stack.url, WIDTHS[0], scripts=True)
    cookie = {"Set-Cookie": set_cookie(SESSION, colleague.secret)}
    # Browsers take a cookie with this prefix from an answer only, so one is made up for them.
    reader.page.route("**/made-up", lambda route: route.fulfill(body="", headers=cookie))
    reader.opens("/made-up")
    return reader


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_room_has_no_barrier(at_work: Reader, address: str) -> None:
    assert_no_barrier(at_work, address)
    assert at_work.strangers() == []


@pytest.mark.parametrize("address", OF_THE_OFFICE)
def test_a_room_of_the_national_office_has_no_barrier(seat: Seat, stack: Stack, address: str) -> None:
    assert_no_barrier(seated(seat, stack, office(stack)), address)


def test_an_emergency_has_no_barrier_on_either_side(seat: Seat, stack: Stack) -> None:
    drift, clara = let_in(stack, "moss"), coordinator(stack, "moss")
    for address in ("/workspace/emergency", "/workspace/"):
        assert_no_barrier(seated(seat, stack, drift), address)
    for address in (f"/workspace/openings/{opening_of(stack, drift)}", "/workspace/openings"):
        assert_no_barrier(seated(seat, stack, clara), address)


def assert_no_barrier(at_work: Reader, address: str) -> None:
    at_work.opens(address)
    assert at_work.page.url.endswith(address), "it led elsewhere"
    for width in WIDTHS:
        at_work.page.set_viewport_size({"width": width, "height": 800})
        assert at_work.barriers() == "", f"at {width} px"
        assert at_work.sideways() <= 0, f"at {width} px"
    assert at_work.complaints == []


@pytest.mark.parametrize("width", WIDTHS)
def test_the_keyboard_reaches_everything(at_work: Reader, width: int) -> None:
    at_work.page.set_viewport_size({"width": width, "height": 800})
    at_work.opens("/workspace/search")
    wanted, reached = visible_stops(at_work.page), set()
    while stop := at_work.next_stop():
        reached.add(stop)
        assert len(reached) <= len(wanted), "the focus goes in a circle"
        assert at_work.page.evaluate(FOCUS_IS_SEEN), stop
    assert wanted - reached == set()


def test_single_keys_lead_to_search_and_rooms_and_can_be_switched_off(at_work: Reader) -> None:
    page = at_work.page
    at_work.opens("/workspace/")
    page.keyboard.press("/")
    assert at_work.focused() == "head-term"
    page.keyboard.type("g7")
    assert page.input_value("#head-term") == "g7"
    at_work.opens("/workspace/")
    page.keyboard.press("g")
    with page.expect_navigation():
        page.keyboard.press("7")
    assert page.url.endswith("/workspace/search")
    page.click(".keys summary")
    page.uncheck(".keys input")
    at_work.opens("/workspace/")
    page.keyboard.press("/")
    assert at_work.focused() != "head-term"


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_colleague_chooses_the_language_stays_where_she_was_and_keeps_it(at_work: Reader, language: str) -> None:
    at_work.opens("/workspace/families")
    at_work.page.click(".head-self summary")
    with at_work.page.expect_navigation():
        at_work.page.click(f"button[lang={language}]")
    assert at_work.page.url.endswith("/workspace/families")
    at_work.opens("/workspace/search")
    assert at_work.page.get_attribute("html", "lang") == language


def test_a_page_prints_without_menus_and_buttons(at_work: Reader) -> None:
    at_work.opens("/workspace/search")
    at_work.page.emulate_media(media="print")
    assert at_work.page.is_visible("h1")
    for unwanted in (".head", ".tail", ".work form"):
        assert not at_work.page.is_visible(unwanted), unwanted


def test_a_search_puts_nothing_personal_into_an_address(at_work: Reader) -> None:
    at_work.opens("/workspace/")
    at_work.page.fill("#head-term", "Prøve Prøvesen")
    with at_work.page.expect_navigation():
        at_work.page.press("#head-term", "Enter")
    assert at_work.page.url.endswith("/workspace/search")
    assert at_work.page.input_value("#term") == "Prøve Prøvesen"
    assert at_work.barriers() == ""
