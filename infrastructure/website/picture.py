"""The picture in the README: front page, form and receipt on a phone, taken from a running stack.

`make run`, then `.venv/bin/python -m infrastructure.website.picture http://localhost:8000`
"""

import base64
import sys
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, sync_playwright

from tests.browser.chromium import open_chromium

PICTURE = Path(__file__).parent / "screenshots" / "readme.png"
PHONE: ViewportSize = {"width": 390, "height": 780}


def main() -> None:
    """Takes the three pictures and lays them side by side."""
    site = sys.argv[1]
    with sync_playwright() as playwright:
        browser = open_chromium(playwright)
        page = browser.new_page(viewport=PHONE)
        taken = [_front(page, site), _form(page, site), _receipt(page)]
        sheet = browser.new_page(viewport={"width": 3 * 390 + 64, "height": 812})
        sheet.set_content(_side_by_side(taken))
        sheet.screenshot(path=PICTURE)


def _front(page: Page, site: str) -> bytes:
    page.goto(site)
    return page.screenshot()


def _form(page: Page, site: str) -> bytes:
    page.goto(f"{site}/be-om-kontakt/")
    page.locator("form").scroll_into_view_if_needed()
    page.select_option("#kommune_code", "3403")
    page.fill("#contact_name", "Prøve")
    page.fill("#phone", "00 00 00 01")
    page.locator("#contact_name").scroll_into_view_if_needed()
    return page.screenshot()


def _receipt(page: Page) -> bytes:
    page.fill("#children_birth_years", "2024")
    page.check("#wishes-relief")
    page.check("#privacy_ack-yes")
    page.click("form button[type=submit]")
    page.wait_for_selector("#secret")
    return page.screenshot()


def _side_by_side(pictures: list[bytes]) -> str:
    images = "".join(f'<img src="data:image/png;base64,{base64.b64encode(p).decode()}">' for p in pictures)
    style = "body{margin:16px;display:flex;gap:16px;background:#e3ece2}img{width:390px;border-radius:12px}"
    return f"<style>{style}</style>{images}"


if __name__ == "__main__":
    main()
