"""The style sheets and scripts as they are sent, and the fingerprints that tell browsers of a change."""

import hashlib
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from infrastructure.website.translations import SITE

STYLES = Path(__file__).resolve().parent / "styles"
_SITE = (
    *("palette", "dark", "page", "frame", "content", "front"),
    *("forms", "receipt", "search", "municipalities", "print"),
)
# One file is sent, so that a page stays within six requests; several are kept, so that each has one subject.
SHEETS = {
    "site.css": _SITE,
    "charts.css": (*_SITE, "charts", "figures"),  # in place of site.css, on the pages that have charts
    "workspace.css": ("palette", "dark", "page", "forms", "workspace", "charts"),
}

SCRIPTS = {"assets/site.js", "assets/workspace.js", "sw.js"}

#: Languages with letters that our Fraunces has not: their titles are in the face of the device, no font is sent.
WITHOUT_FACE = ("ar", "ti", "uk", "pl", "lt")  # page.css says the same


def fonts(language: str) -> tuple[str, ...]:
    """Return the fonts that a page in a language needs from the start."""
    return () if language in WITHOUT_FACE else ("fraunces.woff2",)


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


def script(name: str) -> str:
    """Return a script, named by its place on the site, without the lines that only say why, and without indentation."""
    return re.sub(r"^\s*//.*\n|^[ \t]+", "", (SITE / name).read_text("utf-8"), flags=re.MULTILINE)


def made() -> dict[str, str]:
    """Return the files that are not published as they are written, by their places on the site."""
    sheets = {f"assets/{name}": stylesheet(name) for name in SHEETS}
    return sheets | {name: script(name) for name in SCRIPTS}


def asset(name: str) -> str:
    """Return the root-relative address of an asset, with a fingerprint of what is in it."""
    return f"/assets/{name}?v={hashlib.sha256(_content(name)).hexdigest()[:10]}"


def _content(name: str) -> bytes:
    if name in SHEETS:
        return stylesheet(name).encode()
    place = f"assets/{name}"
    return script(place).encode() if place in SCRIPTS else (SITE / place).read_bytes()
