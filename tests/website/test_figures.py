"""The pages with figures: what the page says, what its files hold and what was released are one and the same."""

import csv
import gzip
import io
import json
import re
from functools import cache
from pathlib import Path

import pytest
from familiekontakten.statistics.disclosure.cells import How
from familiekontakten.statistics.disclosure.release import Release
from familiekontakten.statistics.indicators.catalogue import COUNTED, EVERY
from familiekontakten.statistics.reports.contradictions import CONTRADICTIONS

from infrastructure.build.site import build_site
from infrastructure.releases.files import as_json, write
from infrastructure.releases.making import Asked, prepared
from infrastructure.website.addresses import path
from infrastructure.website.figures import tables
from infrastructure.website.figures.downloads import LICENCE, files
from tests.disclosure.nation import nation
from tests.website.building import Built, built, slugs_in
from tests.website.reading import Document

PAGE, IN_ENGLISH = "/tall-og-fakta/", "/en/tall-og-fakta/"
WEIGHT = 40_000
"""Bytes over the wire that the page with all its charts may weigh."""


@cache
def releases() -> tuple[Release, ...]:
    """Two releases of the demo nation, by the rules."""
    found: list[Release] = []
    for period in ("2019", "2020"):
        asked = Asked(period, "2021-02-01", invented=True, definitions="1")
        found.append(prepared(nation(), asked, COUNTED, found)[0])
    return tuple(found)


