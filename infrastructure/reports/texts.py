"""The national office's own words: Markdown files in a folder, one for each chapter that has some.

`forord.md` stands before the chapters, `familiene.md` in place of our own sentence about the families, and so on. Raw
HTML in them is shown as text: a report is one page without scripts, whoever wrote it.
"""

from collections.abc import Collection
from pathlib import Path

import markdown

FOREWORD = "forord"
BELOW_CHAPTER = 3
"""The level of a text's own headings: below the chapter's."""


class UnknownText(Exception):
    """A file in the folder that belongs to no chapter, or no folder at all; the message says what is there."""


def texts_in(folder: Path | None, chapters: Collection[str]) -> dict[str, str]:
    """HTML by chapter. Raises UnknownText, so that no text is left out unnoticed."""
    if folder is None:
        return {}
    if not folder.is_dir():
        raise UnknownText(f"{folder} is no folder")
    known = [FOREWORD, *chapters]
    files = sorted(folder.glob("*.md"))
    strange = [file.name for file in files if file.stem not in known]
    if strange:
        raise UnknownText(f"{', '.join(strange)}: no such chapter in this report; there are {', '.join(known)}")
    return {file.stem: html_of(file.read_text("utf-8")) for file in files}


def html_of(text: str) -> str:
    """Markdown as HTML."""
    reader = markdown.Markdown(extensions=["tables", "toc"], extension_configs={"toc": {"baselevel": BELOW_CHAPTER}})
    reader.preprocessors.deregister("html_block")
    reader.inlinePatterns.deregister("html")
    return str(reader.convert(text))
