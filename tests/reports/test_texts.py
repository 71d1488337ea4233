"""The national office's own words, and what the command refuses."""

from pathlib import Path

import pytest

from infrastructure.reports.making import NotMade
from infrastructure.reports.texts import UnknownText
from tests.reports.making import RECORDS, hsf
from tests.reports.reading import Page


def made(folder: Path, *said: object) -> Page:
    hsf("report", 2011, "--records", RECORDS, "--out", folder / "made", "--no-pdf", *said)
    return Page(folder / "made")


def texts(folder: Path, **files: str) -> Path:
    own = folder / "texts"
    own.mkdir()
    for name, text in files.items():
        (own / f"{name}.md").write_text(text, "utf-8")
    return own


def test_a_foreword_stands_first_and_a_chapters_text_in_place_of_ours(tmp_path: Path) -> None:
    own = texts(
        tmp_path, forord="Takk til *alle*.", familiene="Om familiene i år.\n\n# Flere tvillinger\n\nDet var mange."
    )
    page = made(tmp_path, "--texts", own)
    assert page.chapters[:2] == ["forord", "hovedtall"]
    assert [one.text for one in page.root.all("em")] == ["alle"]
    families = next(one for one in page.root.all("section") if one.attributes.get("id") == "familiene")
    assert "Om familiene i år." in families.text
    assert "bestemmer selv hva de vil ha støtte til" not in families.text
    assert families.all("h3")[0].text == "Flere tvillinger"


def test_raw_html_in_a_text_is_shown_never_run(tmp_path: Path) -> None:
    page = made(
        tmp_path, "--texts", texts(tmp_path, forord="<script>alert(1)</script>\n\nHei <b onclick='x()'>du</b>.")
    )
    assert not page.root.all("script") + page.root.all("b")
    assert "<script>alert(1)</script>" in page.text


def test_without_texts_there_is_no_foreword(tmp_path: Path) -> None:
    assert "forord" not in made(tmp_path).chapters


def test_a_text_for_no_chapter_is_refused_with_the_names_there_are(tmp_path: Path) -> None:
    with pytest.raises(UnknownText, match=r"familene\.md: no such chapter.*forord, hovedtall,.*familiene"):
        made(tmp_path, "--texts", texts(tmp_path, familene="Feilskrevet."))


@pytest.mark.parametrize(
    ("year", "said", "answer"),
    [
        (2090, (), "has not begun"),
        (1990, (), "no department was open in 1990"),
        (2011, ("--department", "D99"), "D99 was not open in 2011; there were D01, D02"),
    ],
)
def test_what_cannot_be_made_is_said(tmp_path: Path, year: int, said: tuple[str, ...], answer: str) -> None:
    with pytest.raises(NotMade, match=answer):
        hsf("report", year, "--records", RECORDS, "--out", tmp_path, "--no-pdf", *said)


def test_a_report_goes_somewhere_or_nowhere_at_all(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        hsf("report", 2011, "--records", RECORDS)
    assert "say --out FOLDER" in capsys.readouterr().err
