"""The browser that the tests drive: the Chromium that also prints the reports, or Playwright's own."""

from pathlib import Path

from playwright.sync_api import Browser, Playwright

from infrastructure.reports.printing import browser

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
    own = playwright.chromium.executable_path
    found = browser() or (own if Path(own).exists() else None)
    if not found:
        raise NoBrowser(
            "No Chromium found. Install one: apt-get install chromium-headless-shell, "
            "or .venv/bin/playwright install chromium"
        )
    return playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
