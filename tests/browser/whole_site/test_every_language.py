"""Every page in every language: no barrier, nothing off the edge, and a sensible order for the keyboard."""

from typing import Literal

import pytest
from playwright.sync_api import ViewportSize

from tests.browser.conftest import Seat
from tests.browser.reader import Reader
from tests.website.building import LANGUAGES
from tests.website.listing import but_one_department, in_language, of_each_kind

NARROW, WIDE = 320, 1280
ZOOMED: ViewportSize = {"width": NARROW, "height": 256}
"""A screen of 1280 by 1024 at 400 %."""

# What a key reaches must follow what an eye does: in the order of the page, from its top to its bottom, and by the
# page's own order alone. What stays in its place on the screen (the exit) and what is closed (menus) is left out.
OUT_OF_ORDER = """() => {
    const fixed = (one) => one && (getComputedStyle(one).position === 'fixed' || fixed(one.parentElement));
    const stops = [...document.querySelectorAll('main a[href], article a[href], article button, article input, ' +
        'article select, article textarea, article summary, footer a[href]')]
        .filter((stop) => stop.checkVisibility({visibilityProperty: true}) && stop.tabIndex >= 0 && !fixed(stop));
    const tops = stops.map((stop) => stop.getBoundingClientRect().top);
    const back = stops.filter((stop, at) => at && tops[at] < tops[at - 1] - 30);
    const forced = [...document.querySelectorAll('[tabindex]')].filter((one) => one.tabIndex > 0);
    return [...back, ...forced].map((one) => one.outerHTML.slice(0, 90));
}"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_has_a_barrier(seat: Seat, origin: str, language: str) -> None:
    reader = seat(origin, NARROW, scripts=True)
    found = {address: barriers for address in in_language(language) if (barriers := _opened(reader, address))}
    assert found == {}
    assert reader.complaints == []
    assert reader.strangers() == []


@pytest.mark.parametrize("language", ["nb", "ar"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_kind_of_page_has_a_barrier_on_a_wide_screen(
    seat: Seat, origin: str, language: str, scheme: Literal["light", "dark"]
) -> None:
    reader = seat(origin, WIDE, scripts=True)
    reader.page.emulate_media(color_scheme=scheme)
    kinds = of_each_kind(language).values()
    assert {address: barriers for address in kinds if (barriers := _opened(reader, address))} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_lies_off_the_edge(seat: Seat, origin: str, language: str) -> None:
    reader = seat(origin, NARROW, scripts=False)
    sideways = {}
    for address in in_language(language):
        reader.opens(address)
        if over := reader.sideways():
            sideways[address] = over
    assert sideways == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_follow_the_eye(seat: Seat, origin: str, language: str) -> None:
    reader = seat(origin, NARROW, scripts=True)
    reader.page.set_viewport_size(ZOOMED)
    astray = {}
    for address in but_one_department(language):
        reader.opens(address)
        if back := reader.page.evaluate(OUT_OF_ORDER):
            astray[address] = back
    assert astray == {}


def _opened(reader: Reader, address: str) -> str:
    reader.opens(address)
    return reader.barriers()
