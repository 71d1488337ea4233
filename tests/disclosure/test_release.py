"""A release withstands the attacker or is refused; what was published is never written over."""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from familiekontakten.statistics.disclosure.cells import How, Quantity
from familiekontakten.statistics.disclosure.edition import Truth
from familiekontakten.statistics.disclosure.release import Release
from familiekontakten.statistics.indicators.catalogue import COUNTED
from familiekontakten.statistics.rows import Row

from infrastructure.interchange.files import read_file
from infrastructure.operator import release as command
from infrastructure.releases.attacker import attacked
from infrastructure.releases.files import as_json, of_json, read_all, write
from infrastructure.releases.making import Asked, Refused, counted_twice, defended, prepared, release_of, told
from tests.disclosure.nation import nation

PERIODS = ("2018", "2019-Q1", "2019-Q2", "2019-Q3", "2019-Q4", "2019", "2020")
RECORDS_2011 = Path("tests/statistics/records-2011.jsonl")


def asked(period: str, without: frozenset[str] = frozenset()) -> Asked:
    return Asked(period, "2021-02-01", invented=True, definitions="1", without=without)


@cache
def everything() -> tuple[tuple[Release, Truth], ...]:
    """All releases of the demo nation by the rules, not attacked yet."""
    found: list[tuple[Release, Truth]] = []
    for period in PERIODS:
        found.append(prepared(nation(), asked(period), COUNTED, [release for release, _ in found]))
    return tuple(found)


@cache
def published() -> tuple[tuple[Release, Truth], ...]:
    """The same as they may be published."""
    found: list[tuple[Release, Truth]] = []
    for release, truth in everything():
        found.append((defended(release, truth, [earlier for earlier, _ in found]), truth))
    return tuple(found)


@pytest.mark.parametrize("at", range(len(PERIODS)), ids=PERIODS)
def test_no_small_count_of_the_demo_nation_can_be_told_from_a_release_and_all_before_it(at: int) -> None:
    release, truth = published()[at]
    assert told(release, truth, [earlier for earlier, _ in published()[:at]]) == []


def test_no_small_count_can_be_told_from_a_corrected_edition_beside_the_first() -> None:
    late = {**_a_family(), "id": "late", "rev": 1}
    rows = [*nation(), late, {**_a_case(), "id": "late-C", "family": "late", "rev": 1}, _a_match("late-C")]
    earlier = [one for one, _ in published()]
    release, truth = prepared(rows, asked("2019"), COUNTED, earlier)
    assert release.edition == 2
    assert told(defended(release, truth, earlier), truth, earlier) == []


def test_a_group_that_gives_a_department_away_is_left_out_and_nothing_else() -> None:
    (as_ruled, truth), (shown, _) = everything()[5], published()[5]
    left_out = {one.of for one, other in zip(shown.cells, as_ruled.cells, strict=True) if one != other}
    assert told(as_ruled, truth, [])
    assert left_out
    assert {of.whose.partition(":")[0] for of in left_out} <= {"county", "place", "operator"}


def test_the_records_of_2011_can_be_released() -> None:
    release = release_of(read_file(RECORDS_2011).rows, asked("2011"), COUNTED, [])
    exact = {cell.of.figure: cell.value for cell in release.cells if cell.how is How.EXACT}
    assert exact["fam.supported"] == 820
    assert exact["child.supported"] == 1702
    assert exact["vol.active"] == 605


def test_the_attacker_never_knows_less_of_a_cell_than_the_cell_says() -> None:
    release, truth = everything()[5]
    intervals = attacked([release], counted_twice(release, truth))
    hidden = [cell.of for cell in release.cells if cell.how is How.FEWER]
    assert hidden
    assert all(0 <= intervals[of].least <= truth[of] <= intervals[of].most <= 4 for of in hidden)


def test_a_release_that_shows_departments_exactly_is_refused() -> None:
    """Planted: what is not small stands exactly beside the exact nation, so the small ones are what is left."""
    release, truth = everything()[0]
    cells = tuple(
        replace(cell, how=How.EXACT, value=truth[cell.of])
        if cell.how is How.ROUNDED and cell.table in ("avdelinger", "grupper")
        else cell
        for cell in release.cells
    )
    with pytest.raises(Refused, match=r"work out 2018 \S+ (county|department):\S+"):
        defended(replace(release, cells=cells), truth, [])


