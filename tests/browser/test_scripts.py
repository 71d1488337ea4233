"""What the one small script adds: leaving at once, menus that close, questions that wait, no second sending."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route

from infrastructure.website.addresses import EXIT
from tests.browser.conftest import Seat
from tests.browser.reader import Reader

FORM = "/be-om-kontakt/"


@pytest.fixture
def reader(seat: Seat, origin: str) -> Reader:
    """A reader on the family form, who came from the page for families; the weather page is a stand-in."""
    one = seat(origin, 390, scripts=True)
    one.page.context.route(
        EXIT + "**", lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html")
    )
    one.opens("/for-familier/")
    one.opens(FORM)
    return one


def _clicks_exit(page: Page) -> None:
    page.click("[data-exit]")


def _presses_shift(page: Page) -> None:
    for _ in range(3):
        page.keyboard.press("Shift")


@pytest.mark.parametrize("leaves", [_clicks_exit, _presses_shift])
def test_leaving_leaves_no_step_back_to_the_form(reader: Reader, leaves: Callable[[Page], None]) -> None:
    reader.page.fill("#contact_name", "Kari Eksempel")
    leaves(reader.page)
    reader.page.wait_for_url(EXIT)
    reader.page.go_back()
    assert reader.page.url.endswith("/for-familier/")


def test_typing_capitals_does_not_leave(reader: Reader) -> None:
    reader.page.focus("#contact_name")
    for letter in "KAR":
        reader.page.keyboard.press(f"Shift+{letter}")
    assert reader.page.input_value("#contact_name") == "KAR"
    assert reader.page.url.endswith(FORM)


def test_exit_is_a_plain_link_without_scripts(seat: Seat, origin: str) -> None:
    plain = seat(origin, 390, scripts=False)
    asked: list[dict[str, str]] = []

    def weather(route: Route) -> None:
        asked.append(route.request.headers)
        route.fulfill(body="<title>Weather</title>", content_type="text/html")

    plain.page.context.route(EXIT + "**", weather)
    plain.opens(FORM)
    plain.page.click("[data-exit]")
    plain.page.wait_for_url(EXIT)
    assert "referer" not in asked[0]


def test_district_is_asked_for_only_where_there_are_districts(reader: Reader) -> None:
    assert not reader.page.is_visible("#bydel_code")
    reader.page.select_option("#kommune_code", "0301")
    assert reader.page.is_visible("#bydel_code")
    reader.page.select_option("#bydel_code", "030109")
    reader.page.select_option("#kommune_code", "4204")
    assert not reader.page.is_visible("#bydel_code")
    assert "bydel_code" not in _sent(reader.page)


def test_only_the_districts_of_the_place_can_be_chosen(reader: Reader) -> None:
    reader.page.select_option("#kommune_code", "0301")
    open_groups = reader.page.eval_on_selector_all(
        "#bydel_code optgroup", "groups => groups.filter(group => !group.disabled).map(group => group.label)"
    )
    assert open_groups == ["Oslo"]
    reader.page.select_option("#bydel_code", "030109")
    reader.page.select_option("#kommune_code", "5001")
    assert reader.page.input_value("#bydel_code") == ""


def test_every_question_stands_there_without_scripts(seat: Seat, origin: str) -> None:
    plain = seat(origin, 390, scripts=False)
    plain.opens(FORM)
    assert plain.page.is_visible("#bydel_code")


def test_double_click_sends_once(reader: Reader) -> None:
    sent: list[str] = []

    def stays(route: Route) -> None:
        sent.append(route.request.url)
        route.fulfill(status=204)

    reader.page.route("**/api/**", stays)
    with reader.page.expect_response("**/api/**"):
        reader.page.dblclick("form button[type=submit]")
    assert len(sent) == 1


def test_menu_closes_on_escape_and_gives_the_focus_back(reader: Reader) -> None:
    reader.tabs_to(".narrow-menu summary")
    reader.page.keyboard.press("Enter")
    assert reader.page.is_visible(".narrow-menu ul")
    reader.page.keyboard.press("Tab")
    reader.page.keyboard.press("Escape")
    assert not reader.page.is_visible(".narrow-menu ul")
    assert reader.page.evaluate("document.activeElement.matches('.narrow-menu summary')")


def test_nothing_typed_is_kept_in_the_browser(reader: Reader) -> None:
    reader.page.fill("#message", "marker-4711")
    kept = reader.page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])")
    assert "marker-4711" not in kept
    assert reader.page.context.cookies() == []


def _sent(page: Page) -> list[str]:
    names: list[str] = page.evaluate("[...new FormData(document.querySelector('form')).keys()]")
    return names
