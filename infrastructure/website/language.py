"""Begins a language, and says what it lacks until it is published. Safe to run again, and meant to be.

python -m infrastructure.website.language tr
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from familiekontakten.languages.catalogue import DOMAIN, FOLDER, compiled
from familiekontakten.languages.language import LANGUAGES, SOURCE
from familiekontakten.searching.stemming import STEMMERS

from infrastructure.build import catalogues, native
from infrastructure.website import translations
from infrastructure.website.marks import draft


def begin(code: str, site: Path = translations.SITE, folder: Path = FOLDER) -> None:
    """Write the empty catalogue, and a draft of every page that the language needs and has no file for."""
    catalogues.update(folder=folder)
    pages = translations.pages_of(site)
    (site / code).mkdir(exist_ok=True)
    for slug in translations.missing(pages, code):
        file = site / code / f"{slug}.md"
        if not file.exists():
            file.write_text(draft(pages[SOURCE][slug].read_text("utf-8")), "utf-8")


def lacks(code: str, site: Path = translations.SITE, folder: Path = FOLDER) -> Iterator[str]:
    """Return what stands between a language and its readers, a sentence each; none when it is published."""
    states = catalogues.compile_catalogues(folder=folder)
    if texts := sum(len(one.lacking) for one in states if (one.lang, one.domain.name) == (code, DOMAIN)):
        yield f"{texts} texts are not translated: {compiled(folder, code).with_suffix('.po')}"
    if drafts := translations.missing(translations.pages_of(site), code):
        yield f"{len(drafts)} pages are drafts until they are translated and accepted: {', '.join(drafts)}"


def _also(code: str) -> Iterator[str]:
    if code not in STEMMERS:
        yield "The search does not know its endings: see searching/stemming.py."
    if not native.was_read(code):
        yield "No native speaker has read its texts; every page says so."


def main(arguments: list[str]) -> int:
    """Begin a language and print what it lacks. Returns 1 while it lacks something, 2 for a code nobody knows."""
    code = arguments[0] if len(arguments) == 1 else ""
    if code not in LANGUAGES or code == SOURCE:
        print(__doc__, "First its line in functions/familiekontakten/languages/language.py. There:", *LANGUAGES)
        return 2
    begin(code)
    found = list(lacks(code))
    print("\n".join(found or [f"{code} lacks nothing: the next build publishes it."]))
    print("\n".join(_also(code)))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
