"""A language begins with one command, which says what it lacks; a native speaker's reading stands in its catalogue."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from familiekontakten.languages.catalogue import FOLDER, compiled

from infrastructure.build import catalogues, native
from infrastructure.build.domains import PUBLIC
from infrastructure.website import language, marks, translations

DAY = date(2026, 11, 22)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The Norwegian pages alone."""
    return Path(shutil.copytree(translations.SITE / "nb", tmp_path / "site" / "nb")).parent


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No catalogues, of a program with one text."""
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "page.py").write_text('x = N_("Hei, {name}")\n', encoding="utf-8")
    collect = catalogues.collect
    monkeypatch.setattr(catalogues, "collect", lambda _=(): collect((tmp_path / "code",)))
    return tmp_path / "locale"


def translated(folder: Path, text: str) -> Path:
    """The Polish catalogue with that translation of the one text."""
    po = compiled(folder, "pl").with_suffix(".po")
    po.write_text(re.sub(r'(msgid "Hei, \{name\}"\nmsgstr) ".*"', rf'\1 "{text}"', po.read_text("utf-8")), "utf-8")
    return po


def test_a_language_begins_with_a_catalogue_and_drafts_and_says_what_it_lacks(site: Path, folder: Path) -> None:
    language.begin("pl", site, folder)
    needed = {slug for slug, file in translations.pages_of(site)["nb"].items() if translations.meant(file, "pl")}
    assert {file.stem for file in (site / "pl").iterdir()} == needed
    texts, pages = language.lacks("pl", site, folder)
    assert texts.startswith("1 texts are not translated")
    assert pages.startswith(f"{len(needed)} pages are drafts")


def test_beginning_again_keeps_what_is_done(site: Path, folder: Path) -> None:
    language.begin("pl", site, folder)
    done = site / "pl" / "status.md"
    done.write_text("---\ntitle: Status\n---\nGotowe\n", "utf-8")
    translated(folder, "Cześć, {name}")
    language.begin("pl", site, folder)
    assert done.read_text("utf-8").endswith("Gotowe\n")
    assert len(list(language.lacks("pl", site, folder))) == 1  # the drafts


def test_a_language_lacks_nothing_when_texts_and_pages_are_done(site: Path, folder: Path) -> None:
    language.begin("pl", site, folder)
    translated(folder, "Cześć, {name}")
    for file in (site / "pl").iterdir():
        file.write_text(file.read_text("utf-8") + "Gotowe\n", "utf-8")
        marks.accept(file)
    assert list(language.lacks("pl", site, folder)) == []
    assert "pl" in translations.publishable(translations.pages_of(site), ("nb", "pl"))


@pytest.mark.parametrize("arguments", [[], ["xx"], ["nb"], ["pl", "lt"]])
def test_a_code_that_nobody_knows_is_told_where_languages_stand(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert language.main(arguments) == 2
    assert "languages/language.py" in capsys.readouterr().out


def test_reading_holds_for_the_texts_as_they_were_read(folder: Path) -> None:
    catalogues.update(folder=folder)
    po = translated(folder, "Cześć, {name}")
    assert not native.was_read("pl", folder)
    native.mark_read("pl", DAY, folder)
    assert native.was_read("pl", folder)
    catalogues.update(folder=folder)  # writes it anew, and changes nothing
    assert native.was_read("pl", folder)
    assert "NOT read" not in po.read_text("utf-8")
    translated(folder, "Witaj, {name}")
    assert not native.was_read("pl", folder)
    native.mark_read("pl", DAY, folder)
    assert native.was_read("pl", folder)


def test_a_language_without_a_catalogue_was_not_read(folder: Path) -> None:
    assert not native.was_read("pl", folder)


@pytest.mark.parametrize("lang", PUBLIC.languages)
def test_nobody_has_read_ours_unless_it_says_so(lang: str) -> None:
    stated = compiled(FOLDER, lang).with_suffix(".po").read_text("utf-8").split("\n")[1]
    assert stated == native.UNREAD or native.was_read(lang)
