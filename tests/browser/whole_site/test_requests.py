"""What a browser really asks for on a first visit, with nothing kept: counted where it is sent."""

import pytest
from playwright.sync_api import Browser

from tests.browser.test_offline import SOON
from tests.browser.whole_site.distribution import Distribution, distributing
from tests.website.building import LANGUAGES
from tests.website.listing import of_each_kind
from tests.website.test_weight import MOST_BYTES, MOST_REQUESTS, WITH_CHARTS, fetched

ICON = "/assets/icon.svg"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_first_visit_asks_for_little(browser: Browser, language: str) -> None:
    for kind, address in of_each_kind(language).items():
        with distributing() as site:
            _visit(browser, site, address)
            sent = dict(site.sent)
        print(f"{language} {kind:16} {sum(sent.values()) / 1000:5.1f} KB in {len(sent)} requests")  # noqa: T201
        charts = "/assets/charts.css" in sent
        assert len(site.sent) == len(sent), f"{address} asks twice: {site.sent}"
        # A browser without windows has no place for the icon, others ask for it.
        assert sent.keys() | {ICON} == fetched(address), address
        assert sum(sent.values()) <= (WITH_CHARTS if charts else MOST_BYTES), address
        assert len(sent.keys() | {ICON}) <= MOST_REQUESTS, address


def _visit(browser: Browser, site: Distribution, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(site.origin + address)
    page.evaluate(SOON, "/assets/site.js")
    page.evaluate("document.fonts.ready.then(() => true)")
    context.close()
