"""What holds for every report: each number says what it rests on, the page brings nothing from elsewhere."""

from pathlib import Path

import pytest

from tests.reports.making import hsf, of_2011, only, rows, written
from tests.reports.reading import Page

PUBLIC, INTERNAL, ONE = (), ("--internal",), ("--department", "D09", "--no-pdf")
EVERY = pytest.mark.parametrize("said", [PUBLIC, INTERNAL, ONE], ids=["public", "internal", "department"])


@EVERY
def test_every_figure_names_its_base_and_links_to_its_definition(said: tuple[str, ...]) -> None:
    page = Page(of_2011(*said))
    for block in page.blocks:
        assert block.rests.startswith(("Grunnlag: ", "Base: ")), block.name
        assert block.definitions, block.name
        assert not {f"def-{name}" for name in block.definitions} - set(page.ids), block.name


@EVERY
def test_a_share_says_how_many_departments_and_units_it_rests_on(said: tuple[str, ...]) -> None:
    civil = next(block for block in Page(of_2011(*said)).blocks if block.name == "Foreldrenes sivilstatus")
    expected = "avdelingens egne tall, 30 familier" if said == ONE else "33 av 33 avdelinger, 800 familier"
    assert expected in civil.rests
    assert f"Ukjent: {1 if said == ONE else 20}." in civil.rests


@EVERY
def test_the_page_loads_nothing_but_its_own_style_sheet_and_runs_nothing(said: tuple[str, ...]) -> None:
    page = Page(of_2011(*said))
    assert not page.root.all("script") + page.root.all("style") + page.root.all("img") + page.root.all("iframe")
    assert [one.attributes["href"] for one in page.root.all("link")] == ["report.css"]
    for one in page.root.all():
        assert not [name for name in one.attributes if name == "style" or name.startswith("on")]
        assert one.attributes.get("href", "#").startswith(("#", "report.css"))


@EVERY
def test_ids_and_links_fit_together(said: tuple[str, ...]) -> None:
    page = Page(of_2011(*said))
    assert len(page.ids) == len(set(page.ids))
    named = [one.attributes["href"][1:] for one in page.root.all("a")]
    named += [
        one.attributes[key]
        for one in page.root.all()
        for key in ("aria-labelledby", "aria-describedby")
        if key in one.attributes
    ]
    assert not set(named) - set(page.ids)


@EVERY
def test_every_chart_is_a_picture_with_its_table(said: tuple[str, ...]) -> None:
    for figure in Page(of_2011(*said)).root.all("figure"):
        assert [one.attributes["role"] for one in figure.all("svg", "chart")] == ["img"]
        assert figure.all("tbody")[0].all("tr")


def test_only_the_exact_editions_warn() -> None:
    warned = [bool(Page(of_2011(*said)).root.all(css="report-warning")) for said in (PUBLIC, INTERNAL, ONE)]
    assert warned == [False, True, True]


def test_years_that_nobody_published_are_told_as_unknown(tmp_path: Path) -> None:
    hsf("report", 2019, "--records", written(rows(), tmp_path), "--out", tmp_path / "made", "--internal", "--no-pdf")
    table = Page(tmp_path / "made").rows("Avdelinger")
    assert table["2010"] == ["29"]
    assert table["2011–2018"] == ["ukjent"]


def test_what_has_no_record_at_all_is_said_to_have_no_number() -> None:
    page = Page(of_2011("--internal"))
    assert "Koordinatorer" not in page.tiles
    assert any(one.text.startswith("Uten tall som kan vises for 2011: Koordinatorer,") for one in page.root.all("p"))


def test_a_department_sees_its_own_numbers_only() -> None:
    page = Page(of_2011(*ONE))
    assert page.tiles["Familier som fikk besøk"] == "31"
    assert page.root.all("h1")[0].text == "Årsrapport 2011"
    assert page.root.all(css="report-whose")[0].text == "Avdeling 09"
    assert not {"avdelingene", "nasjonalt", "utvikling", "english"} & set(page.chapters)


def test_every_department_gets_a_folder(tmp_path: Path) -> None:
    file = written(only({"D09", "D10", "D11"}), tmp_path)
    hsf("report", 2011, "--records", file, "--out", tmp_path / "made", "--all-departments", "--no-pdf")
    assert sorted(one.name for one in (tmp_path / "made").iterdir()) == ["D09", "D10", "D11"]
    assert Page(tmp_path / "made" / "D09").tiles["Familier som fikk besøk"] == "31"


def test_the_same_records_make_the_same_page(tmp_path: Path) -> None:
    hsf("report", 2011, "--records", written(reversed(rows()), tmp_path), "--out", tmp_path / "made", "--no-pdf")
    assert Page(tmp_path / "made").html == Page(of_2011()).html


def test_the_summary_is_in_english_and_says_so() -> None:
    (english,) = (one for one in Page(of_2011()).root.all("section") if one.attributes.get("id") == "english")
    assert english.attributes["lang"] == "en"
    assert "Children in supported families 1,702" in english.text
    assert "almost 44,000" in english.text
