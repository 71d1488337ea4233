"""What everybody on the journey sees: every page examined once, pictures of the main ones, and all that was wrong."""

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Locator

from infrastructure.build.places import BUILD
from tests.browser.reader import Reader

NARROWEST, PHONE, DESK = 320, 360, 1280
HEIGHT = 800
ASKED_FOR = os.environ.get("JOURNEY_PICTURES", "")
FOLDER = Path(ASKED_FOR or BUILD / "journey")
"""Where the pictures go; nothing in it is committed."""
WIDTHS = (PHONE, DESK) if ASKED_FOR else ()

UNFOLD = "for (const one of document.querySelectorAll('main details')) one.open = true"
REFUSED = "-refused"
"""How the names of stations end where something was refused."""
ERRORS = ".error-list, .stop"


@dataclass
class Album:
    """Pictures by number; addresses that were examined, acts that were refused; and all that was found wrong."""

    taken: int = 0
    examined: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)
    looked_for: set[str] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)

    def station(self, reader: Reader, name: str, says: Sequence[str] = ()) -> None:
        """A main station: the page says these words to whoever reads it; it is examined, and pictures are taken."""
        text = " ".join(reader.page.inner_text("main").split())
        for words in says:
            self.note(name, "" if words in text else f"does not say «{words}» but {text}")
        self.pictures(reader, name)
        self.examine(reader, name)
        if name.endswith(REFUSED):
            self.refused.add(address_of(reader))

    def is_new(self, address: str) -> bool:
        """Whether nobody has asked this of an address before."""
        known = address in self.looked_for
        self.looked_for.add(address)
        return not known

    def pictures(self, reader: Reader, name: str) -> None:
        """The whole page as its reader sees it; where pictures were asked for, on a phone and on a desk."""
        self.taken += 1
        FOLDER.mkdir(parents=True, exist_ok=True)
        with _as_it_was(reader):
            for width in WIDTHS or [reader.page.viewport_size["width"] if reader.page.viewport_size else DESK]:
                reader.page.set_viewport_size({"width": width, "height": HEIGHT})
                reader.page.screenshot(path=FOLDER / f"{self.taken:02}-{name}-{width}.png", full_page=True)

    def examine(self, reader: Reader, name: str) -> None:
        """The page as it stands, everything unfolded, on the narrowest screen: no barrier, nothing off the edge."""
        self.examined.add(address_of(reader))
        with _as_it_was(reader):
            reader.page.set_viewport_size({"width": NARROWEST, "height": HEIGHT})
            if reader.scripts:
                reader.page.evaluate(UNFOLD)
            self.note(name, reader.barriers())
            self.note(name, f"{reader.sideways()} px off the edge" if reader.sideways() > 0 else "")
            self.note(name, "; ".join(reader.complaints))
            reader.complaints.clear()

    def note(self, name: str, found: str) -> None:
        """Something that is wrong; nothing where there is nothing."""
        if found:
            self.wrong.append(f"{name}: {found}")


class _as_it_was:  # noqa: N801 - read as words: with _as_it_was(reader)
    """Gives the reader's screen its width back."""

    def __init__(self, reader: Reader) -> None:
        self.page, self.size = reader.page, reader.page.viewport_size

    def __enter__(self) -> None:
        pass

    def __exit__(self, *_: object) -> None:
        if self.size:
            self.page.set_viewport_size(self.size)


def address_of(reader: Reader) -> str:
    """The path of the page that stands there."""
    return re.sub(r"^https?://[^/]+|[?#].*$", "", reader.page.url)


def told(reader: Reader) -> str:
    """What the page says was wrong; empty when nothing."""
    found: Locator = reader.page.locator(ERRORS)
    return found.first.inner_text() if found.count() else ""
