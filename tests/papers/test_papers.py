"""`hsf papers`: whole pages, made without a stack, in the language of those who read them."""

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from infrastructure.papers import contents, making
from infrastructure.papers.making import PAPERS
from infrastructure.papers.page import cell, page
from infrastructure.papers.wanted import Unknown, Wanted

ON = date(2026, 11, 22)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("papers")
    making.write(made, Wanted(ON, "moss", making.beside(made)))
    return made


def test_every_paper_is_written_and_found_from_the_first_page(folder: Path) -> None:
    index = (folder / "index.html").read_text()
    assert all(f'href="{one.file}"' in index and (folder / one.file).exists() for one in PAPERS)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.file)
def test_a_paper_is_a_whole_page_with_nothing_left_of_its_making(folder: Path, paper: making.Paper) -> None:
    whole = (folder / paper.file).read_text()
    assert f'<html lang="{paper.lang}">' in whole
    assert whole.count("<h1") == 1
    text = re.sub(r"<[^>]+>", "", whole.partition("<main>")[2])
    assert not re.search(r"\{\{|\{%|\*\*| \| |^#|\[TOC\]|None|Undefined", text, re.MULTILINE)
    assert "src=" not in whole


@pytest.mark.parametrize("name", ["asvs.html", "threat-model.html"])
def test_links_lead_to_tests_on_this_machine(folder: Path, name: str) -> None:
    links = re.findall(r'href="([^"#]+tests/[^"#]*)', (folder / name).read_text())
    assert len(links) > 20
    assert [link for link in links if not (folder / link).exists()] == []


@pytest.mark.parametrize("name", ["databehandleravtale-vedlegg.html", "personvernkonsekvenser.html"])
def test_the_operator_of_the_department_is_named_as_controller(folder: Path, name: str) -> None:
    assert "Moss og omegn kvinneråd, Home-Start Familiekontakten Moss" in (folder / name).read_text()


def test_without_a_department_nobody_is_named() -> None:
    assert "Moss" not in contents.annex(Wanted(ON, "", ""))


def test_a_department_that_is_none_is_refused() -> None:
    with pytest.raises(Unknown, match="nowhere"):
        contents.annex(Wanted(ON, "nowhere", ""))


def test_statements_are_the_sites_own_text_without_its_links() -> None:
    text = contents.of_site("personvern")
    assert "Hvem har ansvaret?" in text
    assert "](" not in text
    assert "in_every_language" not in text


@pytest.mark.parametrize(
    ("text", "shown"), [("a|b", "a&#124;b"), ("<b> & c", "&lt;b&gt; &amp; c"), ("two\nlines", "two lines")]
)
def test_a_cell_holds_any_text(text: str, shown: str) -> None:
    assert cell(text) == shown
    assert f"<td>{shown}</td>" in page(f"# x\n\n| a | b |\n| --- | --- |\n| {cell(text)} | c |\n", "nb")


def test_the_command_needs_no_stack_and_says_what_it_wants(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "infrastructure.operator", "papers"]
    nothing = subprocess.run(command, capture_output=True, text=True)
    assert "--out FOLDER" in nothing.stderr
    wrong = subprocess.run(
        [*command, "--out", str(tmp_path), "--department", "nowhere"], capture_output=True, text=True
    )
    assert (wrong.returncode, wrong.stderr) == (1, "hsf: there is no department nowhere\n")
