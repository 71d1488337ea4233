"""Tables as CSV that a spreadsheet opens as text: no cell becomes a formula. Pure.

RFC 4180. A cell that a spreadsheet could take for a formula gets an apostrophe in front: one that begins with = + - @
or | once spaces, invisible signs and full-width writing are seen through, or with a tab or a line break (OWASP, CSV
injection).
"""

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence

#: Tells spreadsheets that the file is UTF-8.
BOM = "\ufeff"
_STARTS = ("=", "+", "-", "@", "|")
_BREAKS = ("\t", "\r", "\n")


def csv_text(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """The whole file: a line of heads and one a row, every cell quoted."""
    file = io.StringIO()
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([harmless(str(cell)) for cell in row] for row in (heads, *rows))
    return BOM + file.getvalue()


def harmless(cell: str) -> str:
    """The cell itself, or with an apostrophe in front when it could be taken for a formula."""
    return f"'{cell}" if cell.startswith(_BREAKS) or _seen_through(cell).startswith(_STARTS) else cell


def _seen_through(cell: str) -> str:
    """The cell in compatibility form from its first visible sign on."""
    text = unicodedata.normalize("NFKC", cell)
    visible = (place for place, sign in enumerate(text) if unicodedata.category(sign)[0] not in "CZ")
    return text[next(visible, len(text)) :]
