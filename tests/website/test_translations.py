"""Which languages are published, and which translations are older than their Norwegian source."""

from pathlib import Path

import pytest

from infrastructure.website import translations


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for language in ("nb", "en"):
        (tmp_path / language).mkdir()
        for slug in ("index", "status"):
            (tmp_path / language / f"{slug}.md").write_text(f"---\ntitle: {slug}\n---\n{language}\n", "utf-8")
    for file in (tmp_path / "en").iterdir():
        translations.accept(file)
    return tmp_path


def test_every_translation_in_the_repository_follows_its_source() -> None:
    assert translations.stale(translations.pages_of()) == ()


def test_accepted_translation_is_not_stale(site: Path) -> None:
    assert translations.stale(translations.pages_of(site)) == ()
    assert (site / "en" / "index.md").read_text("utf-8").startswith("---\nsource: ")


def test_changed_source_makes_its_translation_stale(site: Path) -> None:
    (site / "nb" / "index.md").write_text("---\ntitle: another\n---\nnb\n", "utf-8")
    assert translations.stale(translations.pages_of(site)) == (site / "en" / "index.md",)


def test_translation_that_names_no_source_is_stale(site: Path) -> None:
    (site / "en" / "status.md").write_text("---\ntitle: status\n---\nen\n", "utf-8")
    assert translations.stale(translations.pages_of(site)) == (site / "en" / "status.md",)


def test_translation_of_a_page_that_is_gone_is_stale(site: Path) -> None:
    (site / "nb" / "status.md").unlink()
    assert translations.stale(translations.pages_of(site)) == (site / "en" / "status.md",)


def test_accepting_again_keeps_one_source(site: Path) -> None:
    translations.accept(site / "en" / "index.md")
    assert (site / "en" / "index.md").read_text("utf-8").count("source: ") == 1


def test_windows_line_endings_change_nothing() -> None:
    assert translations.fingerprint("a\r\nb") == translations.fingerprint("a\nb")


def test_language_is_published_when_texts_and_pages_are_complete(site: Path) -> None:
    pages = translations.pages_of(site)
    assert translations.publishable(pages, ("nb", "en")) == ("nb", "en")
    assert translations.reasons(pages, ("nb", "en")) == []


def test_language_without_complete_texts_is_not_published(site: Path) -> None:
    pages = translations.pages_of(site)
    assert translations.publishable(pages, ("nb",)) == ("nb",)
    assert translations.reasons(pages, ("nb",)) == ["en is not published: its message catalogue is not complete"]


def test_language_without_every_page_is_not_published(site: Path) -> None:
    (site / "en" / "status.md").unlink()
    pages = translations.pages_of(site)
    assert translations.publishable(pages, ("nb", "en")) == ("nb",)
    assert translations.reasons(pages, ("nb", "en")) == ["en is not published: these pages are missing: status"]


def test_build_names_stale_pages(site: Path) -> None:
    (site / "nb" / "index.md").write_text("changed", "utf-8")
    assert translations.reasons(translations.pages_of(site), ("nb", "en")) == [
        "en/index.md is older than its Norwegian source"
    ]
