"""Every page of the built site in a browser: no barrier, nothing off the edge, everything within reach of a key."""

import pytest

from infrastructure.website.addresses import path
from tests.browser.conftest import Seat
from tests.browser.reader import visible_stops
from tests.website.building import LANGUAGES, PUBLIC_FORMS, SLUGS

PAGES = [*(path(language, slug) for language in LANGUAGES for slug in SLUGS), "/404.html", "/unavailable.html"]
FORM_PAGES = [path(language, slug) for language in ("nb", "ar") for slug in PUBLIC_FORMS.values()]
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
WIDTHS = pytest.mark.parametrize("width", [320, 1280])

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


@pytest.mark.parametrize("address", PAGES)
@WIDTHS
@SCRIPTS
def test_page_has_no_barrier(seat: Seat, origin: str, address: str, width: int, scripts: bool) -> None:
    reader = seat(origin, width, scripts=scripts)
    reader.opens(address)
    assert reader.barriers() == ""
    assert reader.sideways() <= 0
    assert reader.complaints == []
    assert reader.strangers() == []


@pytest.mark.parametrize("address", [*FORM_PAGES, "/", "/ar/", "/for-familier/", "/avdelinger/"])
@WIDTHS
@SCRIPTS
def test_keyboard_reaches_everything(seat: Seat, origin: str, address: str, width: int, scripts: bool) -> None:
    reader = seat(origin, width, scripts=scripts)
    reader.opens(address)
    wanted = visible_stops(reader.page)
    reached: set[str] = set()
    for _ in wanted:
        reader.page.keyboard.press("Tab")
        reached.add(
            reader.page.evaluate(
                "(() => { const stop = document.activeElement;"
                " return stop.type === 'radio' ? 'radio ' + stop.name : stop.outerHTML.slice(0, 90) })()"
            )
        )
        assert reader.page.evaluate(FOCUS_IS_SEEN), reader.page.evaluate("document.activeElement.outerHTML")
    assert {stop["name"] for stop in wanted} - reached == set()


@pytest.mark.parametrize("address", FORM_PAGES)
def test_text_can_be_twice_as_large(seat: Seat, origin: str, address: str) -> None:
    reader = seat(origin, 640, scripts=True)
    reader.opens(address)
    reader.page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert reader.sideways() <= 0
