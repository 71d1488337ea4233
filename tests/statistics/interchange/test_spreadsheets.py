"""Tables that departments keep: what people write in a cell is understood, and what is not is refused by its place."""

from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from familiekontakten.statistics.interchange.fields import Kind
from familiekontakten.statistics.interchange.found import Reading
from familiekontakten.statistics.interchange.schema import TYPES, columns
from openpyxl import Workbook, load_workbook

from infrastructure.interchange.files import Unreadable, read_file, write_file, write_templates

DEPARTMENTS = "id;name;opened\n1;Prøvestad;2001-01-01\n"


def csv_of(folder: Path, **tables: str | bytes) -> Reading:
    """What a folder of these files says."""
    for name, text in tables.items():
        (folder / f"{name}.csv").write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_file(folder)


def workbook_of(folder: Path, **tables: list[list[Any]]) -> Reading:
    """What a workbook with these sheets says."""
    book = Workbook()
    for name, rows in tables.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(folder / "register.xlsx")
    return read_file(folder / "register.xlsx")


def only(reading: Reading, name: str) -> dict[str, Any]:
    assert reading.problems == ()
    (row,) = (row for row in reading.rows if row["type"] == name)
    return dict(row)


CELLS: list[tuple[str, str, str, object]] = [
    ("department", "opened", "31.3.2019", "2019-03-31"),
    ("department", "opened", " 2019-03-31 ", "2019-03-31"),
    ("department", "in_oslo", "ja", True),
    ("department", "in_oslo", "No", False),
    ("department", "in_oslo", "", None),
    ("department", "county", " Prøvefylket ", "Prøvefylket"),
    ("national_staff", "fte", "0,5", 0.5),
    ("national_staff", "fte", "1", 1),
    ("family", "challenges", "none", []),
    ("family", "challenges", "", None),
    ("family", "challenges", "weak_network; other ", ["weak_network", "other"]),
    ("coordinator_training", "coordinators", "C1;C2", ["C1", "C2"]),
    ("startup_support", "cleared", "yes", True),
    ("startup_support", "cleared", "1.2.2020", "2020-02-01"),
    ("board_meeting", "matters", "12", 12),
    ("board_meeting", "rev", "", 1),
]


@pytest.mark.parametrize(("name", "column", "cell", "value"), CELLS)
def test_a_cell_of_a_csv_file_is_understood_as_people_write_it(
    tmp_path: Path, name: str, column: str, cell: str, value: object
) -> None:
    row = only(csv_of(tmp_path, **{name: f'id,{column}\n1,"{cell}"\n'}), name)
    assert row[column] == value
    assert isinstance(row[column], bool) == isinstance(value, bool)


TYPED: list[tuple[str, str, object, object]] = [
    ("department", "opened", datetime(2019, 3, 31), "2019-03-31"),  # noqa: DTZ001 - as a workbook has it
    ("department", "opened", date(2019, 3, 31), "2019-03-31"),
    ("department", "name", 7, "7"),
    ("department", "name", 7.0, "7"),
    ("department", "in_oslo", True, True),
    ("board_meeting", "matters", 12.0, 12),
    ("coordinator_training", "coordinators", 7, ["7"]),
]


@pytest.mark.parametrize(("name", "column", "cell", "value"), TYPED)
def test_a_cell_of_a_workbook_is_understood_by_what_it_is(
    tmp_path: Path, name: str, column: str, cell: object, value: object
) -> None:
    rows: list[list[Any]] = [["id", column], [1, cell]]
    assert only(workbook_of(tmp_path, **{name: rows}), name)[column] == value


@pytest.mark.parametrize("between", [",", ";"])
def test_commas_or_semicolons_marks_and_line_breaks_are_as_the_spreadsheet_likes(tmp_path: Path, between: str) -> None:
    text = f"\ufeffid{between}name\r\n\r\n1{between}Prøvestad\r\n{between}\r\n"
    assert only(csv_of(tmp_path, department=text), "department")["name"] == "Prøvestad"


REFUSED: list[tuple[dict[str, str | bytes], str]] = [
    (
        {"department": "id,opened\n1,i fjor\n"},
        "department.csv line 2: department.opened: must be a date such as 2019-03-31",
    ),
    (
        {"department": "id,operator_type\n1,municipality\n2,kommune\n"},
        "department.csv line 3: department.operator_type: must be one of municipality, organisation, or null",
    ),
    ({"department": "name\nPrøvestad\n"}, "department.csv line 1: department.id: this column is missing"),
    ({"department": "id,name,name\n1,a,b\n"}, "department.csv line 1: department.name: this column stands there twice"),
    ({"people": "id\n1\n"}, "people.csv line 1: the table's name must be one of meta, department, family"),
    ({"department": b"id,name\n1,Pr\xf8vestad\n"}, "department.csv line 2: is not UTF-8; save the table as CSV UTF-8"),
    (
        {"department": DEPARTMENTS, "target": "id;department\nT1;1\nT2;9\n"},
        "target.csv line 3: target.department: must be the id of a department that is there",
    ),
    (
        {"department": DEPARTMENTS + "1;Et annet sted;\n"},
        "department.csv line 3: department.rev: another record of this id and rev stands in department.csv line 2",
    ),
    ({"meta": "id,format\nmeta,hsf-records/2\n"}, "meta.csv line 2: meta.format: must be hsf-records/1"),
]


