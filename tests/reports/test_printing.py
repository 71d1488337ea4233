"""The PDF: found by search, read aloud in Norwegian, with bookmarks and page numbers, and nothing cut off."""

import re
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from infrastructure.reports.printing import NotPrinted
from tests.reports.making import RECORDS, hsf, of_2011
from tests.reports.reading import Page

PDF = "arsrapport-2011.pdf"


@pytest.fixture(scope="module")
def public() -> PdfReader:
    return PdfReader(of_2011() / PDF)


def words(pdf: PdfReader) -> list[str]:
    return [re.sub(r"\s+", " ", page.extract_text()) for page in pdf.pages]


def test_it_has_a_title_a_language_and_tags(public: PdfReader) -> None:
    root: Any = public.trailer["/Root"]
    assert public.metadata is not None
    assert public.metadata.title == "Årsrapport 2011 – Home-Start Familiekontakten i Norge"
    assert root["/Lang"] == "nb"
    assert root["/MarkInfo"]["/Marked"].value
    assert "/StructTreeRoot" in root


def test_each_chapter_is_a_bookmark(public: PdfReader) -> None:
    chapters = [one.all("h2")[0].text for one in Page(of_2011()).root.all("section", "report-chapter")]
    assert [title for title in _titles(public.outline) if title in chapters] == chapters


def _titles(outline: Any) -> list[str]:  # noqa: ANN401 - pypdf nests lists
    if isinstance(outline, list):
        return [title for one in outline for title in _titles(one)]
    return [re.sub(r"\s+", " ", str(outline.title)).strip()]


def test_every_page_has_its_number(public: PdfReader) -> None:
    last = len(public.pages)
    for number, text in enumerate(words(public), 1):
        assert f"Side {number} av {last}" in text


def test_the_internal_edition_says_so_on_every_page_and_the_public_one_on_none(public: PdfReader) -> None:
    warning = "Intern utgave med nøyaktige tall. Ikke til deling."
    assert all(warning in text for text in words(PdfReader(of_2011("--internal") / PDF)))
    assert not any(warning in text for text in words(public))


def test_every_number_of_the_page_can_be_found_in_it(public: PdfReader) -> None:
    text = "".join("".join(words(public)).split())
    for block in Page(of_2011()).blocks:
        for row, cells in block.rows.items():
            told = "".join([block.name if row == "value" else row, *cells])
            assert "".join(told.split()) in text, (block.name, row)


def test_no_letter_stands_outside_its_page(public: PdfReader) -> None:
    for page in public.pages:
        places: list[tuple[float, float]] = []

        def note(
            text: str, cm: list[float], tm: list[float], *_: object, into: list[tuple[float, float]] = places
        ) -> None:
            if text.strip():
                into.append((tm[4] * cm[0] + cm[4], tm[5] * cm[3] + cm[5]))

        page.extract_text(visitor_text=note)
        assert places
        assert all(0 < x < float(page.mediabox.width) and 0 < y < float(page.mediabox.height) for x, y in places)


def test_its_charts_are_drawn_not_photographed() -> None:
    assert b"/Subtype /Image" not in (of_2011() / PDF).read_bytes()


def test_the_same_page_makes_the_same_file(tmp_path: Path) -> None:
    hsf("report", 2011, "--records", RECORDS, "--out", tmp_path)
    assert (tmp_path / PDF).read_bytes() == (of_2011() / PDF).read_bytes()


def test_without_a_browser_the_page_is_there_and_the_reason_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    with pytest.raises(NotPrinted, match=r"needs Chromium.*--no-pdf"):
        hsf("report", 2011, "--records", RECORDS, "--out", tmp_path / "made")
    assert (tmp_path / "made" / "index.html").exists()
    assert not (tmp_path / "made" / PDF).exists()
