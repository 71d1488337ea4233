"""Which pages exist in which language, and which translations are older than their Norwegian source.

A page is site/<language>/<slug>.md. Norwegian (nb) is the source: every translation carries in its front matter
`source: <fingerprint of the nb file it was made from>`. When the nb file changes, its translations are stale
(staleness.py says for how long they may be). One that states no source is a draft: nobody is shown it, and its language
lacks the page. The languages that officials work in have every page. The others need those that a family and a
familiekontakt need, which say so on the Norwegian page: `in_every_language: true`.

    python -m infrastructure.website.translations                      list what is stale, and until when it may be
    python -m infrastructure.website.translations accept site/pl/*.md  they say what their source says today
    python -m infrastructure.website.translations read site/pl/*.md    a native speaker has read them as they are
"""

import sys
from datetime import date
from pathlib import Path

from familiekontakten.languages.language import OFFICIALS, SOURCE

from infrastructure.website.marks import accept, fingerprint, is_draft, mark_read, source_of, stated_source
from infrastructure.website.staleness import Stale, changed_on

SITE = Path(__file__).resolve().parents[2] / "site"

Pages = dict[str, dict[str, Path]]  # language -> slug -> file


def pages_of(site: Path = SITE) -> Pages:
    """Return every page file under `site` that is no draft, by language and slug (the file name without .md)."""
    folders = [folder for folder in sorted(site.iterdir()) if folder.is_dir() and any(folder.glob("*.md"))]
    return {
        folder.name: {file.stem: file for file in sorted(folder.glob("*.md")) if not is_draft(file)}
        for folder in folders
    }


def missing(pages: Pages, language: str) -> tuple[str, ...]:
    """Return the slugs that exist in Norwegian and not in `language`, though they are meant for it."""
    return tuple(
        slug for slug, file in pages[SOURCE].items() if slug not in pages.get(language, {}) and meant(file, language)
    )


def meant(source: Path, language: str) -> bool:
    """Return whether a language needs the page that has this Norwegian source."""
    return language in OFFICIALS or "\nin_every_language: true\n" in source.read_text("utf-8")


def languages_of(pages: Pages, slug: str, published: tuple[str, ...]) -> tuple[str, ...]:
    """Return the published languages that have a page; all of them for what is no page of the site's own."""
    return tuple(language for language in published if slug not in pages[SOURCE] or slug in pages.get(language, {}))


def publishable(pages: Pages, translated: tuple[str, ...]) -> tuple[str, ...]:
    """Return the languages of `translated` (those with complete catalogues) that have every page meant for them."""
    return tuple(language for language in translated if not missing(pages, language))


def stale(pages: Pages, today: date) -> tuple[Stale, ...]:
    """Return the translated pages whose Norwegian source has changed since, or is gone, and since when."""
    found = []
    for file in (file for language, files in pages.items() if language != SOURCE for file in files.values()):
        source, stated = source_of(file), stated_source(file.read_text("utf-8"))
        if not source.exists() or fingerprint(source.read_text("utf-8")) != stated:
            found.append(Stale(file, changed_on(source, stated, today)))
    return tuple(found)


def reasons(pages: Pages, translated: tuple[str, ...], today: date) -> list[str]:
    """Return one sentence for everything a reader of another language will miss, for the build to print."""
    held_back = [
        f"{language} is not published: " + _why(pages, language, translated)
        for language in pages
        if language not in publishable(pages, translated)
    ]
    return held_back + [one.told(today) for one in stale(pages, today)]


def _why(pages: Pages, language: str, translated: tuple[str, ...]) -> str:
    if language not in translated:
        return "its message catalogue is not complete"
    return "these pages are missing: " + ", ".join(missing(pages, language))


def main(arguments: list[str]) -> int:
    """List stale translations (exit code 1 when one is overdue), or state something in the named files."""
    stating = {"accept": accept, "read": mark_read}
    if arguments and arguments[0] in stating:
        for name in arguments[1:]:
            stating[arguments[0]](Path(name).resolve())
        return 0
    today = date.today()  # noqa: DTZ011 - the day of whoever asks
    found = stale(pages_of(), today)
    print("\n".join(one.told(today) for one in found) or "Every translation follows its Norwegian source.")
    return 1 if any(one.overdue(today) for one in found) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
