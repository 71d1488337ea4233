"""The calculator's answers and the letter in a browser: no barrier, nothing off the edge; on paper, a letter alone."""

import pytest

from tests.browser.conftest import Seat
from tests.browser.test_every_page import WIDTHS
from tests.stack import Stack

PLACE = "kommune_codes=1151&position_percent=80&in_place=D1&in_place=D5"
ADDRESSES = (
    f"/api/municipalities/nb?{PLACE}",
    f"/api/municipalities/en?{PLACE}",
    "/api/municipalities/nb?kommune_codes=&position_percent=halv",
    f"/api/municipalities/en/letter/nn?{PLACE}",
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


def test_on_paper_a_letter_stands_alone(seat: Seat, stack: Stack) -> None:
    reader = seat(stack.url, WIDTHS[1], scripts=False)
    reader.opens(f"/api/municipalities/nb/letter/nb?{PLACE}")
    reader.page.emulate_media(media="print")
    printed = reader.page.inner_text("body")
    assert printed.startswith("Til kommunestyret i Utsira")
    assert printed.rstrip().endswith("…")
