"""A reader in front of the browser: which screen, which scripts, which keys; and what the browser complained about."""

from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

# Everything axe finds by default, and the stricter contrast (7:1) that the palette promises.
RULES = {"resultTypes": ["violations"], "rules": {"color-contrast-enhanced": {"enabled": True}}}
# Chromium says of `autofocus` beside a #fragment that it does nothing; it is a second net for other browsers. The
# worker that keeps pages is held back: what it asks for again would be counted as the page's (test_offline.py has it).
HARMLESS = ("Autofocus processing was blocked", "Service Worker registration blocked")
# The browser's own note that a page was answered with 4xx, which the error pages are.
ANSWERED = "Failed to load resource: the server responded with a status of 4"

NAME = """(stop) => stop.type === 'radio' ? 'radio ' + stop.name : stop.outerHTML.slice(0, 90)"""
STOPS = """[...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter((stop) => stop.checkVisibility({visibilityProperty: true}) && !stop.closest('[aria-hidden]'))
    .filter((stop) => !stop.disabled && stop.type !== 'hidden')"""
# The name of what has the focus; null when that is nothing on the page.
FOCUSED = f"() => document.activeElement === document.body ? null : ({NAME})(document.activeElement)"


@dataclass
class Reader:
    """One reader with one tab. `origin`: where the site is."""

    page: Page
    origin: str
    scripts: bool
    complaints: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def opens(self, path: str) -> None:
        """Open a root-relative address."""
        self.page.goto(self.origin + path)

    def tabs_to(self, selector: str, most: int = 150) -> None:
        """Press Tab until the focus is on what `selector` names. Fails after `most` presses."""
        for _ in range(most):
            if self.page.evaluate("selector => document.activeElement?.matches(selector)", selector):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{selector} was not reached with {most} presses of Tab")

    def follows(self, selector: str) -> None:
        """Go to a link or button with the keyboard, and use it."""
        self.tabs_to(selector)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def next_stop(self) -> str | None:
        """Press Tab; return the name of where the focus is then, None when it has left the page."""
        self.page.keyboard.press("Tab")
        name = self.page.evaluate(FOCUSED)
        return None if name is None else str(name)

    def focused(self) -> str:
        """Return the id of what has the focus."""
        return str(self.page.evaluate("document.activeElement.id"))

    def barriers(self) -> str:
        """Return what axe finds wrong with the page as it stands; empty when nothing."""
        if self.scripts:
            return _examined(self.page)
        # axe is a script: it looks at a copy of the page, with the same address and without the site's own script.
        copy = self._copied()
        found = _examined(copy)
        copy.context.close()
        return found

    def _copied(self) -> Page:
        browser = self.page.context.browser
        assert browser, "a reader sits at a browser"
        copy = browser.new_context(viewport=self.page.viewport_size).new_page()
        html = self.page.content()
        copy.route("**/site.js*", lambda route: route.abort())
        copy.route(self.page.url, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
        copy.goto(self.page.url)
        return copy

    def sideways(self) -> int:
        """Return by how many pixels the page must be scrolled sideways."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))

    def strangers(self) -> list[str]:
        """Return the addresses asked for that are not on our origin."""
        return [address for address in self.asked if not address.startswith(self.origin)]


def sits_down(browser: Browser, origin: str, width: int, *, scripts: bool) -> Reader:
    """Return a reader with an empty history, a screen of that width, and scripts on or off."""
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        java_script_enabled=scripts,
        reduced_motion="reduce",
        service_workers="block",
    )
    context.set_default_timeout(20_000)
    reader = Reader(context.new_page(), origin, scripts)
    reader.page.on("console", lambda message: _note(reader, message.type, message.text))
    reader.page.on("pageerror", lambda error: reader.complaints.append(str(error)))
    reader.page.on("request", lambda request: reader.asked.append(request.url))
    return reader


def leaves(reader: Reader) -> None:
    """Close the reader's tab."""
    context: BrowserContext = reader.page.context
    context.close()


def _examined(page: Page) -> str:
    results = Axe().run(page, options=RULES)
    return results.generate_report() if results.violations_count else ""


def _note(reader: Reader, kind: str, text: str) -> None:
    if kind in ("error", "warning") and not text.startswith((*HARMLESS, ANSWERED)):
        reader.complaints.append(text)


def visible_stops(page: Page) -> set[str]:
    """Return the names of everything on the page that must be reachable with Tab; a radio group is one stop."""
    return set(page.evaluate(f"() => {STOPS}.map({NAME})"))
