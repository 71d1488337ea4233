"""The bench measures what it says: its forms are whole forms, and what counts as compiled is."""

import importlib.util
import py_compile
import zipfile
from datetime import date
from pathlib import Path

import pytest
from familiekontakten.forms import FORMS
from familiekontakten.forms.decoding import decode
from familiekontakten.forms.understanding import Understood, understand

from infrastructure.bench.figures import percentile, spread
from infrastructure.bench.month import Month, Work
from infrastructure.bench.month_rows import of_month
from infrastructure.bench.samples import CONTENT_TYPE, family_form
from infrastructure.bench.sizes import size_of
from infrastructure.bench.table import Row, renewed, written

WITHOUT_TIME = py_compile.PycInvalidationMode.UNCHECKED_HASH
BY_TIME = py_compile.PycInvalidationMode.TIMESTAMP


@pytest.mark.parametrize("size", [500, 900, 2000, 2800])
@pytest.mark.parametrize("email", [True, False])
def test_a_sample_is_a_whole_form_of_its_size(size: int, email: bool) -> None:
    body = family_form(7, size, email)
    assert isinstance(understand(FORMS["family"], decode(body, CONTENT_TYPE), date(2026, 11, 20)), Understood)
    assert len(body) == pytest.approx(size, rel=0.2)


def test_no_two_samples_are_the_same() -> None:
    assert len({family_form(seed, 900) for seed in range(50)}) == 50


@pytest.mark.parametrize(("mode", "counted"), [(WITHOUT_TIME, 1), (BY_TIME, 0)])
def test_only_files_that_are_used_without_a_time_count_as_compiled(
    tmp_path: Path, mode: py_compile.PycInvalidationMode, counted: int
) -> None:
    bundle = _bundle(tmp_path, "VALUE = 1\n", mode)
    assert (size_of("door", bundle).modules, size_of("door", bundle).compiled) == (1, counted)


def test_what_was_compiled_from_another_source_does_not_count(tmp_path: Path) -> None:
    bundle = _bundle(tmp_path, "VALUE = 1\n", WITHOUT_TIME, shipped="VALUE = 2\n")
    assert size_of("door", bundle).compiled == 0


def test_percentiles_and_spread() -> None:
    values = [float(n) for n in range(1, 101)]
    assert (percentile(values, 50), percentile(values, 99), percentile([], 50)) == (51.0, 100.0, 0.0)
    assert spread(values) == pytest.approx(50 / 50.5)


@pytest.mark.parametrize(
    ("large", "many", "met"),
    [
        (Work(38, 100_000, 2.0, 69, 300.0), Work(1000, 100_000, 20.0, 1100, 7900.0), [True, True]),
        (Work(38, 100_000, 2.0, 70, 300.0), Work(1000, 100_000, 20.0, 1100, 7900.0), [False, True]),
        (Work(38, 100_000, 2.0, 69, 400.0), Work(1000, 100_000, 20.0, 1100, 7900.0), [False, True]),
        (Work(38, 100_000, 2.0, 69, 300.0), Work(1000, 100_000, 20.0, 1100, 9900.0), [True, False]),
    ],
)
def test_a_month_that_reads_more_with_more_records_misses_its_goal(large: Work, many: Work, met: list[bool]) -> None:
    again = Work(1, 1000, 1.0, 5, 40.0), Work(1, 100_000, 80.0, 60, 4000.0)
    rows = of_month(Month((Work(38, 1000, 1.9, 69, 300.0), large, many), again))
    assert [row.met for row in rows if row.goal] == met
    assert rows[1].ratio == "0.2; 0.05"


def test_a_missed_goal_is_said() -> None:
    text = written([Row("speed", "2", "1", "2.00", "<= 1", met=False)], [])
    assert "| speed | 2 | 1 | 2.00 | <= 1 | **missed** |" in text


def test_a_part_measured_again_stands_in_place_of_its_old_rows_and_says_so() -> None:
    before = written(
        [
            Row("speed", "2", "", "", ""),
            Row("the same", "4", "", "", ""),
            Row("the same", "5", "", "", ""),
            Row("size", "9 MB", "", "", ""),
        ],
        ["a note"],
    )
    text = renewed(before, [Row("size", "8 MB", "", "", ""), Row("reads", "3", "", "", "")], ["sizes", "reads"])
    first = [line.split("|")[1:3] for line in text.splitlines() if line.startswith("| ")]
    assert first == [
        [" measured ", " ours "],
        [" speed ", " 2 "],
        [" the same ", " 4 "],
        [" the same ", " 5 "],
        [" size ", " 8 MB "],
        [" reads ", " 3 "],
    ]
    assert "Only: sizes, reads" in text
    assert text.endswith("* a note\n")


def _bundle(folder: Path, source: str, mode: py_compile.PycInvalidationMode, shipped: str = "") -> Path:
    module = folder / "door.py"
    module.write_text(source)
    compiled = Path(importlib.util.cache_from_source(str(module)))
    py_compile.compile(str(module), str(compiled), doraise=True, invalidation_mode=mode)
    bundle = folder / "door.zip"
    with zipfile.ZipFile(bundle, "w") as archive:
        archive.writestr("door.py", shipped or source)
        archive.write(compiled, f"__pycache__/{compiled.name}")
    return bundle
