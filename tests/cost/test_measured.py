"""The figures that the cost is reckoned with are the bench's own, not copies of them."""

from pathlib import Path

import pytest

from infrastructure.cost.measured import NotMeasured, measured

ROWS = {
    "cold": "| cold start of the intake / bare (9 rounds) | 250 ms | 300 ms | 0.83 | | |",
    "writes": "| write units, 2 kB posted, with e-mail | 5 + 4 = 9 |  |  | <= 8 | |",
    "load": "| local stack, 1 client: forms/s; p50 / p95 / p99 | 47/s; 20 / 24 / 27 ms | 700 | | | |",
    "reads": "| reads in a large department after 5 years (600): requests, units | Today 13, 20; one 5, 2.5 | | | | |",
}


def results(folder: Path, *left_out: str) -> Path:
    file = folder / "RESULTS.md"
    file.write_text("\n".join(row for name, row in ROWS.items() if name not in left_out))
    return file


def test_a_form_and_a_page_take_what_the_bench_has_measured(tmp_path: Path) -> None:
    found = measured(results(tmp_path))
    assert (found.form_units, found.room_units) == (9, 11.25)
    assert (found.cold_seconds, found.form_seconds) == (0.25, 0.02)


@pytest.mark.parametrize("missing", ["cold", "writes", "load", "reads"])
def test_what_the_bench_has_not_measured_is_said_and_not_guessed(missing: str, tmp_path: Path) -> None:
    with pytest.raises(NotMeasured, match="the bench has not measured"):
        measured(results(tmp_path, missing))


def test_a_year_of_casework_was_counted() -> None:
    year = measured().casework
    assert year.families > 10
    assert year.write_units > year.forms * measured().form_units / 2
    assert year.audit_write_units == 4  # the entry, and its three indexes
