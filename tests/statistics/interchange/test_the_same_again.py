"""What is exported and read again is the same, in every form that a file can have."""

from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest
from familiekontakten.statistics.interchange.reading import read
from familiekontakten.statistics.interchange.writing import exported, lines
from hypothesis import Phase, given, settings

from infrastructure.interchange.files import read_file, write_file
from tests.statistics.interchange.made import Rows, record_sets

RECORDS = Path("tests/statistics/records-2011.jsonl")
FORMS = ("records.jsonl", "records.xlsx", "records")


def through(form: str, rows: Rows) -> Rows:
    """The records after a file of this form."""
    with TemporaryDirectory() as folder:
        file = Path(folder, form)
        write_file(file, rows)
        reading = read_file(file)
        assert not reading.problems, reading.problems[:3]
        return [dict(row) for row in reading.rows]


@settings(max_examples=40)
@given(record_sets())
def test_any_set_comes_back_through_lines(rows: Rows) -> None:
    reading = read(lines(rows))
    assert reading.problems == ()
    assert list(reading.rows) == exported(rows)


@pytest.mark.parametrize("form", FORMS)
def test_a_text_that_a_spreadsheet_could_take_for_something_else_stays_a_text(form: str) -> None:
    texts = ["'", "''x", "=1+1", "'=x", "none", "true", "_x0041_", "007", "1e5", "2019-01-01", "@a", "-5", "+47"]
    rows = exported({"type": "department", "id": text, "rev": 1, "name": text} for text in texts)
    assert through(form, rows) == rows


@settings(max_examples=30, phases=[Phase.explicit, Phase.reuse, Phase.generate])  # making a file smaller takes minutes
@given(record_sets())
@pytest.mark.parametrize("form", FORMS)
def test_any_set_comes_back_through_a_file(form: str, rows: Rows) -> None:
    assert through(form, rows) == exported(rows)


@pytest.mark.parametrize("form", FORMS)
def test_the_records_of_2011_come_back_through_a_file(form: str) -> None:
    rows = [dict(row) for row in read_file(RECORDS).rows]
    assert len(rows) == 5191
    assert through(form, rows) == rows


def test_a_zip_is_read_like_the_folder_that_was_packed(tmp_path: Path) -> None:
    rows = read_file(RECORDS).rows
    write_file(tmp_path / "tables", rows)
    with ZipFile(tmp_path / "tables.zip", "w") as packed:
        for file in sorted((tmp_path / "tables").iterdir()):
            packed.write(file, f"tables/{file.name}")
        packed.writestr("__MACOSX/tables/._child.csv", b"\0")
    assert read_file(tmp_path / "tables.zip").rows == rows


@settings(max_examples=40)
@given(record_sets())
def test_the_same_records_are_the_same_bytes_whatever_their_order(rows: Rows) -> None:
    assert "".join(lines(reversed(rows))) == "".join(lines(rows))


@settings(max_examples=40)
@given(record_sets())
def test_records_that_were_exported_are_whole_and_have_nothing_of_our_own(rows: Rows) -> None:
    ours = [row | {"entered": "2019-01-01", "forwarded": []} for row in rows]
    assert "".join(lines([*ours, {"type": "enquiry", "id": "1", "rev": 1}])) == "".join(lines(rows))
    assert len([*lines(rows)]) == len(rows)