def test_what_is_refused_is_named_and_no_number_is_said() -> None:
    release, truth = everything()[0]
    of = next(cell.of for cell in release.cells if cell.how is How.FEWER and truth[cell.of] > 0)
    shown = tuple(replace(cell, how=How.EXACT, value=truth[of]) if cell.of == of else cell for cell in release.cells)
    with pytest.raises(Refused) as refused:
        defended(replace(release, cells=shown), truth, [])
    assert of.name in str(refused.value)
    assert f" {truth[of]}" not in str(refused.value).replace(of.name, "")


def test_a_broken_attacker_is_noticed() -> None:
    release, truth = everything()[0]
    of = Quantity("2018", "fam.civil_status", category="couple")
    with pytest.raises(Refused, match=r"wrong about 2018 fam\.civil_status nation couple"):
        told(release, {**truth, of: 1}, [])
    with pytest.raises(Refused, match=r"wrong about fam\.supported"):
        told(release, {**truth, Quantity("2018", "fam.supported", "department:NO-04"): 99}, [])


def test_a_release_is_read_back_as_it_was_written_and_its_bytes_are_always_the_same() -> None:
    for release, _ in everything():
        assert of_json(as_json(release)) == release
        assert as_json(of_json(as_json(release))) == as_json(release)


def test_a_file_holds_no_true_number_beside_those_shown() -> None:
    release, truth = everything()[0]
    plain = json.loads(as_json(release))
    shown = {cell["value"] for cell in plain["cells"]} - {None}
    assert {cell["value"] for cell in plain["cells"] if cell["how"] == "fewer"} == {None}
    assert shown <= {cell.value for cell in release.cells}
    assert any(number not in shown for number in truth.values())


def test_a_number_is_published_once_and_never_written_over(tmp_path: Path) -> None:
    first = everything()[0][0]
    file = write(first, tmp_path)
    with pytest.raises(FileExistsError):
        write(replace(first, made="2030-01-01"), tmp_path)
    assert file.read_text("utf-8") == as_json(first)


def test_all_earlier_releases_must_be_there(tmp_path: Path) -> None:
    write(everything()[0][0], tmp_path)
    write(everything()[2][0], tmp_path)
    with pytest.raises(ValueError, match="missing"):
        read_all(tmp_path)


def test_the_command_writes_the_next_number_and_refuses_what_changes_nothing(tmp_path: Path) -> None:
    rows = read_file(RECORDS_2011).rows
    file = command.released(rows, "2011", frozenset(), tmp_path, True)
    assert file.name == "utgave-1.json"
    with pytest.raises(command.Refused, match="prints the same"):
        command.released(rows, "2011", frozenset(), tmp_path, True)
    assert command.released(rows, "2011", frozenset({"fam.asylum"}), tmp_path, True).name == "utgave-2.json"
    assert [(one.number, one.edition) for one in read_all(tmp_path)] == [(1, 1), (2, 2)]


@pytest.mark.parametrize(
    ("period", "without", "why"),
    [("1999", (), "nothing is counted"), ("2011", ("fam.asylun",), "no such figure: fam.asylun")],
)
def test_the_command_refuses_what_cannot_be_released(
    tmp_path: Path, period: str, without: tuple[str, ...], why: str
) -> None:
    with pytest.raises(command.Refused, match=why):
        command.released(read_file(RECORDS_2011).rows, period, frozenset(without), tmp_path, True)
    assert list(tmp_path.iterdir()) == []


def _a_family() -> Row:
    return next(row for row in nation() if row["type"] == "family")


def _a_case() -> Row:
    return next(row for row in nation() if row["type"] == "case" and row["referred"] > "2019-02-01")


def _a_match(case: str) -> Row:
    match = next(row for row in nation() if row["type"] == "match")
    return {**match, "id": "late-M", "case": case, "start": "2019-05-02", "end": None, "end_reason": None}
