"""What a page costs on a slow line: bytes and requests of a first visit, printed for each kind of page (pytest -s)."""

import gzip
from functools import cache

import pytest

from tests.website.building import LANGUAGES, built
from tests.website.listing import in_language, of_each_kind

MOST_BYTES, WITH_CHARTS = 30_000, 60_000
"""design.md section 6, and the issue of the public site: over the wire, nothing in the cache."""
MOST_REQUESTS = 6
# The browser's own request for the worker that keeps pages for reading offline.
WORKER = "/sw.js"
NOT_FETCHED = ("canonical", "alternate")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_light(language: str) -> None:
    heavy = {}
    for address in in_language(language):
        files = fetched(address)
        weight, charts = sum(map(_over_the_wire, files)), "/assets/charts.css" in files
        if weight > (WITH_CHARTS if charts else MOST_BYTES) or len(files) > MOST_REQUESTS:
            heavy[address] = (weight, len(files))
    assert heavy == {}


@pytest.mark.parametrize("language", ["nb", "ar"])
def test_each_kind_of_page_is_weighed(language: str) -> None:
    weights = {kind: fetched(address) for kind, address in of_each_kind(language).items()}
    for kind, files in weights.items():
        print(  # noqa: T201 - shown with pytest -s
            f"{language} {kind:16} {sum(map(_over_the_wire, files)) / 1000:5.1f} KB in {len(files)} requests"
        )
    assert {"front page", "text", "form", "departments", "one department"} <= weights.keys()


def test_the_worker_is_smaller_than_a_kilobyte() -> None:
    assert len(built().file(WORKER).read_bytes()) < 1024


def fetched(address: str) -> set[str]:
    """The addresses that a browser asks for to show a page, without their fingerprints. Its fonts are named in it."""
    document = built().page(address)
    named = {e.attributes["href"] for e in document.all("link") if e.attributes["rel"] not in NOT_FETCHED}
    named |= {e.attributes["src"] for e in document.elements if "src" in e.attributes}
    return {address, WORKER} | {one.partition("?")[0] for one in named}


@cache
def _over_the_wire(address: str) -> int:
    # A woff2 font is compressed already and is sent as it is.
    content = built().file(address).read_bytes()
    return len(content) if address.endswith(".woff2") else len(gzip.compress(content, 6, mtime=0))
