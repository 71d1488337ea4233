"""The program that runs at the edge sends readers where the local gateway sends them."""

import json

from playwright.sync_api import Browser

from infrastructure.website import redirects
from tests.website.test_redirects import CASES

ASKED = sorted({asked for asked, _ in CASES} | {old.replace("*", "noe-eldre") for old in redirects.table()})
RUN = "([program, uris]) => { const handler = new Function(program + '; return handler;')(); "
RUN += "return uris.map((uri) => handler({request: {uri}})); }"


def test_the_edge_leads_on_as_the_gateway_does(browser: Browser) -> None:
    page = browser.new_page()
    answers = page.evaluate(RUN, [redirects.edge_function(), ASKED])
    page.close()
    for asked, answer in zip(ASKED, answers, strict=True):
        to = redirects.target(asked)
        assert answer == (_moved(to) if to else {"uri": asked}), json.dumps([asked, answer])


def _moved(to: str) -> dict[str, object]:
    headers = {"location": {"value": to}, "cache-control": {"value": redirects.LASTS}}
    return {"statusCode": 301, "statusDescription": "Moved Permanently", "headers": headers}