@pytest.fixture(scope="module")
def with_releases(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("released")
    for release in releases():
        write(release, folder / "releases")
    built()  # the catalogues are compiled
    build_site(folder / "site", folder / "skeletons", releases=folder / "releases")
    return Built(folder / "site", folder / "skeletons")


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()


def article(page: Document) -> str:
    return plain(re.sub(r"<[^>]+>", " ", page.source.partition("<article")[2].partition("</article>")[0]))


def test_the_departments_on_the_page_are_those_of_the_release_and_of_the_file(with_releases: Built) -> None:
    release = releases()[-1]
    names = {f"department:{one.id}": one.name for one in release.departments}
    released = {
        (names[cell.of.whose], cell.of.figure): "færre enn 5" if cell.how is How.FEWER else str(cell.value)
        for cell in release.cells
        if cell.table == "avdelinger"
    }
    file = with_releases.file("/apne-tall/utgave-2/avdelinger.csv").read_text("utf-8")
    in_file = {(row["hvem_navn"], row["tall"]): row["verdi"] or "færre enn 5" for row in rows_of(file)}
    table = with_releases.page(PAGE).source.partition('class="scroll by-department"')[2].partition("</table>")[0]
    heads = [cell.text for cell in Document(table).all("th", scope="row")]
    cells = [plain(cell.text).replace(" ", "") for cell in Document(table).all("td")]
    figures = list(dict.fromkeys(figure for _, figure in released))
    on_page = {
        (head, figure): cells[4 * row + column]
        for row, head in enumerate(heads)
        for column, figure in enumerate(tables_order(figures))
    }
    assert in_file == released
    assert on_page == {key: text.replace(" ", "") for key, text in released.items()}


def tables_order(figures: list[str]) -> list[str]:
    wanted = ["fam.supported", "child.supported", "vol.active", "hours.total"]
    assert sorted(wanted) == sorted(figures)
    return wanted


def test_the_shares_on_the_page_are_those_of_the_newest_release(with_releases: Built) -> None:
    release = releases()[-1]
    shown = [cell.value for cell in release.cells if cell.of.figure == "fam.civil_status" and cell.how is How.PERCENT]
    chart = with_releases.page(PAGE).source.partition('id="fam-civil_status"')[2].partition("</figure>")[0]
    assert [int(number) for number in re.findall(r'class="number">(\d+)', chart)] == shown


def test_every_file_of_the_site_is_what_the_releases_say(with_releases: Built) -> None:
    expected = dict(files(releases()))
    found = {
        file.relative_to(with_releases.site).as_posix(): file.read_bytes().decode("utf-8")
        for file in (with_releases.site / "apne-tall").rglob("*")
        if file.is_file()
    }
    assert found == expected
    assert found["apne-tall/utgave-1.json"] == as_json(releases()[0])


@pytest.mark.parametrize("name", [table.id for table in tables.every(releases())])
def test_a_table_opens_in_a_norwegian_spreadsheet_and_every_column_is_described(name: str) -> None:
    found = dict(files(releases()))
    written, metadata = found[f"apne-tall/{name}.csv"], json.loads(found[f"apne-tall/{name}.csv-metadata.json"])
    assert written.startswith("\ufeff")
    assert "\r\n" in written
    head = rows_of(written)[0]
    columns = metadata["tableSchema"]["columns"]
    assert [column["name"] for column in columns] == list(head)
    assert all(column["dc:description"] for column in columns)
    assert metadata["url"] == f"{name.rpartition('/')[2]}.csv"
    assert metadata["dialect"]["delimiter"] == ";"
    assert metadata["dc:license"] == {"@id": LICENCE}
    numbers = {column["name"] for column in columns if column["datatype"] == "integer"}
    assert all(not row[number] or row[number].isdecimal() for row in rows_of(written) for number in numbers)


@pytest.mark.parametrize("name", [table.id for table in tables.every(releases())])
def test_the_two_forms_of_a_table_hold_the_same(name: str) -> None:
    found = dict(files(releases()))
    as_objects = json.loads(found[f"apne-tall/{name}.json"])["rows"]
    as_texts = [{key: "" if value is None else str(value) for key, value in row.items()} for row in as_objects]
    assert as_texts == rows_of(found[f"apne-tall/{name}.csv"])


def test_a_printed_number_below_five_is_not_printed_again() -> None:
    """The annual report 2019 prints two families in reception centres."""
    row = next(row for row in rows_of(dict(files(()))["apne-tall/publisert-2019.csv"]) if "reception" in row["figur"])
    assert (row["verdi"], row["vist"]) == ("", "fewer")
    text = article(built().page(PAGE))
    assert "færre enn 5" in text.partition("Flere tall fra 2019")[2].partition("Avdelingene")[0]
    hidden = next(one for one in CONTRADICTIONS if one.id == "C7")
    for page in (PAGE, IN_ENGLISH):
        assert hidden.what not in built().page(page).source
        assert "2 familier på mottak" not in article(built().page(page))


def test_all_other_contradictions_are_told() -> None:
    told = article(built().page(PAGE))
    assert [one.id for one in CONTRADICTIONS if plain(one.what) not in told] == ["C7"]


def test_the_years_that_were_not_printed_are_a_gap_that_no_line_crosses() -> None:
    found = rows_of(dict(files(()))["apne-tall/historie.csv"])
    assert [int(row["ar"]) for row in found] == [*range(2000, 2012), 2019]
    assert (found[-1]["familier"], found[-1]["barn"], found[-1]["familiekontakter"]) == ("1034", "2130", "730")
    chart = built().page(PAGE).source.partition('id="serie-familier"')[2].partition("</figure>")[0]
    assert chart.count('class="chart-line ') == 11  # between twelve years that follow each other
    assert "2012–2018" in chart


def test_the_groups_of_2011_never_stand_in_a_chart() -> None:
    """They are not the groups of 2019: what is divided into groups is of one year."""
    text = article(built().page(PAGE))
    for group in ("20–39", "40–59", "Minoritetsspråk "):
        assert group not in text.partition("Tall som ikke stemmer")[0]


def test_invented_figures_say_so_and_are_in_no_series(with_releases: Built) -> None:
    page = with_releases.page(PAGE)
    assert "Oppdiktede tall" in page.one("p", class_="notice").text
    chart = page.source.partition('id="serie-familier"')[2].partition("</figure>")[0]
    assert "2020" not in chart
    assert not built().page(PAGE).all("p", class_="notice")


def test_every_figure_says_what_it_rests_on() -> None:
    page = built().page(PAGE)
    assert "32 av 37 avdelinger" in article(page)
    sources = page.all("p", class_="source")
    assert len(sources) == 1 + page.source.count('class="chart-figure"') - 4  # the four series say it above
    assert all("avdelinger" in source.text for source in sources)


def test_hours_say_that_they_are_partly_estimated() -> None:
    said = article(built().page(PAGE))
    assert "Timer besøk, delvis beregnet nesten 94 000" in said


def test_every_definition_stands_on_its_page() -> None:
    ids = {element.attributes.get("id") for element in built().page("/definisjoner/").all("h3")}
    assert ids == {"def-" + one.id.replace(".", "-") for one in EVERY}


@pytest.mark.parametrize(("language", "leads_to"), [("nb", PAGE), ("en", IN_ENGLISH), ("ar", IN_ENGLISH)])
def test_where_a_language_has_no_such_page_the_footer_leads_to_the_english_one(language: str, leads_to: str) -> None:
    for slug in slugs_in(language):
        links = built().page(path(language, slug)).all("a", href=leads_to)
        assert language != "ar" or {link.attributes["hreflang"] for link in links} == {"en"}
        assert links


@pytest.mark.parametrize("page", [PAGE, IN_ENGLISH, "/definisjoner/", "/en/definisjoner/"])
def test_a_page_with_figures_weighs_little(page: str) -> None:
    names = ["assets/charts.css", "assets/site.js", "assets/icon.svg"]
    sizes = [len(gzip.compress((built().site / name).read_bytes())) for name in names]
    font = (built().site / "assets/fraunces.woff2").stat().st_size
    assert len(gzip.compress(built().file(page).read_bytes())) + sum(sizes) + font < WEIGHT


def test_the_folder_of_releases_holds_no_invented_figures() -> None:
    folder = Path("site/apne-tall")
    assert [file.name for file in folder.glob("*.json") if '"invented": true' in file.read_text("utf-8")] == []
