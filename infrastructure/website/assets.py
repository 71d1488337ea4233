"""The style sheets and the fingerprints by which browsers notice that an asset has changed."""

import hashlib
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from infrastructure.website.translations import SITE

STYLES = Path(__file__).resolve().parent / "styles"
# One file is sent, so that a form page stays within six requests; several are kept, so that each has one subject.
SHEETS = {
    "site.css": (
        *("palette", "dark", "page", "frame", "content", "front"),
        *("forms", "receipt", "search", "municipalities", "print"),
    ),
    "workspace.css": ("palette", "dark", "page", "forms", "workspace", "charts"),
    "charts.css": ("charts", "figures"),  # beside site.css, on the pages that have charts
}

FACE, MORE_LETTERS = "fraunces.woff2", "fraunces-ext.woff2"
FONTS: dict[str, tuple[str, ...]] = {
    "ar": (),
    "ti": (),
    "uk": (),
    "pl": (FACE, MORE_LETTERS),
    "lt": (FACE, MORE_LETTERS),
}
"""The files of the titles' face, where a language's letters are not all in the first; page.css says the same."""


def fonts(language: str) -> tuple[str, ...]:
    """Return the fonts that a page in a language needs from the start; the others are never asked for."""
    return FONTS.get(language, (FACE,))


def stylesheet(name: str = "site.css") -> str:
    """Return a whole style sheet of the site."""
    # The very address that the page preloads: under another one the font would be fetched twice.
    return sheet(SHEETS[name], asset)


def sheet(parts: Iterable[str], address: Callable[[str], str]) -> str:
    """Return parts in order as one sheet, without comments and indentation; `address` says where a file is found."""
    joined = "\n".join((STYLES / f"{part}.css").read_text("utf-8") for part in parts)
    without_comments = re.sub(r"/\*.*?\*/", "", joined, flags=re.DOTALL)
    addressed = re.sub(r"url\(([\w.-]+)\)", lambda name: f"url({address(name[1])})", without_comments)
    return re.sub(r"\n\s*", "\n", addressed).strip() + "\n"


def asset(name: str) -> str:
    """Return the root-relative address of an asset, with a fingerprint of what is in it."""
    content = stylesheet(name).encode() if name in SHEETS else (SITE / "assets" / name).read_bytes()
    return f"/assets/{name}?v={hashlib.sha256(content).hexdigest()[:10]}"
