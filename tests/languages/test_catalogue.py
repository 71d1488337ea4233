"""Texts in the reader's language, and that a stale or half-done language is not published."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from familiekontakten.languages import catalogue
from familiekontakten.languages.catalogue import DOMAIN, FOLDER, compiled, published, translate
from familiekontakten.languages.language import LANGUAGES, SOURCE

from infrastructure.build.catalogues import collect, compile_catalogues, update
from infrastructure.build.domains import COLLEAGUES, PUBLIC, belongs

TRANSLATED = [lang for lang in LANGUAGES if lang != SOURCE]
CATALOGUES = [(domain.name, lang) for domain in (PUBLIC, COLLEAGUES) for lang in domain.languages]


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository's catalogues: compiling must not change the working tree under other tests."""
    return Path(shutil.copytree(FOLDER, tmp_path_factory.mktemp("ours") / "locale"))


@pytest.fixture(scope="module")
def states(ours: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """What each catalogue lacks of all texts in the code."""
    return {(state.domain.name, state.lang): state.lacking for state in compile_catalogues(folder=ours)}


@pytest.fixture
def forgotten() -> Iterator[None]:
    """No catalogue is remembered, neither before nor after."""
    catalogue._catalogue.cache_clear()
    yield
    catalogue._catalogue.cache_clear()


@pytest.fixture
def shown(ours: Path, states: dict[str, tuple[str, ...]], monkeypatch: pytest.MonkeyPatch, forgotten: None) -> None:
    """Texts are shown from that copy."""
    monkeypatch.setattr(catalogue, "FOLDER", ours)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A small program with one text."""
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "page.py").write_text('x = N_("Hei, {name}")\n', encoding="utf-8")
    return tmp_path / "code"


@pytest.fixture
def catalogues(tmp_path: Path, source: Path) -> Path:
    """Complete catalogues of that program."""
    folder = tmp_path / "locale"
    update((source,), folder)
    for lang in TRANSLATED:
        _translate(folder, lang, "Hei, {name}", "Hello, {name}")
    return folder


def _translate(folder: Path, lang: str, text: str, translation: str, domain: str = DOMAIN) -> None:
    po = compiled(folder, lang, domain).with_suffix(".po")
    written = po.read_text(encoding="utf-8")
    empty = f'msgid "{text}"\nmsgstr ""'
    assert empty in written
    po.write_text(written.replace(empty, f'msgid "{text}"\nmsgstr "{translation}"'), encoding="utf-8")


def _lacking(source: Path, catalogues: Path) -> dict[str, tuple[str, ...]]:
    states = compile_catalogues((source,), catalogues)
    return {state.lang: state.lacking for state in states if state.domain is PUBLIC}


@pytest.mark.parametrize(("domain", "lang"), CATALOGUES)
def test_every_text_in_the_code_is_translated(
    states: dict[tuple[str, str], tuple[str, ...]], domain: str, lang: str
) -> None:
    assert states[domain, lang] == ()


def test_texts_are_found_in_code_and_in_templates() -> None:
    ids = {message.id for message in collect() if message.id}
    assert {"Hva heter du?", "Noe mangler eller er feil", "valgfritt"} <= ids


def test_a_complete_language_is_published(source: Path, catalogues: Path) -> None:
    assert published(catalogues) == (SOURCE,)
    assert _lacking(source, catalogues) == dict.fromkeys(TRANSLATED, ())
    assert published(catalogues) == tuple(LANGUAGES)


def test_a_changed_text_makes_its_translation_stale_and_the_language_unpublished(
    source: Path, catalogues: Path
) -> None:
    _lacking(source, catalogues)
    (source / "page.py").write_text('x = N_("Hei du, {name}")\n', encoding="utf-8")
    assert _lacking(source, catalogues) == dict.fromkeys(TRANSLATED, ("Hei du, {name}",))
    assert published(catalogues) == (SOURCE,)
    update((source,), catalogues)
    written = compiled(catalogues, "en").with_suffix(".po").read_text(encoding="utf-8")
    assert "Hello" not in written
    assert "fuzzy" not in written


def test_an_unsure_translation_does_not_count(source: Path, catalogues: Path) -> None:
    po = compiled(catalogues, "en").with_suffix(".po")
    po.write_text(po.read_text(encoding="utf-8").replace("#, python-brace", "#, fuzzy, python-brace"), encoding="utf-8")
    assert _lacking(source, catalogues)["en"] == ("Hei, {name}",)


@pytest.mark.parametrize("wrong", ["Hello", "Hello, {nam}", "Hello, {name", "Hello, {name} {day}"])
def test_a_translation_with_other_parameters_does_not_count(source: Path, tmp_path: Path, wrong: str) -> None:
    update((source,), tmp_path / "locale")
    _translate(tmp_path / "locale", "en", "Hei, {name}", wrong)
    assert _lacking(source, tmp_path / "locale")["en"] == ("Hei, {name}",)


def test_updating_again_changes_nothing(source: Path, catalogues: Path) -> None:
    po = compiled(catalogues, "ar").with_suffix(".po")
    po.write_text(re.sub(r"POT-Creation-Date: \d+", "POT-Creation-Date: 2020", po.read_text("utf-8")), encoding="utf-8")
    before = po.read_bytes()
    update((source,), catalogues)
    assert po.read_bytes() == before


def test_the_catalogues_in_the_repository_are_up_to_date(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FOLDER, tmp_path / "locale"))
    update(folder=folder)
    for domain, lang in CATALOGUES:
        assert _messages(folder, lang, domain) == _messages(FOLDER, lang, domain)


def _messages(folder: Path, lang: str, domain: str) -> list[str]:
    written = compiled(folder, lang, domain).with_suffix(".po").read_text(encoding="utf-8")
    return sorted(line for line in written.splitlines() if line.startswith("msg"))


@pytest.mark.usefixtures("shown")
def test_a_text_is_given_in_the_readers_language() -> None:
    assert translate("en", "Hva heter du?") == "What is your name?"
    assert (
        translate("ar", "Skriv årstall fra {first} til {last}", first=2008, last=2026)
        == "يُرجى كتابة سنوات من 2008 إلى 2026"
    )


@pytest.mark.usefixtures("shown")
@pytest.mark.parametrize("lang", ["nb", "xx", "../locale/en", ""])
def test_without_a_translation_the_text_is_norwegian(lang: str) -> None:
    assert translate(lang, "Kommune {number}", number=2) == "Kommune 2"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_empty_text_stays_empty(lang: str) -> None:
    assert translate(lang, "") == ""


def test_arabic_uses_western_digits_and_runs_right_to_left() -> None:
    written = compiled(FOLDER, "ar").with_suffix(".po").read_text(encoding="utf-8")
    assert not set("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹") & set(written)
    assert LANGUAGES["ar"].direction == "rtl"


ROOM, PUBLIC_PAGE = "functions/familiekontakten/cases/page.py", "functions/familiekontakten/receipts/pages.py"


@pytest.mark.parametrize(
    ("files", "lang", "domains"),
    [
        ((ROOM,), "en", [COLLEAGUES]),
        ((ROOM,), "nn", [COLLEAGUES]),
        ((PUBLIC_PAGE,), "en", [PUBLIC]),
        ((PUBLIC_PAGE, ROOM), "en", [PUBLIC]),
        ((PUBLIC_PAGE,), "nn", [PUBLIC]),
        (("infrastructure/website/theme/front.html",), "nn", [PUBLIC]),
    ],
)
def test_a_text_is_translated_in_one_place(files: tuple[str, ...], lang: str, domains: list[object]) -> None:
    assert [one for one in (PUBLIC, COLLEAGUES) if lang in one.languages and belongs(one, lang, files)] == domains


@pytest.fixture
def rooms(tmp_path: Path) -> Path:
    """A program whose one text stands in the workspace."""
    room = tmp_path / "functions" / "familiekontakten" / "cases"
    room.mkdir(parents=True)
    (room / "page.py").write_text('x = N_("Hei, {name}")\n', encoding="utf-8")
    return tmp_path / "functions"


def test_a_new_text_in_the_workspace_unpublishes_no_language(rooms: Path, tmp_path: Path) -> None:
    states = compile_catalogues((rooms,), tmp_path / "locale")
    assert {(state.domain, state.lang): state.lacking for state in states} == {
        **{(PUBLIC, lang): () for lang in TRANSLATED},
        (COLLEAGUES, "nn"): ("Hei, {name}",),
        (COLLEAGUES, "en"): ("Hei, {name}",),
    }
    assert published(tmp_path / "locale") == tuple(LANGUAGES)


@pytest.mark.usefixtures("forgotten")
@pytest.mark.parametrize("lang", COLLEAGUES.languages)
def test_a_text_of_the_workspace_is_found_in_its_own_catalogue(rooms: Path, tmp_path: Path, lang: str) -> None:
    update((rooms,), tmp_path / "locale")
    _translate(tmp_path / "locale", lang, "Hei, {name}", "Heisann, {name}", COLLEAGUES.name)
    compile_catalogues((rooms,), tmp_path / "locale")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalogue, "FOLDER", tmp_path / "locale")
        assert translate(lang, "Hei, {name}", name="Prøve") == "Heisann, Prøve"


@pytest.mark.usefixtures("forgotten")
def test_an_ill_fitting_translation_in_the_workspace_is_left_out(rooms: Path, tmp_path: Path) -> None:
    update((rooms,), tmp_path / "locale")
    _translate(tmp_path / "locale", "nn", "Hei, {name}", "Hei, {namn}", COLLEAGUES.name)
    compile_catalogues((rooms,), tmp_path / "locale")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalogue, "FOLDER", tmp_path / "locale")
        assert translate("nn", "Hei, {name}", name="Prøve") == "Hei, Prøve"
