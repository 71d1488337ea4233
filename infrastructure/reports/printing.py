"""A page on paper: printed to PDF by Chromium, which the browser tests use too.

It gives tagged text, bookmarks from the headings, page numbers from the style sheet and charts as vectors.
"""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
"""The same engine without windows comes first: it needs half the time."""
HOW = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
PRINTED = ("--no-pdf-header-footer", "--generate-pdf-document-outline", "--export-tagged-pdf")
MOMENT = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}")
NODE = re.compile(rb"\(node(\d{8})\)")
LONGEST = 120
"""Seconds after which a browser that prints one page has hung."""


class NotPrinted(Exception):
    """There is no PDF; the message says why and what to do."""


def print_page(page: Path, pdf: Path) -> None:
    """Print an HTML file. The same page gives the same file. Raises NotPrinted."""
    with tempfile.TemporaryDirectory(prefix="hsf-report-") as profile:
        done = subprocess.run(
            [
                _needed_browser(),
                *HOW,
                f"--user-data-dir={profile}",
                *PRINTED,
                f"--print-to-pdf={pdf}",
                page.resolve().as_uri(),
            ],
            capture_output=True,
            timeout=LONGEST,
            check=False,
        )
    if done.returncode or not pdf.exists():
        raise NotPrinted(f"the browser could not print {page}: {done.stderr.decode(errors='replace')[-300:]}")
    pdf.write_bytes(_settled(pdf.read_bytes()))


def _settled(pdf: bytes) -> bytes:
    """Without what differs from one printing to the next: the time, and the numbers that the browser gave the cells of
    tables (in the same order, as long as before: the file's own table of contents stays right)."""
    ranks = {number: b"%08d" % rank for rank, number in enumerate(sorted(set(NODE.findall(pdf))))}
    return NODE.sub(lambda found: b"(node" + ranks[found[1]] + b")", MOMENT.sub(rb"/\1 (D:20000101000000", pdf))


def browser() -> str | None:
    """The Chromium of this machine: the one that CHROMIUM names, or the first that is installed; None without one."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def _needed_browser() -> str:
    found = browser()
    if not found:
        raise NotPrinted(
            "the web page is written, the PDF is not: printing needs Chromium, and there is none on this machine. "
            "Install it (apt-get install chromium), say where it is (CHROMIUM=/path), or leave the PDF out (--no-pdf)"
        )
    return found
