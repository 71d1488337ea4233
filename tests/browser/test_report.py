"""The annual report in a real browser: no barriers, no sideways scrolling, under the site's content security policy."""

from collections.abc import Iterator

import pytest

from tests.browser.conftest import Seat
from tests.browser.static_site import serving
from tests.reports.making import of_2011


@pytest.fixture(scope="module", params=[(), ("--internal",)], ids=["public", "internal"])
def report(request: pytest.FixtureRequest) -> Iterator[str]:
    with serving(of_2011(*request.param, "--no-pdf")) as origin:
        yield origin


@pytest.mark.parametrize("width", [320, 1280])
def test_the_report_has_no_barriers_wide_and_narrow(report: str, seat: Seat, width: int) -> None:
    reader = seat(report, width, scripts=True)
    reader.opens("/")
    for summary in reader.page.locator("summary").all():
        summary.click()
    assert not reader.barriers()
    assert reader.sideways() == 0
    assert not reader.complaints
    assert not reader.strangers()


def test_no_letter_of_a_chart_is_smaller_than_twelve_pixels_on_a_small_phone(report: str, seat: Seat) -> None:
    reader = seat(report, 320, scripts=True)
    reader.opens("/")
    smallest = reader.page.evaluate(
        "Math.min(...[...document.querySelectorAll('svg.chart text')].map(one => {"
        " const drawn = one.getBoundingClientRect(), own = one.getBBox();"
        " return parseFloat(getComputedStyle(one).fontSize) * drawn.width / own.width }))"
    )
    assert smallest >= 11.9


def test_no_label_of_a_chart_is_cut_off_on_a_small_phone(report: str, seat: Seat) -> None:
    reader = seat(report, 320, scripts=True)
    reader.opens("/")
    outside = reader.page.evaluate(
        "[...document.querySelectorAll('svg.chart text')].filter(one => {"
        " const own = one.getBoundingClientRect();"
        " return own.left < -1 || own.right > document.documentElement.clientWidth + 1 }).map(one => one.textContent)"
    )
    assert outside == []
