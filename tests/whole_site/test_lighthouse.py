"""Lighthouse on a phone gives each kind of page its whole mark. Not for speed: that differs from run to run; bytes
and requests are held instead (test_requests.py).
"""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from infrastructure.build.places import BUILD
from infrastructure.reports.printing import browser
from tests.browser.chromium import ARGUMENTS
from tests.website.listing import of_each_kind
from tests.whole_site.distribution import distributing

LIGHTHOUSE = BUILD / "site-tools" / "node_modules" / ".bin" / "lighthouse"
CATEGORIES = ("accessibility", "best-practices", "seo")
TRIES = 2
"""A machine that is busy may lose the trace, and then there is no mark at all; that is tried once more."""


@pytest.mark.parametrize("language", ["nb", "ar"])
def test_every_kind_of_page_has_its_whole_mark(language: str, tmp_path: Path) -> None:
    marks = {}
    with distributing() as site:
        for kind, address in of_each_kind(language).items():
            marks[f"{kind} {address}"] = marked(site.origin + address, tmp_path)
    assert {page: mark for page, mark in marks.items() if mark != dict.fromkeys(CATEGORIES, 100)} == {}


def marked(address: str, folder: Path) -> dict[str, Any]:
    """The marks of a page by category, of 100, with what failed where one is not whole."""
    for _ in range(TRIES):
        report = _report(address, folder)
        scores = {name: report["categories"][name]["score"] for name in CATEGORIES}
        if None not in scores.values():
            break
    marks = {name: None if score is None else round(score * 100) for name, score in scores.items()}
    failed = [one["id"] for one in report["audits"].values() if one["score"] == 0 and _counts(report, one["id"])]
    return {**marks, "failed": failed} if failed else marks


def _counts(report: dict[str, Any], audit: str) -> bool:
    references = [one for category in report["categories"].values() for one in category["auditRefs"]]
    return any(one["id"] == audit and one["weight"] for one in references)


def _report(address: str, folder: Path) -> dict[str, Any]:
    if not LIGHTHOUSE.exists():
        pytest.fail("Lighthouse is not installed: .ci/install installs it")
    out = folder / "report.json"
    flags = " ".join([*ARGUMENTS, f"--user-data-dir={folder / 'profile'}"])
    subprocess.run(
        [
            *(str(LIGHTHOUSE), address, "--quiet", "--output=json", f"--output-path={out}"),
            *(f"--only-categories={','.join(CATEGORIES)}", "--throttling-method=provided", f"--chrome-flags={flags}"),
        ],
        env={**os.environ, "CHROME_PATH": browser() or ""},
        check=True,
        timeout=240,
    )
    found: dict[str, Any] = json.loads(out.read_text("utf-8"))
    return found
