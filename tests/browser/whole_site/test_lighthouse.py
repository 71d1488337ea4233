"""Lighthouse on a phone gives each kind of page its whole mark. Not for speed: that differs from run to run; bytes
and requests are held instead (test_requests.py).
"""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from infrastructure.build.places import BUILD
from infrastructure.reports.printing import browser
from tests.browser.chromium import ARGUMENTS
from tests.browser.whole_site.distribution import distributing
from tests.website.listing import of_each_kind

TOOLS = BUILD / "site-tools" / "node_modules"
PROGRAM = Path(__file__).with_name("lighthouse.mjs")
CATEGORIES = ("accessibility", "best-practices", "seo")
WHOLE = {**dict.fromkeys(CATEGORIES, 100), "failed": []}
LONGEST = 600
"""Seconds after which it has hung; each page takes a few."""


@pytest.mark.parametrize("language", ["nb", "ar"])
def test_every_kind_of_page_has_its_whole_mark(language: str) -> None:
    with distributing() as site:
        marks = marked([site.origin + address for address in of_each_kind(language).values()])
        # A machine that is busy may lose a trace, and then there is no mark at all: those pages are tried once more.
        if lost := [address for address, mark in marks.items() if None in mark.values()]:
            marks |= marked(lost)
    assert {address: mark for address, mark in marks.items() if mark != WHOLE} == {}


def test_a_page_with_a_mistake_does_not_have_it() -> None:
    with distributing() as site:
        (mark,) = marked([f"{site.origin}/404.html"]).values()
    assert mark["accessibility"] == 100
    assert "is-crawlable" in mark["failed"], "no search engine may keep this page"


def marked(addresses: list[str]) -> dict[str, dict[str, Any]]:
    """The marks of each page by category, of 100, and what failed."""
    if not (TOOLS / "lighthouse").is_dir():
        pytest.fail("Lighthouse is not installed: .ci/install installs it")
    told = [str(TOOLS), browser() or "", " ".join(ARGUMENTS), ",".join(CATEGORIES)]
    done = subprocess.run(
        ["node", str(PROGRAM), *told, *addresses], capture_output=True, text=True, check=True, timeout=LONGEST
    )
    found: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return found
