"""What was read can be read again without a network; what is filled in is never kept, and leaving erases everything."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, Page

from infrastructure.website.addresses import EXIT
from tests.browser.static_site import serving
from tests.website.building import built

KEPT = "async () => (await (await caches.open('read')).keys()).map((one) => new URL(one.url).pathname)"
WORKERS = "async () => (await navigator.serviceWorker.getRegistrations()).length"
# Looks again until the file is kept; the test's own timeout ends it. (Playwright's waiting would need eval.)
SOON = (
    f"async (address) => {{ while (!(await ({KEPT})()).includes(address)) await new Promise(requestAnimationFrame); }}"
)
A_FILE = "/assets/icon.svg"
"""On our origin and no page: from there a test looks into the browser's store without waking the worker anew."""


@pytest.fixture
def line() -> Iterator[ExitStack]:
    """The site's server: closing it cuts the line."""
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def page(browser: Browser, line: ExitStack) -> Iterator[Page]:
    origin = line.enter_context(serving(built().site))
    context = browser.new_context(base_url=origin, reduced_motion="reduce")
    context.set_default_timeout(20_000)
    context.route(EXIT + "**", lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html"))
    yield context.new_page()
    context.close()


def reads(page: Page, address: str) -> None:
    """Open a page and stay until it is kept."""
    page.goto(address)
    page.evaluate(SOON, address)


def test_a_page_that_was_read_opens_without_a_network(page: Page, line: ExitStack) -> None:
    reads(page, "/")
    reads(page, "/for-familier/")
    page.evaluate(SOON, "/assets/site.css")
    line.close()
    for address in ("/for-familier/", "/"):
        page.goto(address)
        assert page.is_visible("h1")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)", "with its look"


def test_the_form_is_never_kept(page: Page) -> None:
    reads(page, "/for-familier/")
    for address in ("/be-om-kontakt/", "/status/", "/api/departments/nb"):
        page.goto(address)
    reads(page, "/personvern/")
    kept = page.evaluate(KEPT)
    assert not {"/be-om-kontakt/", "/status/"} & set(kept)
    assert not [address for address in kept if address.startswith("/api/")]


@pytest.mark.parametrize("leaves", ["click", "shift"])
def test_leaving_erases_what_was_kept(page: Page, leaves: str) -> None:
    reads(page, "/for-familier/")
    if leaves == "click":
        page.click("[data-exit]")
    else:
        for _ in range(3):
            page.keyboard.press("Shift")
    page.wait_for_url(EXIT)
    page.goto(A_FILE)
    assert page.evaluate("caches.keys()") == []
    assert page.evaluate(WORKERS) == 0


def test_of_a_file_that_has_changed_only_the_last_is_kept(page: Page) -> None:
    reads(page, "/for-familier/")
    page.evaluate(SOON, "/assets/site.css")
    page.evaluate("fetch('/assets/site.css?v=later')")
    page.evaluate("async () => { while (!(await caches.match('/assets/site.css?v=later'))) ; }")
    assert page.evaluate(KEPT).count("/assets/site.css") == 1
