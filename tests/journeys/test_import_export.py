"""`hsf import` and `hsf export` against the running stack: a file becomes a set, or changes nothing, and comes back."""

import json
from pathlib import Path

import pytest
from familiekontakten.statistics.interchange.reading import read
from familiekontakten.statistics.interchange.writing import lines

from tests.journeys.test_operator import hsf
from tests.stack import Stack

pytestmark = pytest.mark.usefixtures("still_clock")

RECORDS = Path("tests/statistics/records-2011.jsonl")


def year_2011() -> str:
    """The records of 2011 as an export has them."""
    return "".join(lines(read(RECORDS.read_text().splitlines()).rows))


def test_the_records_of_a_year_come_back_from_their_set_and_from_a_copy_of_it_in_every_form(
    stack: Stack, tmp_path: Path
) -> None:
    said = hsf(stack, "import", str(RECORDS), "--set", "year-2011")
    assert "5191 records of 14 types are in the set year-2011" in said
    assert "note: meta.seed is no field of hsf-records/1 and was left out (1 times)" in said
    assert hsf(stack, "export", "--set", "year-2011") == year_2011()
    for form in ("again.xlsx", "again"):
        hsf(stack, "export", str(tmp_path / form), "--set", "year-2011")
        hsf(stack, "import", str(tmp_path / form), "--set", "copy-of-2011")
        assert hsf(stack, "export", "--set", "copy-of-2011") == year_2011()


def test_a_file_with_a_fault_changes_nothing_and_the_fault_is_named(stack: Stack, tmp_path: Path) -> None:
    hsf(stack, "import", str(RECORDS), "--set", "refusing")
    faulty = tmp_path / "faulty.jsonl"
    case = next(row for line in RECORDS.read_text().splitlines() if (row := json.loads(line))["type"] == "case")
    faulty.write_text(RECORDS.read_text() + json.dumps(case | {"rev": 9, "source": "naboen"}) + "\n")
    said = hsf(stack, "import", str(faulty), "--set", "refusing", fails=True)
    assert (
        "faulty.jsonl: nothing is imported, 1 problems:\n  line 5458: case.source: must be one of self, health" in said
    )
    assert "naboen" not in said
    assert hsf(stack, "export", "--set", "refusing") == year_2011()


def test_a_register_of_the_departments_own_set_is_replaced_and_nothing_else_can_be(
    stack: Stack, tmp_path: Path
) -> None:
    register = tmp_path / "special_funding.csv"
    register.write_text("id;department;year\nF1;moss;1998\nF2;hamar;1999\n")
    assert "2 records of 1 types" in hsf(stack, "import", str(register), "--set", "live")
    register.write_text("id;department;year\nF2;hamar;1999\n")
    assert "1 old ones removed" in hsf(stack, "import", str(register), "--set", "live")
    held = [json.loads(line) for line in hsf(stack, "export", "--set", "live").splitlines()]
    assert [row["id"] for row in held if row["type"] == "special_funding"] == ["F2"]

    register.write_text("id;department;year\nF1;nowhere;1998\n")
    said = hsf(stack, "import", str(register), "--set", "live", fails=True)
    assert (
        "special_funding.csv line 2: special_funding.department: must be the id of a department that is there" in said
    )
    (tmp_path / "family.csv").write_text("id\nX1\n")
    said = hsf(stack, "import", str(tmp_path / "family.csv"), "--set", "live", fails=True)
    assert "takes only registers; family" in said

    register.write_text("id;rev;deleted\nF2;2;yes\n")
    assert "0 records of 1 types" in hsf(stack, "import", str(register), "--set", "live")
    assert '"special_funding"' not in hsf(stack, "export", "--set", "live")


def test_what_is_asked_for_wrongly_is_answered_in_one_line(stack: Stack, tmp_path: Path) -> None:
    assert "there is no set never" in hsf(stack, "export", "--set", "never", fails=True)
    assert "a set is named with" in hsf(stack, "import", str(RECORDS), "--set", "a#b", fails=True)
    assert "say FILE and --set NAME" in hsf(stack, "import", str(RECORDS), fails=True)
    assert "there is no such file" in hsf(stack, "import", str(tmp_path / "x.jsonl"), "--set", "x", fails=True)


@pytest.mark.parametrize("form", ["tables.xlsx", "tables"])
def test_templates_are_written_and_an_empty_one_is_an_empty_set(stack: Stack, tmp_path: Path, form: str) -> None:
    assert "tables to fill in" in hsf(stack, "import", "--template", str(tmp_path / form))
    assert "0 records of 0 types" in hsf(stack, "import", str(tmp_path / form), "--set", f"empty-{form}")
    (meta,) = hsf(stack, "export", "--set", f"empty-{form}").splitlines()
    assert json.loads(meta)["format"] == "hsf-records/1"
