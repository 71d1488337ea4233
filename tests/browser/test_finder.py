"""The finder's answers in a browser: no barrier, nothing off the edge, and within reach of a key."""

import pytest

from tests.browser.conftest import Seat
from tests.browser.test_every_page import WIDTHS
from tests.stack import Stack

ADDRESSES = (
    "/api/finder/nb?place=0182",
    "/api/finder/ar?place=Sande",
    "/api/finder/nb?place=Trondhiem",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_page_has_no_barrier(seat: Seat, stack: Stack, address: str) -> None:
    reader = seat(stack.url, WIDTHS[0], scripts=False)
    reader.opens(address)
    for width in WIDTHS:
        reader.page.set_viewport_size({"width": width, "height": 800})
        assert reader.barriers() == "", f"at {width} px"
        assert reader.sideways() <= 0, f"at {width} px"
    assert [one for one in reader.complaints if "422" not in one] == []
    assert reader.strangers() == []


def test_with_the_keyboard_alone_from_the_front_page_to_a_department(seat: Seat, stack: Stack) -> None:
    reader = seat(stack.url, WIDTHS[0], scripts=True)
    reader.opens("/")
    reader.tabs_to("input[name=place]")
    reader.page.keyboard.type("trondhiem")
    with reader.page.expect_navigation():
        reader.page.keyboard.press("Enter")
    assert reader.focused() == "errors"
    reader.follows(".places a")
    reader.follows(".departments a")
    assert reader.page.url.endswith("/avdelinger/trondheim/")
