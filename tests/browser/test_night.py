"""The site for whoever's screen is dark, and the letters it is written with."""

import pytest

from tests.browser.conftest import Seat

# Drawing and finder, text, a form, the map and the list, charts.
TYPES = ("/", "/for-familier/", "/ar/be-om-kontakt/", "/avdelinger/", "/tall-og-fakta/")
WIDTH = 390


@pytest.mark.parametrize("address", TYPES)
def test_page_has_no_barrier_at_night(seat: Seat, origin: str, address: str) -> None:
    reader = seat(origin, WIDTH, scripts=True)
    reader.page.emulate_media(color_scheme="dark")
    reader.opens(address)
    assert reader.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 30, 28)"
    assert reader.barriers() == ""


@pytest.mark.parametrize(("address", "fonts"), [("/for-familier/", 1), ("/en/", 1), ("/ar/avdelinger/", 0)])
def test_a_font_is_asked_for_only_where_its_letters_are(seat: Seat, origin: str, address: str, fonts: int) -> None:
    reader = seat(origin, WIDTH, scripts=True)
    reader.opens(address)
    reader.page.evaluate("document.fonts.ready.then(() => true)")
    assert len([asked for asked in reader.asked if ".woff2" in asked]) == fonts


def test_paper_is_white_whatever_the_screen_is(seat: Seat, origin: str) -> None:
    reader = seat(origin, WIDTH, scripts=True)
    reader.page.emulate_media(color_scheme="dark", media="print")
    reader.opens("/for-familier/")
    assert reader.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert reader.page.evaluate("getComputedStyle(document.querySelector('.lead')).color") == "rgb(0, 0, 0)"
