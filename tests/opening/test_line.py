"""A department's line in the list: whatever is added or closed, every other line stays as a person wrote it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from familiekontakten.places.place import MUNICIPALITIES
from familiekontakten.start_ups.application import Application
from hypothesis import given
from hypothesis import strategies as st

from infrastructure.build.places import DEPARTMENTS
from infrastructure.opening.deploying import write_list
from infrastructure.opening.line import Told, Wrong, added, areas_of, closed, emptied, entry_of, id_of, written
from infrastructure.operator.departments import BadList, checked

LIST = DEPARTMENTS.read_text()
ENTRIES: list[dict[str, Any]] = yaml.safe_load(LIST)["departments"]
STEINKJER = Application(
    kommune_codes=("5006",), operator_type="municipality", operator_name="Steinkjer kommune", org_number="000000000"
)
TOLD = Told("00 00 00 98", ("steinkjer@example.org",), date(2027, 1, 4))
LINE = (
    '  - {id: steinkjer, name: "Steinkjer", operator: "Steinkjer kommune", operator_kind: municipality, '
    'areas: ["5006"], phone: "00 00 00 98", addresses: ["steinkjer@example.org"], opens_on: 2027-01-04}\n'
)
SHORT = "# Two.\ndepartments:\n" + "".join(
    line for line in LIST.splitlines(True) if "id: mo" in line or "national" in line
)


def entry(**told: Any) -> dict[str, Any]:  # noqa: ANN401 - fields of Told
    return dict(entry_of(STEINKJER, TOLD._replace(**told), ENTRIES))


def entries(text: str) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = yaml.safe_load(text)["departments"]
    return listed


def test_the_line_of_an_application_and_of_what_the_operator_tells() -> None:
    assert written(entry()) == LINE


NEW = entry()


def test_it_comes_after_the_departments_and_before_the_national_inbox() -> None:
    listed = added(LIST, entry())
    assert listed.replace(LINE, "") == LIST
    assert [one["id"] for one in checked(entries(listed))][-3:] == ["trogstad", "steinkjer", "national"]


def test_adding_it_again_changes_nothing() -> None:
    once = added(LIST, entry())
    assert added(once, entry()) == once


@pytest.mark.parametrize(
    ("told", "because"),
    [
        ({"id": "moss"}, "moss is listed already"),
        ({"areas": ("9999",)}, "9999 is the code of no municipality"),
        ({"areas": ("5501",)}, "5501 is served by tromso"),
        ({"areas": ("3203",)}, "0220 is served by asker, 0627 is served by asker, 0628 is served by hurum"),
    ],
)
def test_what_is_somebody_elses_is_refused(told: dict[str, Any], because: str) -> None:
    with pytest.raises(Wrong, match=because):
        added(LIST, entry(**told))


def test_a_part_of_a_municipality_that_nobody_serves_is_free_and_so_is_what_is_its_own_already() -> None:
    assert entry(areas=("460101",), id="bergen")["areas"] == ["460101"]
    assert entry(areas=("4626",), id="fjell")["areas"] == ["4626"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Bærum", "barum"),
        ("Mo i Rana", "mo-i-rana"),
        ("Tromsø", "tromso"),
        ("Rygge, Råde og Våler", "rygge-rade-og-valer"),
    ],
)
def test_what_a_department_is_called_in_tables_and_addresses(name: str, expected: str) -> None:
    assert id_of(name) == expected


def test_every_municipality_gives_an_id_that_the_list_takes() -> None:
    national = ENTRIES[-1]
    assert all(checked([{**national, "id": id_of(place.name)}]) for place in MUNICIPALITIES.values())


@given(st.text(), st.text())
def test_whatever_a_name_is_made_of_the_line_says_it_or_it_is_refused(name: str, who: str) -> None:
    new = {**NEW, "name": name, "operator": who}
    try:
        listed = entries(added(SHORT, new))
    except Wrong:
        assert not (name + who).isprintable()
        return
    assert listed == [*entries(SHORT)[:-1], new, entries(SHORT)[-1]]


def test_a_closed_department_keeps_its_line_and_loses_its_areas() -> None:
    listed = entries(closed(emptied(LIST, "moss"), "moss"))
    changed = next(one for one in listed if one["id"] == "moss")
    assert (changed["areas"], changed["closed"]) == ([], True)
    assert [one for one in listed if one != changed] == [one for one in ENTRIES if one["id"] != "moss"]
    assert checked(listed)


def test_a_merged_departments_areas_are_its_successors() -> None:
    once = emptied(LIST, "hurum", "asker")
    assert next(one for one in entries(once) if one["id"] == "asker")["areas"] == ["0220", "0627", "0628"]
    assert (areas_of(once, "hurum"), areas_of(once, "asker")) == ((), ("0220", "0627", "0628"))
    assert emptied(once, "hurum", "asker") == once
    assert checked(entries(closed(once, "hurum")))


def test_a_department_that_still_has_areas_does_not_close() -> None:
    with pytest.raises(Wrong, match="still has areas"):
        closed(LIST, "moss")


@pytest.mark.parametrize(("department", "successor"), [("nowhere", ""), ("moss", "nowhere"), ("moss", "national")])
def test_only_a_department_closes_and_only_a_department_carries_on(department: str, successor: str) -> None:
    with pytest.raises(Wrong):
        emptied(LIST, department, successor)


def test_a_list_that_could_not_be_loaded_is_not_written(tmp_path: Path) -> None:
    listed = tmp_path / "list.yaml"
    listed.write_text(LIST)
    twice = added(LIST, entry(id="nabo"))
    with pytest.raises(BadList, match="5006 already belongs"):
        write_list(listed, added(twice, entry()))
    assert listed.read_text() == LIST
    write_list(listed, twice)
    assert listed.read_text() == twice
