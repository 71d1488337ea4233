"""The pictures of the workspace in the README, taken from a running stack that `hsf demo` has filled.

`make run`, then `.venv/bin/hsf demo`, then `.venv/bin/python -m infrastructure.website.rooms_pictures http://localhost:8000`
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, sync_playwright

from infrastructure.local.demo_accounts import PASSWORD
from tests.browser.chromium import open_chromium

FOLDER = Path(__file__).parent / "screenshots"
DESK: ViewportSize = {"width": 1000, "height": 760}
COORDINATOR = "koordinator@example.org"
ROOMS = {
    "today": ("/workspace/",),
    "enquiries": ("/workspace/enquiries",),
    "family": ("/workspace/families?state=active", "main tbody a"),
    "matching": ("/workspace/matching", "main tbody a", "details.candidate summary"),
}
"""Each picture: the address of a room, and perhaps what is pressed there."""


def main() -> None:
    """Takes all four."""
    with sync_playwright() as playwright:
        page = open_chromium(playwright).new_page(viewport=DESK)
        log_in(page, sys.argv[1])
        for name in photographed(page, sys.argv[1]):
            page.screenshot(path=FOLDER / f"{name}.jpg", type="jpeg", quality=70)


def log_in(page: Page, site: str) -> None:
    """Through the real login page, as one of the demo accounts."""
    page.goto(f"{site}/workspace/login")
    page.fill("input[name=username]", COORDINATOR)
    page.fill("input[name=password]", PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url(f"{site}/workspace/")


def photographed(page: Page, site: str) -> Iterator[str]:
    """One room after another, open in front of the camera."""
    for name, (address, *pressed) in ROOMS.items():
        page.goto(site + address)
        for link in pressed:
            page.locator(link).first.click()
        yield name


if __name__ == "__main__":
    main()
