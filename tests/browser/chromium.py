"""The browser that the tests drive: Debian's Chromium or Playwright's own, whichever is there."""

from pathlib import Path

from playwright.sync_api import Browser, Playwright

DEBIAN = Path("/usr/bin/chromium")
# Headless on a machine without a screen or a network: no sandbox (tests may run as root), no calls home.
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class NoBrowser(Exception):
    """Raised where no Chromium is installed; the message says how to install one."""


def open_chromium(playwright: Playwright) -> Browser:
    """Return a running Chromium. Raises NoBrowser where there is none."""
    own = Path(playwright.chromium.executable_path)
    found = next((path for path in (DEBIAN, own) if path.exists()), None)
    if found is None:
        raise NoBrowser(
            "No Chromium found. Install one: apt-get install chromium, or .venv/bin/playwright install chromium"
        )
    return playwright.chromium.launch(executable_path=str(found), args=ARGUMENTS)
