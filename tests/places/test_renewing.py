"""`hsf places import`: a register is shown before it is written, and a file that is not one is refused.

The registers here are invented, in the true formats: Posten's in tabs and Latin-1, Klass with commas or semicolons,
Statbank with a title above the heading.
"""

from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infrastructure.operator.__main__ import parser
from infrastructure.places import lists, municipalities, population, postal
from infrastructure.places.reading import Wrong, lines_of

NAMES = {"9701": "Prøvebu", "9702": "Lågvik – Vuolle", "9801": "Ytterøya"}
POSTEN = (
    "0010\tPRØVEBU\t9701\tPRØVEBU\tP\r\n"
    "0011\tPRØVEBU\t9701\tPRØVEBU\tG\r\n"
    "0020\tLÅGVIK\t9702\tLÅGVIK\tB\r\n"
    "0021\tYTTERØYA\t9801\tYTTERØYA\tG\r\n"
    "0030\tPRØVEBU\t9701\tPRØVEBU\tG\r\n"
    "0099\tLONGYEARBYEN\t2100\tSVALBARD\tB\r\n"
)
KLASS = (
    '"code","parentCode","level","name","shortName","presentationName","validFrom","validTo"\n'
    '"9701","","1","Prøvebu","","","",""\n'
    '"9702","","1","Vuolle - Lågvik","","","",""\n'
    '"9801","","1","Nye Ytterøya","","","",""\n'
    '"9999","","1","Uoppgitt","","","",""\n'
)
COUNTIES = '"code","parentCode","level","name"\n"97","","1","Nyfylket - Nuvfylki"\n"98","","1","Ytterst"\n'
STATBANK = (
    '"07459: Befolkning, etter region, statistikkvariabel og år"\r\n\r\n'
    '"region";"statistikkvariabel";"2027"\r\n'
    '"0 Hele landet";"Personer";6001\r\n'
    '"97 Nyfylket";"Personer";5001\r\n'
    '"9701 Prøvebu";"Personer";"5 000"\r\n'
    '"K-9702 Lågvik";"Personer";1\r\n'
    '"9703 Gamlebu (-2019)";"Personer";0\r\n'
    '"9801 Ytterøya";"Personer";1000\r\n'
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small country of three municipalities."""
    (tmp_path / "municipalities.csv").write_text(
        "code,name,county_code,county\n9701,Prøvebu,97,Nyfylket\n9702,Lågvik – Vuolle,97,Nyfylket\n"
        "9801,Ytterøya,98,Ytterst\n"
    )
    (tmp_path / "population.csv").write_text("code,inhabitants\n9701,4000\n9702,1\n9801,1000\n")
    (tmp_path / "postal.csv").write_text("first,last,kommune_code\n0010,0015,9701\n0020,0021,9702\n0099,0099,2100\n")
    (tmp_path / "districts.csv").write_text("code,name,kommune_code\n")
    (tmp_path / "former.csv").write_text("name,kommune_code\nGamlebu,9702\n")
    (tmp_path / "sources.csv").write_text(
        "list,source,date\npostal.csv,Posten,2026-01-01\npopulation.csv,B,2024-01-01\n"
    )
    return tmp_path


@pytest.fixture
def imported(folder: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """The command on that country's files; returns what it prints."""

    def run(kind: str, content: str | bytes, *more: str) -> str:
        file = folder / "register"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        options = parser().parse_args(["places", "import", f"--{kind}", str(file), "--folder", str(folder), *more])
        options.run(options)
        return capsys.readouterr().out

    return run


Import = Callable[..., str]
ALL_OF_IT = "--many-gone"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1"])
def test_postal_codes_are_shown_and_then_written(imported: Import, folder: Path, encoding: str) -> None:
    before = (folder / "postal.csv").read_text()
    shown = imported("postal", POSTEN.encode(encoding), ALL_OF_IT)
    assert "new: 1\n  0030 9701 Prøvebu\n" in shown
    assert "gone: 4\n  0012 9701 Prøvebu\n" in shown
    assert "in another municipality: 1\n  0021 9702 Lågvik – Vuolle -> 9801 Ytterøya\n" in shown
    assert (folder / "postal.csv").read_text() == before
    imported("postal", POSTEN.encode(encoding), ALL_OF_IT, "--write", "--of", "2027-02-01")
    assert [tuple(row.values()) for row in lists.read(folder, "postal.csv")] == [
        ("0010", "0011", "9701"),
        ("0020", "0020", "9702"),
        ("0021", "0021", "9801"),
        ("0030", "0030", "9701"),
        ("0099", "0099", "2100"),
    ]
    assert lists.read(folder, "sources.csv")[0]["date"] == "2027-02-01"
    assert "new: 0\ngone: 0\nin another municipality: 0\n" in imported("postal", POSTEN)


@pytest.mark.parametrize("mark", [",", ";"])
def test_a_municipality_is_renamed_and_the_order_of_its_languages_is_ours(
    imported: Import, folder: Path, mark: str
) -> None:
    register = KLASS.replace(",", mark)
    shown = imported("municipalities", register, "--write", "--of", "2027-01-01")
    assert "new: 0\ngone: 0\nrenamed: 1\n  9801 Ytterøya, Ytterst -> Nye Ytterøya, Ytterst\n" in shown
    assert lists.names(folder) == {**NAMES, "9801": "Nye Ytterøya"}


def test_letters_that_latin_1_has_not_do_not_spoil_a_name(imported: Import) -> None:
    assert "renamed: 1\n" in imported("municipalities", KLASS.replace("Vuolle", "Vuo?le"))


def test_what_still_names_a_municipality_that_is_gone_is_told(imported: Import) -> None:
    without = "".join(line for line in KLASS.splitlines(keepends=True) if "9702" not in line)
    shown = imported("municipalities", without, ALL_OF_IT)
    assert "gone: 1\n  9702 Lågvik – Vuolle, Nyfylket\n" in shown
    assert "to be changed by hand, former.csv: Gamlebu, 9702" in shown


def test_new_counties_come_from_their_own_register(imported: Import, folder: Path) -> None:
    counties = folder / "counties"
    counties.write_text(COUNTIES + '"96","","1","Nytt"\n')
    register = KLASS + '"9601","","1","Nystad","","","",""\n'
    with pytest.raises(Wrong, match="line 6: we have no county 96 for 9601 Nystad"):
        imported("municipalities", register)
    assert "  9601 Nystad, Nytt\n" in imported("municipalities", register, "--counties", str(counties))


def test_the_population_says_itself_of_which_day_it_is(imported: Import, folder: Path) -> None:
    before = (folder / "population.csv").read_text()
    assert "nothing is written" in imported("population", STATBANK)
    assert (folder / "population.csv").read_text() == before
    shown = imported("population", STATBANK.encode("latin-1"), "--write")
    assert "other figures: 1\n  9701 4000 -> 5000\n5001 inhabitants before, 6001 now\n" in shown
    assert [tuple(row.values()) for row in lists.read(folder, "population.csv")] == [
        ("9701", "5000"),
        ("9702", "1"),
        ("9801", "1000"),
    ]
    assert lists.read(folder, "sources.csv")[1]["date"] == "2027-01-01"


def test_the_year_may_be_a_column() -> None:
    rows = ["region,år,value", "9701 Prøvebu,2027,5", "9702 Lågvik,2027,6", "9801 Ytterøya,2027,7"]
    assert population.read(rows, NAMES).day.isoformat() == "2027-01-01"
    with pytest.raises(Wrong, match="one year is needed, and the file has 2026, 2027"):
        population.read([*rows[:3], rows[3].replace("2027", "2026")], NAMES)


def test_nothing_is_written_without_the_day(imported: Import) -> None:
    with pytest.raises(SystemExit):
        imported("postal", POSTEN, ALL_OF_IT, "--write")


@pytest.mark.parametrize(
    ("kind", "content", "reason"),
    [
        ("postal", "", "is empty"),
        ("postal", b"PK\x03\x04", "a workbook"),
        ("postal", KLASS, "line 1: 1 columns between tabs"),
        ("postal", POSTEN[:-8], "line 6: ends in the middle of a line"),
        ("postal", POSTEN[: POSTEN.index("0021")], "no postal code in 9801 Ytterøya"),
        ("postal", POSTEN, "is it cut off"),
        ("postal", POSTEN.replace("0011", "0010"), "line 2: 0010 stands there twice"),
        ("postal", POSTEN.replace("9801", "9803"), "line 4: we have no municipality 9803"),
        ("municipalities", POSTEN, "line 1: no heading"),
        ("municipalities", COUNTIES, "line 2: '97'"),
        ("municipalities", KLASS[: KLASS.index('"9801"')], "1 of the 3 that we have are not in it"),
        ("municipalities", KLASS[:-30], "line 5: ends in the middle"),
        ("municipalities", KLASS + '"9701","","1","Annet","","","",""\n', "line 6: 9701 stands there twice"),
        ("municipalities", KLASS + '"9602","","1"\n', "line 6: 3 columns where the first line has 8"),
        ("population", KLASS, "line 1: no heading"),
        ("population", STATBANK.replace(";1000", ";."), "line 9: '.' is no number"),
        ("population", STATBANK.replace(";1000", ";999"), "add up to 6000, the whole country is 6001"),
        ("population", STATBANK[: STATBANK.index('"9801')], "no figure for 9801 Ytterøya"),
        ("population", STATBANK + '"9801 Ytterøya";"Personer";5\n', "line 10: 9801 Ytterøya once more"),
        ("population", STATBANK.replace("2027", "Personer"), "one year is needed"),
        ("population", STATBANK.replace("9801 ", "9805 "), "line 9: we have no municipality 9805"),
    ],
)
def test_what_is_cut_off_or_something_else_is_refused_with_line_and_reason(
    imported: Import, folder: Path, kind: str, content: str | bytes, reason: str
) -> None:
    before = {file.name: file.read_bytes() for file in folder.glob("*.csv")}
    with pytest.raises(Wrong) as refused:
        imported(kind, content, "--write", "--of", "2027-01-01")
    assert reason in str(refused.value)
    assert {file.name: file.read_bytes() for file in folder.glob("*.csv")} == before


@given(st.dictionaries(st.integers(0, 9999), st.sampled_from(sorted(NAMES)), min_size=1))
def test_ranges_say_of_each_code_what_the_register_says(codes: dict[int, str]) -> None:
    register = {f"{number:04}": kommune for number, kommune in codes.items()}
    ranges = postal.ranges(register)
    covered = postal.covered(ranges)
    assert {code: covered[code] for code in register} == register
    assert all(one.last < other.first for one, other in pairwise(ranges))


@given(st.text() | st.builds(str.__add__, st.sampled_from([KLASS, STATBANK, POSTEN]), st.text()))
def test_no_text_whatever_breaks_the_reading(text: str) -> None:
    lines = text.split("\n")
    for read in (
        lambda: postal.read(lines, NAMES),
        lambda: municipalities.klass(lines, 4),
        lambda: population.read(lines, NAMES),
    ):
        with suppress(Wrong):
            read()


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Wrong, match="cannot be read"):
        lines_of(tmp_path / "none")
