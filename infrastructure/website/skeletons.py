"""Turns finished pages into skeletons that the functions fill: the site's frame and its form pages.

The functions answer under /api/, so every address in a skeleton is root-relative.
Markers left for them: <!--error--> first in <title>, <!--form--> where the form was (form pages);
<!--title--> and <!--content--> (the frame).
"""

import re
from html import escape
from urllib.parse import urljoin

FORM_START, FORM_END = "<!--form:start-->", "<!--form:end-->"
_ADDRESS = re.compile(r'\b(href|src)="([^"]*)"')
_FORM = re.compile(f"{FORM_START}.*?{FORM_END}", flags=re.DOTALL)
_ROOTED = re.compile(r"^(/|#|[a-z]+:)")


def enclosed(form: str) -> str:
    """Return `form` between the marks by which `form_skeleton` finds it again."""
    return FORM_START + form + FORM_END


def published(page: str) -> str:
    """Return the page as visitors get it: without the marks around its form."""
    return page.replace(FORM_START, "").replace(FORM_END, "")


def form_skeleton(page: str, url: str) -> str:
    """Return a finished form page, served at `url`, with its form taken out and a place for "Feil: " in the title."""
    bare = _FORM.sub("<!--form-->", rooted(page, url))
    return bare.replace("<title>", "<title><!--error-->", 1)


def rooted(page: str, url: str) -> str:
    """Return `page` with its relative href and src made root-relative, as seen from `url` ("en/status/")."""

    def from_root(found: re.Match[str]) -> str:
        name, address = found.groups()
        if _ROOTED.match(address):
            return found[0]
        return f'{name}="{escape(urljoin("/" + url, address))}"'

    return _ADDRESS.sub(from_root, page)
