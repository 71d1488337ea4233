"""A report in a folder of its own: index.html, its style sheet and its font, and the same as a PDF."""

import re
from collections.abc import Mapping
from pathlib import Path

from familiekontakten.statistics.reports.blocks import Report

from infrastructure.reports.page import page
from infrastructure.reports.printing import print_page
from infrastructure.website.assets import sheet
from infrastructure.website.translations import SITE

SHEETS = ("palette", "page", "charts", "report")
FONT = "fraunces.woff2"
PAGE, STYLES, PDF = "index.html", "report.css", "arsrapport-{year}.pdf"


def write_report(report: Report, texts: Mapping[str, str], folder: Path, *, pdf: bool = True) -> None:
    """Write it, over what an earlier run left there. Raises NotPrinted, with the page already written."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / FONT).write_bytes((SITE / "assets" / FONT).read_bytes())
    (folder / STYLES).write_text(sheet(SHEETS, str), "utf-8")
    (folder / PAGE).write_text(_tidy(page(report, texts)), "utf-8")
    printed = folder / PDF.format(year=report.year)
    printed.unlink(missing_ok=True)
    if pdf:
        print_page(folder / PAGE, printed)


def _tidy(html: str) -> str:
    """Without the empty lines that the template's own lines leave."""
    return re.sub(r"\n\s*\n+", "\n", html).lstrip()
