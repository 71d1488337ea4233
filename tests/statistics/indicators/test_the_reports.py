"""The figures of the annual reports: as they were printed, and as a plain second count has them."""

import json
import random
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
from familiekontakten.statistics.facts.placing import placed
from familiekontakten.statistics.interchange import reading
from familiekontakten.statistics.reports.contradictions import CONTRADICTIONS
from familiekontakten.statistics.reports.every_published import EVERY, REPORTS
from familiekontakten.statistics.reports.figure_ids import figures_of
from familiekontakten.statistics.reports.published import Published

from infrastructure.interchange.files import Unreadable
from infrastructure.operator.__main__ import parser
from tests.statistics.indicators import invented, plain_2011, plain_2019
from tests.statistics.indicators.plain import Found
from tests.statistics.indicators.records import FILE, records_2011


def counted(rows: Iterable[Mapping[str, Any]], year: int) -> dict[str, Found]:
    return {name: (one.value, one.part, one.whole) for name, one in figures_of(rows, year).items()}


def hsf(*words: str | Path) -> None:
    options = parser().parse_args([str(word) for word in words])
    options.run(options)


@pytest.fixture(scope="module")
def of_2011() -> dict[str, Found]:
    return counted(records_2011(), 2011)


@pytest.mark.parametrize("printed", REPORTS[2011], ids=lambda one: one.id)
def test_every_figure_printed_in_2011_follows_from_the_records(printed: Published, of_2011: dict[str, Found]) -> None:
    assert of_2011[printed.id][0] == printed.value


def test_the_report_of_2011_has_no_figure_that_was_not_printed(of_2011: dict[str, Found]) -> None:
    assert set(of_2011) == {printed.id for printed in REPORTS[2011]}


def test_a_plain_second_count_of_2011_agrees_in_every_part_and_whole(of_2011: dict[str, Found]) -> None:
    assert of_2011 == plain_2011.figures(records_2011())


@pytest.mark.parametrize("year", [2018, 2019, 2020])
def test_a_plain_second_count_of_an_invented_year_with_every_trap_agrees(year: int) -> None:
    assert counted(invented.rows(), year) == plain_2019.figures(invented.rows(), year)


def test_a_plain_second_count_of_the_invented_year_as_2011_agrees() -> None:
    rows = invented.eight_years_earlier()
    assert counted(rows, 2011) == plain_2011.figures(rows)


def test_every_figure_printed_in_2019_can_be_made() -> None:
    missing = {printed.id for printed in REPORTS[2019]} - set(counted(invented.rows(), 2019))
    assert all(name.startswith("series.20") for name in missing), "only earlier years, which are imported"


def test_another_year_is_printed_as_2019_with_its_own_prefix() -> None:
    def own(year: int) -> set[str]:
        ids = (name for name in counted(invented.rows(), year) if f"{year}." in name)
        return {name.replace(str(year + 1), "NEXT").replace(str(year), "YEAR") for name in ids}

    assert own(2021) == own(2019)
    assert "YEAR.hsplus.starting_NEXT" in own(2021)


@pytest.mark.parametrize("seed", range(3))
def test_neither_the_order_of_rows_nor_copies_change_a_figure(seed: int) -> None:
    rows = invented.rows()
    told = random.Random(seed)
    again = [*rows, *told.sample(rows, 200)]
    told.shuffle(again)
    assert counted(again, 2019) == counted(rows, 2019)


def test_two_bases_headline_totals_of_all_departments_and_shares_of_those_with_a_full_return() -> None:
    found = counted(invented.rows(), 2019)
    without = [row for row in invented.rows() if row["type"] != "annual_return"]
    bare = counted(without, 2019)
    headline = ("2019.families", "2019.children", "2019.volunteers", "2019.hours")
    assert all(bare[name] == found[name] for name in headline)
    assert bare["2019.fam.civil.single"] == (None, 0, 0)
    assert bare["2019.courses"][0] == bare["2019.fam.waiting"][0] == bare["2019.base_departments"][0] == 0


def test_the_history_stands_as_it_was_published() -> None:
    found = counted(invented.rows(), 2019)
    assert found["series.2010.departments"] == (20, 20, None)
    assert found["2010.fam.minority_language"] == (37, 37, None)
    assert found["series.2019.departments"] != (29, 29, None), "the report's own year is counted"


def test_every_contradiction_names_printed_figures_and_stands_once() -> None:
    assert [one.id for one in CONTRADICTIONS] == [f"C{number}" for number in range(1, 14)]
    assert {name for one in CONTRADICTIONS for name in one.figures} <= set(EVERY)


def test_a_file_of_the_year_is_read_and_kept_without_changing_a_figure() -> None:
    read = reading.read(json.dumps(row) for row in invented.rows() if row["id"] != "lost")
    assert read.problems == ()
    where = placed(read.rows)
    kept = [row for facts in where.facts.values() for fact in facts for row in fact.rows]
    assert counted([*kept, *where.registers], 2019) == plain_2019.figures(invented.rows())


def test_the_command_writes_every_figure_without_a_stack(tmp_path: Path, of_2011: dict[str, Found]) -> None:
    out = tmp_path / "figures.json"
    hsf("report", "2011", "--records", FILE, "--figures", out)
    written = {name: (f["value"], f["part"], f["whole"]) for name, f in json.loads(out.read_text()).items()}
    assert written == of_2011


def test_the_command_refuses_a_file_with_an_unknown_value(tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text(FILE.read_text(encoding="utf-8").replace('"source": "self"', '"source": "aunt"', 1))
    with pytest.raises(Unreadable, match="source"):
        hsf("report", "2011", "--records", bad, "--figures", tmp_path / "figures.json")
    assert not (tmp_path / "figures.json").exists()