@pytest.mark.parametrize(("tables", "said"), REFUSED)
def test_a_bad_cell_refuses_all_tables_and_says_file_line_column_and_what_is_allowed(
    tmp_path: Path, tables: dict[str, str | bytes], said: str
) -> None:
    reading = csv_of(tmp_path, **tables)
    assert reading.rows == ()
    (problem,) = reading.problems
    assert str(problem).startswith(said)


def test_a_bad_cell_of_a_workbook_is_named_by_sheet_and_row(tmp_path: Path) -> None:
    reading = workbook_of(tmp_path, family=[["id", "asylum"], ["1", "none"], ["2", "camp"]])
    assert [str(one) for one in reading.problems] == [
        "sheet family row 3: family.asylum: must be one of reception, intro_programme, none, or null"
    ]


def test_a_moment_is_no_day(tmp_path: Path) -> None:
    noon = datetime(2019, 3, 31, 12, 0)  # noqa: DTZ001 - as a workbook has it
    (problem,) = workbook_of(tmp_path, department=[["id", "opened"], [1, noon]]).problems
    assert str(problem) == "sheet department row 2: department.opened: must be a date such as 2019-03-31, or null"


def test_a_formula_is_what_it_came_to_when_the_workbook_was_saved_and_never_text(tmp_path: Path) -> None:
    reading = workbook_of(tmp_path, board_meeting=[["id", "matters"], ["1", "=5+6"]])
    assert only(reading, "board_meeting")["matters"] is None  # nobody has opened it: it has come to nothing yet


BROKEN: list[tuple[str, str]] = [
    ("register.xlsx", "register.xlsx is no XLSX workbook that can be read"),
    ("register.zip", "register.zip: is no zip file that can be read"),
    ("register.pdf", "register.pdf: must be a file ending with"),
    ("empty", "empty: there is no CSV file in it"),
    ("missing.csv", "missing.csv: there is no such file"),
]


@pytest.mark.parametrize(("name", "said"), BROKEN)
def test_a_file_of_no_kind_that_we_know_is_said_to_be_that(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "empty").mkdir()
    if not (name == "empty" or name.startswith("missing")):
        (tmp_path / name).write_bytes(b"not what it says")
    with pytest.raises(Unreadable, match=said):
        read_file(tmp_path / name)


def test_two_tables_of_one_name_in_a_zip_are_not_one_of_them(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "register.zip", "w") as packed:
        for folder in ("old", "new"):
            packed.writestr(f"{folder}/department.csv", "id\n1\n")
    with pytest.raises(Unreadable, match="two CSV files in it have the same name"):
        read_file(tmp_path / "register.zip")


def test_a_text_that_looks_like_a_formula_is_written_so_that_no_spreadsheet_runs_it(tmp_path: Path) -> None:
    rows = [{"type": "department", "id": "1", "rev": 1, "name": '=HYPERLINK("x")'}]
    write_file(tmp_path / "tables", rows)
    write_file(tmp_path / "tables.xlsx", rows)
    assert "\"'=HYPERLINK(" in (tmp_path / "tables/department.csv").read_text()
    assert load_workbook(tmp_path / "tables.xlsx")["department"]["C2"].data_type == "s"


def test_the_template_has_a_sheet_for_every_type_with_every_column_and_its_choices(tmp_path: Path) -> None:
    write_templates(tmp_path / "template.xlsx")
    book = load_workbook(tmp_path / "template.xlsx")
    assert book.sheetnames == ["help", *TYPES]
    for of in TYPES.values():
        sheet = book[of.name]
        assert [cell.value for cell in sheet[1]] == [field.name for field in columns(of)]
        offered = {check.formula1 for check in sheet.data_validations.dataValidation if check.type == "list"}
        chosen = {f'"{",".join(field.values)}"' for field in of.fields if field.kind == Kind.ONE_OF}
        assert chosen <= offered
    explained = {(row[0].value, row[1].value) for row in book["help"].iter_rows()}
    assert {(of.name, field.name) for of in TYPES.values() for field in columns(of)} <= explained


@pytest.mark.parametrize("form", ["template.xlsx", "template"])
def test_an_empty_template_is_a_file_without_records_and_a_filled_one_is_read(tmp_path: Path, form: str) -> None:
    write_templates(tmp_path / form)
    assert read_file(tmp_path / form) == Reading(rows=())
    if form == "template":
        assert "challenges: What makes the days hard." in (tmp_path / form / "help.txt").read_text()
        (tmp_path / form / "department.csv").open("a").write('"1","","","Prøvestad"\n')
    else:
        book = load_workbook(tmp_path / form)
        book["department"].append(["1", None, None, "Prøvestad"])
        book.save(tmp_path / form)
    assert only(read_file(tmp_path / form), "department")["name"] == "Prøvestad"
