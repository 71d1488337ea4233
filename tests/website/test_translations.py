"""Which languages are published, which translations are older than their Norwegian source, and who has read them."""

import subprocess
from datetime import date
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from infrastructure.website import given, translations
from infrastructure.website.marks import accept, draft, fingerprint, mark_read, was_read

CHANGED, LAST_DAY, DAY_AFTER = date(2026, 11, 2), date(2026, 11, 16), date(2026, 11, 17)
HEAD = "in_every_language: true\nform: family\nexit: true\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Two pages in Norwegian and in English; the English ones were made from them."""
    for language in ("nb", "en"):
        (tmp_path / language).mkdir()
        for slug in ("index", "status"):
            write(tmp_path / language / f"{slug}.md", language)
    for file in (tmp_path / "en").iterdir():
        accept(file)
    return tmp_path


@pytest.fixture
def history(site: Path) -> Path:
    """The same, committed, and then the Norwegian front page changed twice: on CHANGED and on the last day."""
    git(site, "init", "--quiet")
    commit(site, date(2026, 10, 1))
    write(site / "nb" / "index.md", "changed")
    commit(site, CHANGED)
    write(site / "nb" / "index.md", "changed again")
    commit(site, LAST_DAY)
    return site


def write(file: Path, text: str) -> None:
    file.write_text(f"---\ntitle: {file.stem}\n{HEAD if file.parent.name == 'nb' else ''}---\n{text}\n", "utf-8")


def git(folder: Path, *arguments: str, day: date = CHANGED) -> None:
    at = f"{day}T12:00:00+00:00"
    who = {f"GIT_{role}_{part}": "nobody@example.org" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
    environment = {"PATH": "/usr/bin:/bin", "GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at, **who}
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, env=environment)


def commit(site: Path, day: date) -> None:
    git(site, "add", ".")
    git(site, "commit", "--quiet", "--message", "x", day=day)


def stale(site: Path, today: date = CHANGED) -> dict[str, bool]:
    """The stale pages, and whether they are overdue."""
    found = translations.stale(translations.pages_of(site), today)
    return {f"{one.file.parent.name}/{one.file.stem}": one.overdue(today) for one in found}


def test_no_translation_in_the_repository_is_overdue() -> None:
    today = date.today()  # noqa: DTZ011 - the day of the run decides
    found = translations.stale(translations.pages_of(), today)
    assert [one.told(today) for one in found if one.overdue(today)] == []


def test_accepted_translation_is_not_stale(site: Path) -> None:
    assert stale(site) == {}
    assert (site / "en" / "index.md").read_text("utf-8").startswith("---\nsource: ")


@pytest.mark.parametrize(
    ("today", "overdue", "told"),
    [
        (CHANGED, False, "it must follow by 2026-11-16"),
        (LAST_DAY, False, "it must follow by 2026-11-16"),
        (DAY_AFTER, True, "OVERDUE"),
    ],
)
def test_changed_source_gives_its_translation_a_fortnight_from_its_first_change(
    history: Path, today: date, overdue: bool, told: str
) -> None:
    assert stale(history, today) == {"en/index": overdue}
    assert translations.reasons(translations.pages_of(history), ("nb", "en"), today) == [
        f"en/index.md is older than its Norwegian source, which changed on 2026-11-02: {told}"
    ]


def test_accepting_ends_it(history: Path) -> None:
    accept(history / "en" / "index.md")
    assert stale(history, DAY_AFTER) == {}


def test_change_that_is_not_committed_yet_is_of_today(history: Path) -> None:
    write(history / "nb" / "status.md", "changed")
    assert stale(history, DAY_AFTER) == {"en/index": True, "en/status": False}


def test_without_history_there_is_no_grace(site: Path) -> None:
    write(site / "nb" / "index.md", "changed")
    assert stale(site) == {"en/index": True}
    (told,) = translations.reasons(translations.pages_of(site), ("nb", "en"), CHANGED)
    assert told.endswith("nobody knows since when: OVERDUE")


def test_translation_of_a_page_that_is_gone_is_stale(history: Path) -> None:
    (history / "nb" / "status.md").unlink()
    commit(history, DAY_AFTER)
    assert stale(history, DAY_AFTER) == {"en/index": True, "en/status": False}


def test_accepting_again_keeps_one_source(site: Path) -> None:
    accept(site / "en" / "index.md")
    assert (site / "en" / "index.md").read_text("utf-8").count("source: ") == 1


def test_windows_line_endings_change_nothing() -> None:
    assert fingerprint("a\r\nb") == fingerprint("a\nb")


def test_language_is_published_when_texts_and_pages_are_complete(site: Path) -> None:
    pages = translations.pages_of(site)
    assert translations.publishable(pages, ("nb", "en")) == ("nb", "en")
    assert translations.reasons(pages, ("nb", "en"), CHANGED) == []


def test_language_without_complete_texts_is_not_published(site: Path) -> None:
    pages = translations.pages_of(site)
    assert translations.publishable(pages, ("nb",)) == ("nb",)
    told = "en is not published: its message catalogue is not complete"
    assert translations.reasons(pages, ("nb",), CHANGED) == [told]


@pytest.mark.parametrize("left", ["no file", "a draft"])
def test_language_without_every_page_is_not_published(site: Path, left: str) -> None:
    file = site / "en" / "status.md"
    file.unlink()
    if left == "a draft":
        file.write_text(draft((site / "nb" / "status.md").read_text("utf-8")), "utf-8")
    pages = translations.pages_of(site)
    assert translations.publishable(pages, ("nb", "en")) == ("nb",)
    told = "en is not published: these pages are missing: status"
    assert translations.reasons(pages, ("nb", "en"), CHANGED) == [told]


def test_draft_is_the_norwegian_page_without_its_layout_and_is_accepted_only_when_translated(site: Path) -> None:
    file = site / "en" / "index.md"
    file.write_text(draft((site / "nb" / "index.md").read_text("utf-8")), "utf-8")
    assert file.read_text("utf-8") == "---\ntitle: index\n---\nnb\n"
    with pytest.raises(ValueError, match="not translated"):
        accept(file)


def test_reading_holds_for_the_page_as_it_was_read(site: Path) -> None:
    file = site / "en" / "index.md"
    assert not was_read(file)
    mark_read(file)
    mark_read(file)
    accept(file)
    assert was_read(file)
    assert file.read_text("utf-8").count("read: ") == 1
    file.write_text(file.read_text("utf-8").replace("\nen\n", "\nEnglish\n"), "utf-8")
    assert not was_read(file)


@pytest.mark.parametrize(
    ("language", "slug", "texts_read", "page_read", "noticed"),
    [
        ("nb", "index", False, False, False),
        ("en", "index", False, False, True),
        ("en", "index", True, False, True),
        ("en", "index", False, True, True),
        ("en", "index", True, True, False),
        ("en", "frame", True, False, False),
    ],
)
def test_notice_goes_when_texts_and_page_were_read(
    site: Path, language: str, slug: str, texts_read: bool, page_read: bool, noticed: bool
) -> None:
    if page_read:
        mark_read(site / "en" / "index.md")
    config = MkDocsConfig()
    config["extra"] = {"pages": translations.pages_of(site), "read": {language} if texts_read else set()}
    assert given.unread(language, slug, config) == noticed
