"""Links of the frame to pages by their names, for readers of languages that do not have every page."""

from typing import NamedTuple

from mkdocs.utils.meta import get_data

from infrastructure.website.addresses import path
from infrastructure.website.translations import Pages

#: Where a page is not in the reader's language, this one is offered.
INSTEAD = "en"


class Linked(NamedTuple):
    """A page as a link names it: its address, its title, and the language of both."""

    address: str
    title: str
    language: str


def linked(pages: Pages, language: str, slug: str) -> Linked:
    """Return how a page is linked to: in the reader's language where it has the page, in English otherwise."""
    own = language if slug in pages.get(language, {}) else INSTEAD
    _, meta = get_data(pages[own][slug].read_text("utf-8"))
    return Linked(path(own, slug), str(meta["title"]), own)
