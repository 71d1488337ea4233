"""`hsf import`, then `hsf report --figures`, as the national office runs them: sets stay apart, figures are exact."""

import json
from pathlib import Path

import pytest
from familiekontakten.statistics.reports.every_published import REPORTS

from tests.journeys.test_operator import hsf
from tests.stack import Stack
from tests.statistics.indicators import invented, plain_2011, plain_2019
from tests.statistics.indicators.plain import Found
from tests.statistics.indicators.records import FILE, records_2011

pytestmark = pytest.mark.usefixtures("still_clock")


def figures(stack: Stack, year: int, set_: str, out: Path) -> dict[str, Found]:
    hsf(stack, "report", str(year), "--set", set_, "--figures", str(out))
    return {name: (one["value"], one["part"], one["whole"]) for name, one in json.loads(out.read_text()).items()}


def test_each_set_gives_the_figures_of_its_own_records_however_often_it_is_imported(
    stack: Stack, tmp_path: Path
) -> None:
    file, out = tmp_path / "year.jsonl", tmp_path / "figures.json"
    file.write_text("\n".join(json.dumps(row) for row in invented.rows() if row["id"] != "lost"))
    for set_, records in (("a-year", FILE), ("another", file), ("a-year", FILE)):
        hsf(stack, "import", str(records), "--set", set_)
    of_2011 = figures(stack, 2011, "a-year", out)
    assert {name: of_2011[name][0] for name in of_2011} == {printed.id: printed.value for printed in REPORTS[2011]}
    assert of_2011 == plain_2011.figures(records_2011())
    assert figures(stack, 2019, "another", out) == plain_2019.figures(invented.rows())
