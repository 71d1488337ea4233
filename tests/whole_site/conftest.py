"""The browser and its readers are those of the other browser tests."""

from tests.browser.conftest import browser, origin, seat

__all__ = ["browser", "origin", "seat"]
