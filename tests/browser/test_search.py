"""The search in a browser: no barrier, nothing off the edge, and from the menu to an answer by key alone."""

import pytest

from tests.browser.conftest import Seat
from tests.browser.reader import Reader
from tests.browser.test_every_page import WIDTHS
from tests.stack import Stack


def searches(reader: Reader, words: str) -> None:
    reader.page.fill("input[name=words]", words)
    with reader.page.expect_navigation():
        reader.page.keyboard.press("Enter")


@pytest.mark.parametrize(
    ("path", "words"), [("/sok/", "hva koster moss"), ("/ar/sok/", "moss الشرطة"), ("/ti/sok/", "zzzz")]
)
def test_answer_has_no_barrier(seat: Seat, stack: Stack, path: str, words: str) -> None:
    reader = seat(stack.url, WIDTHS[0], scripts=False)
    reader.opens(path)
    reader.page.focus("input[name=words]")
    searches(reader, words)
    for width in WIDTHS:
        reader.page.set_viewport_size({"width": width, "height": 800})
        assert reader.barriers() == "", f"at {width} px"
        assert reader.sideways() <= 0, f"at {width} px"
    assert reader.complaints == []
    assert reader.strangers() == []


def test_with_the_keyboard_alone_from_the_foot_of_a_page_to_an_answer_that_is_read_first(
    seat: Seat, stack: Stack
) -> None:
    reader = seat(stack.url, WIDTHS[0], scripts=True)
    reader.opens("/")
    reader.follows('.foot a[href="/sok/"]')
    reader.tabs_to("input[name=words]")
    searches(reader, "politiattest")
    assert reader.focused() == "errors"
    assert "politiattest" not in "".join(reader.asked)
    assert reader.page.url == f"{stack.url}/api/search/nb#errors"
    reader.follows(".results a")
    assert "politiattest" in reader.page.inner_text("article").lower()
    reader.page.go_back()
    assert "politiattest" in reader.page.inner_text(".results").lower()


def test_only_the_pages_of_the_search_load_anything_for_it(seat: Seat, stack: Stack) -> None:
    reader = seat(stack.url, WIDTHS[0], scripts=True)
    reader.opens("/for-familier/")
    assert [address for address in reader.asked if "search" in address or "sok" in address] == []
