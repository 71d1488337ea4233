"""The public edition follows the disclosure rules, in a whole country and in a small one; the internal one is exact."""

import re
from pathlib import Path

import pytest
from familiekontakten.statistics.building import units_of
from familiekontakten.statistics.disclosure.cells import NATION
from familiekontakten.statistics.disclosure.counted import counted
from familiekontakten.statistics.disclosure.edition import public
from familiekontakten.statistics.indicator import Kind, Public
from familiekontakten.statistics.indicators.catalogue import COUNTED
from familiekontakten.statistics.registers import registers_of
from familiekontakten.statistics.reports.material import BY_ID
from familiekontakten.statistics.rows import Row

from infrastructure.interchange.files import read_file
from tests.reports.making import RECORDS, hsf, of_2011, only, written
from tests.reports.reading import Block, Page

OF_ANCHOR = {name.replace(".", "-").replace("_", "-"): one for name, one in BY_ID.items()}
EXACT = ("--internal", "--no-pdf")
SMALL = {"D09", "D10", "D11"}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The public report of a country with three departments, where many counts are small."""
    folder = tmp_path_factory.mktemp("small")
    hsf("report", 2011, "--records", written(only(SMALL), folder), "--out", folder / "made", "--no-pdf")
    return folder / "made"


def of_people(page: Page) -> list[Block]:
    """The figures about people, families and visits: all but what stands in open registers."""
    return [one for one in page.blocks if any(public is not Public.OPEN for public in _publics(one))]


def _publics(block: Block) -> set[Public]:
    return {OF_ANCHOR[name].public for name in block.definitions}


def counts(block: Block) -> dict[str, int]:
    """Its plain numbers by row: no percent, no days."""
    told = {row: [cell.removesuffix(" timer").replace(" ", "") for cell in cells] for row, cells in block.rows.items()}
    return {row: int(cell) for row, cells in told.items() for cell in cells if cell.isdigit()}


def test_no_count_below_five_is_shown(small: Path) -> None:
    for folder in (small, of_2011()):
        shown = [number for block in of_people(Page(folder)) for number in counts(block).values()]
        assert len(shown) > 10
        assert not [number for number in shown if 1 <= number <= 4]


def test_every_small_count_of_the_exact_edition_reads_fewer_than_five_in_the_public_one(small: Path) -> None:
    hsf("report", 2011, "--records", small.parent / "records.jsonl", "--out", small.parent / "exact", *EXACT)
    public = {block.name: block.rows for block in Page(small).blocks}
    hidden = 0
    for block in of_people(Page(small.parent / "exact")):
        if _kinds(block) == {Kind.COUNT}:
            for row in (row for row, number in counts(block).items() if number < 5):
                assert public[block.name][row] == ["færre enn 5"], (block.name, row)
                hidden += 1
    assert hidden > 3


def _kinds(block: Block) -> set[Kind]:
    return {OF_ANCHOR[name].kind for name in block.definitions}


def test_counts_are_rounded_to_five_but_for_the_headline_totals(small: Path) -> None:
    for block in of_people(Page(small)):
        if Public.HEADLINE not in _publics(block):
            assert not [number for number in counts(block).values() if number % 5], block.name


def test_shares_that_rest_on_fewer_than_fifty_are_left_out(tmp_path: Path) -> None:
    file = written(only({"D09"}), tmp_path)  # a country of 31 families with 56 children
    hsf("report", 2011, "--records", file, "--out", tmp_path / "made", "--no-pdf")
    page = Page(tmp_path / "made")
    shares = [block for block in page.blocks if _kinds(block) & {Kind.SHARE, Kind.MENTIONS, Kind.ASKED}]
    bases = [re.search(r"avdelinger, (\d[\d ]*) \w", block.rests) for block in shares]
    assert [base and int(base[1]) for base in bases] == [50, 55]  # the children, in two charts; no families
    assert any("Foreldrenes sivilstatus" in one.text for one in page.root.all("p", "report-note"))


def test_a_share_never_tells_of_fewer_than_five(small: Path) -> None:
    hsf("report", 2011, "--records", small.parent / "records.jsonl", "--out", small.parent / "shares", *EXACT)
    public = {block.name: block.rows for block in Page(small).blocks}
    few = [
        (block.name, row)
        for block in Page(small.parent / "shares").blocks
        if _kinds(block) & {Kind.SHARE, Kind.MENTIONS}
        for row, cells in block.rows.items()
        if len(cells) == 2 and int(cells[1].replace(" ", "")) < 5
    ]
    assert few
    assert not [(name, row) for name, row in few if row in public.get(name, {})]


def test_the_public_edition_shows_no_counts_behind_its_shares() -> None:
    assert Page(of_2011()).rows("Foreldrenes sivilstatus") == {"Gift eller samboer": ["57 %"], "Alene": ["43 %"]}
    assert Page(of_2011("--internal")).rows("Foreldrenes sivilstatus")["Alene"] == ["43 %", "344"]


def test_hours_of_the_nation_are_shown_by_quarter_to_the_public() -> None:
    assert list(Page(of_2011()).rows("Timer besøk, kvartal for kvartal")) == [
        "jan–mar",
        "apr–jun",
        "jul–sep",
        "okt–des",
    ]
    assert len(Page(of_2011("--internal")).rows("Timer besøk, måned for måned")) == 12


def test_the_reader_is_told_the_rules() -> None:
    rule = "For å beskytte familiene viser vi ikke tall under 5"
    assert rule in Page(of_2011()).text
    assert rule not in Page(of_2011("--internal")).text


@pytest.mark.parametrize("country", ["small", "whole"])
def test_of_people_it_says_no_number_that_the_attacked_releases_of_the_year_do_not(country: str, small: Path) -> None:
    """But for days waited, which no release has."""
    records = read_file(small.parent / "records.jsonl" if country == "small" else RECORDS).rows
    released = _released(records)
    compared = 0
    for block in of_people(Page(small if country == "small" else of_2011())):
        if _kinds(block) & {Kind.DAYS, Kind.HOURS}:
            continue
        numbers = set().union(*(released.get(OF_ANCHOR[name].id, set()) for name in block.definitions))
        for row, cells in block.rows.items():
            found = [int(re.sub("[ ,%]", "", cell)) for cell in cells if cell[0].isdigit()]  # the English part: 1,702
            assert set(found) <= numbers, (block.name, row)
            compared += len(found)
    assert compared > 20


def _released(records: tuple[Row, ...]) -> dict[str, set[int]]:
    """The numbers by figure that the release of the year shows of the nation."""
    cells, _ = public(counted(units_of(records), registers_of(records), "2011", COUNTED))
    found: dict[str, set[int]] = {}
    for cell in cells:
        if cell.value is not None and cell.of.whose == NATION:
            found.setdefault(cell.of.figure, set()).add(cell.value)
    return found
