"""Which pages exist in which language, and which translations are older than their Norwegian source.

A page is site/<language>/<slug>.md. Norwegian (nb) is the source: every translation carries in its front matter
`source: <fingerprint of the nb file it was made from>`. When the nb file changes, its translations are stale.
A page that is meant for few languages says so on the Norwegian page: `only: nb en`; no other language misses it.

Run `python -m infrastructure.website.translations` to list stale pages, and
`python -m infrastructure.website.translations accept site/en/for-familier.md …` when a translation is true again.
"""

import hashlib
import re
import sys
from pathlib import Path

SOURCE = "nb"
SITE = Path(__file__).resolve().parents[2] / "site"

Pages = dict[str, dict[str, Path]]  # language -> slug -> file


def pages_of(site: Path = SITE) -> Pages:
    """Return every page file under `site`, by language and slug (the file name without .md)."""
    folders = [folder for folder in sorted(site.iterdir()) if folder.is_dir() and any(folder.glob("*.md"))]
    return {folder.name: {file.stem: file for file in sorted(folder.glob("*.md"))} for folder in folders}


def fingerprint(text: str) -> str:
    """Return the eight characters that a translation states as its source; line endings do not count."""
    return hashlib.sha256(text.replace("\r\n", "\n").encode()).hexdigest()[:8]


def missing(pages: Pages, language: str) -> tuple[str, ...]:
    """Return the slugs that exist in Norwegian and not in `language`, though they are meant for it."""
    return tuple(
        slug for slug, file in pages[SOURCE].items() if slug not in pages.get(language, {}) and meant(file, language)
    )


def meant(source: Path, language: str) -> bool:
    """Return whether a Norwegian page is meant for that language: for every one, unless it says `only`."""
    said = re.search(r"^only: (.+)$", source.read_text("utf-8"), flags=re.MULTILINE)
    return said is None or language in said[1].split()


def languages_of(pages: Pages, slug: str, published: tuple[str, ...]) -> tuple[str, ...]:
    """Return the published languages that have a page; all of them for what is no page of the site's own."""
    return tuple(language for language in published if slug not in pages[SOURCE] or slug in pages.get(language, {}))


def publishable(pages: Pages, translated: tuple[str, ...]) -> tuple[str, ...]:
    """Return the languages of `translated` (those with complete catalogues) that have every Norwegian page."""
    return tuple(language for language in translated if not missing(pages, language))


def stated_source(text: str) -> str | None:
    """Return the fingerprint that a translated page says it was made from, None when it says nothing."""
    found = re.search(r"^source: ([0-9a-f]{8})$", text, flags=re.MULTILINE)
    return found[1] if found else None


def stale(pages: Pages) -> tuple[Path, ...]:
    """Return the translated pages whose Norwegian source has changed since, or is gone."""
    return tuple(
        file
        for language, files in pages.items()
        if language != SOURCE
        for slug, file in files.items()
        if stated_source(file.read_text("utf-8")) != _current_source(pages, slug)
    )


def reasons(pages: Pages, translated: tuple[str, ...]) -> list[str]:
    """Return one sentence for everything a reader of another language will miss, for the build to print."""
    held_back = [
        f"{language} is not published: " + _why(pages, language, translated)
        for language in pages
        if language not in publishable(pages, translated)
    ]
    return held_back + [f"{file.parent.name}/{file.name} is older than its Norwegian source" for file in stale(pages)]


def accept(file: Path) -> None:
    """State in `file` that it now says what its Norwegian source says today."""
    source = (file.parent.parent / SOURCE / file.name).read_text("utf-8")
    text = re.sub(r"^source: .*\n", "", file.read_text("utf-8"), flags=re.MULTILINE)
    file.write_text(text.replace("---\n", f"---\nsource: {fingerprint(source)}\n", 1), "utf-8")


def _current_source(pages: Pages, slug: str) -> str | None:
    file = pages[SOURCE].get(slug)
    return fingerprint(file.read_text("utf-8")) if file else "none"


def _why(pages: Pages, language: str, translated: tuple[str, ...]) -> str:
    if language not in translated:
        return "its message catalogue is not complete"
    return "these pages are missing: " + ", ".join(missing(pages, language))


def main(arguments: list[str]) -> int:
    """List stale translations (exit code 1 when there are any), or accept the named files."""
    if arguments[:1] == ["accept"]:
        for name in arguments[1:]:
            accept(Path(name).resolve())
        return 0
    found = stale(pages_of())
    print("\n".join(str(file) for file in found) or "Every translation follows its Norwegian source.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
