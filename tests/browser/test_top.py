"""The top of a page: the way out and the menu, in words of any length."""

import pytest

from infrastructure.website.addresses import path
from tests.browser.conftest import Seat
from tests.website.building import LANGUAGES

# Where the way out stands beside the menu: the narrowest such screen, and where the whole menu is shown from.
WIDTHS = (768, 1200, 1280)
COVERED = """() => {
    const exit = document.querySelector('.exit').getBoundingClientRect();
    const under = (box) => box.left < exit.right && box.right > exit.left && box.top < exit.bottom;
    return [...document.querySelectorAll('.top-inner :is(a, summary)')]
        .filter((stop) => stop.checkVisibility() && under(stop.getBoundingClientRect()))
        .map((stop) => stop.textContent);
}"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_out_covers_nothing_of_the_menu(seat: Seat, origin: str, language: str) -> None:
    reader = seat(origin, WIDTHS[0], scripts=True)
    reader.opens(path(language))
    for width in WIDTHS:
        reader.page.set_viewport_size({"width": width, "height": 800})
        assert reader.page.evaluate(COVERED) == [], f"at {width} px"
