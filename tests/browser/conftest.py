"""One browser for all browser tests of a run."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import open_chromium
from tests.browser.reader import Reader, leaves, sits_down
from tests.browser.static_site import serving
from tests.website.building import built

Seat = Callable[..., Reader]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = open_chromium(playwright)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def origin() -> Iterator[str]:
    with serving(built().site) as address:
        yield address


@pytest.fixture
def seat(browser: Browser) -> Iterator[Seat]:
    """Seats readers, and clears their tables afterwards."""
    readers: list[Reader] = []

    def seated(origin: str, width: int, *, scripts: bool) -> Reader:
        readers.append(sits_down(browser, origin, width, scripts=scripts))
        return readers[-1]

    yield seated
    for reader in readers:
        leaves(reader)
