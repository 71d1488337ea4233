"""A page of each kind in a browser: no barrier, nothing off the edge, everything within reach of a key.

Every page in every language: tests/browser/whole_site.
"""

from itertools import product

import pytest

from infrastructure.website.addresses import path
from tests.browser.conftest import Seat
from tests.browser.reader import Reader, visible_stops
from tests.website.building import EVERY_FORM, PUBLIC_FORMS
from tests.website.listing import KINDS, is_in

EACH_KIND = [path(language, slug) for language, slug in product(("nb", "ar"), KINDS.values()) if is_in(language, slug)]
FORM_PAGES = [path(language, PUBLIC_FORMS[form]) for form, language in EVERY_FORM if language in ("nb", "ar")]
WIDTHS = (320, 1280)
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "plain"])

# Each focused element must be seen to be: an outline of its own, or one of the row it stands in.
FOCUS_IS_SEEN = """() => {
    const stop = document.activeElement;
    const lined = [stop, stop.closest('.choice, .doors li')]
        .some((one) => one && getComputedStyle(one).outlineStyle !== 'none');
    const box = stop.getBoundingClientRect();
    const bar = document.querySelector('.exit');
    const floor = bar && bar !== stop && innerWidth < 768 ? bar.getBoundingClientRect().top : innerHeight;
    return lined && box.bottom > 0 && box.top < floor;
}"""


@pytest.mark.parametrize("address", [*EACH_KIND, "/404.html", "/unavailable.html"])
def test_page_has_no_barrier(seat: Seat, origin: str, address: str) -> None:
    reader = seat(origin, WIDTHS[0], scripts=True)
    reader.opens(address)
    _assert_open_to_everyone(reader)


@pytest.mark.parametrize("address", FORM_PAGES)
def test_form_page_has_no_barrier_without_scripts(seat: Seat, origin: str, address: str) -> None:
    reader = seat(origin, WIDTHS[0], scripts=False)
    reader.opens(address)
    _assert_open_to_everyone(reader)


@pytest.mark.parametrize("address", FORM_PAGES)
def test_form_page_asks_for_each_file_once(seat: Seat, origin: str, address: str) -> None:
    reader = seat(origin, WIDTHS[0], scripts=True)
    reader.opens(address)
    reader.page.evaluate("document.fonts.ready.then(() => true)")
    assert len(reader.asked) <= 6, reader.asked
    assert len({asked.partition("?")[0] for asked in reader.asked}) == len(reader.asked), reader.asked


@pytest.mark.parametrize("address", [address for address in EACH_KIND if address not in FORM_PAGES])
def test_page_is_the_same_without_scripts(seat: Seat, origin: str, address: str) -> None:
    """So what axe says of the one holds for the other."""
    pages = []
    for scripts in (True, False):
        reader = seat(origin, WIDTHS[0], scripts=scripts)
        reader.opens(address)
        pages.append(reader.page.content())
    assert pages[0] == pages[1]


@pytest.mark.parametrize("address", FORM_PAGES)
@pytest.mark.parametrize("width", WIDTHS)
@SCRIPTS
def test_keyboard_reaches_every_part_of_a_form(
    seat: Seat, origin: str, address: str, width: int, scripts: bool
) -> None:
    reader = seat(origin, width, scripts=scripts)
    reader.opens(address)
    _assert_within_reach(reader)


@pytest.mark.parametrize("address", ["/", "/ar/", "/for-familier/", "/avdelinger/", "/404.html"])
@pytest.mark.parametrize("width", WIDTHS)
def test_keyboard_reaches_everything(seat: Seat, origin: str, address: str, width: int) -> None:
    reader = seat(origin, width, scripts=True)
    reader.opens(address)
    _assert_within_reach(reader)


@pytest.mark.parametrize("address", FORM_PAGES)
def test_text_can_be_twice_as_large(seat: Seat, origin: str, address: str) -> None:
    reader = seat(origin, 640, scripts=True)
    reader.opens(address)
    reader.page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert reader.sideways() <= 0


def _assert_open_to_everyone(reader: Reader) -> None:
    for width in WIDTHS:
        reader.page.set_viewport_size({"width": width, "height": 800})
        assert reader.barriers() == "", f"at {width} px"
        assert reader.sideways() <= 0, f"at {width} px"
    assert reader.complaints == []
    assert reader.strangers() == []


def _assert_within_reach(reader: Reader) -> None:
    wanted, reached = visible_stops(reader.page), set()
    while stop := reader.next_stop():
        reached.add(stop)
        assert len(reached) <= len(wanted), "the focus goes in a circle"
        assert reader.page.evaluate(FOCUS_IS_SEEN), stop
    assert wanted - reached == set()
