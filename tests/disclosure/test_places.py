"""Demand from places without a department, as everybody may see it: by municipality, and never so that one is told."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from familiekontakten.departments.department import NATIONAL
from familiekontakten.statistics.disclosure.cells import ALL, NATION, How, Quantity
from familiekontakten.statistics.disclosure.edition import Truth
from familiekontakten.statistics.disclosure.places import OTHERS, PLACE, PLACE_TABLE
from familiekontakten.statistics.disclosure.release import Release
from familiekontakten.statistics.indicators.catalogue import COUNTED
from familiekontakten.statistics.indicators.demand import NO_DEPARTMENT
from familiekontakten.statistics.rows import Row
from hypothesis import given, settings
from hypothesis import strategies as st

from infrastructure.operator import release as command
from infrastructure.releases.files import read_all
from infrastructure.releases.making import Asked, Refused, defended, prepared, told

Asking = Mapping[str, Mapping[str, int]]
"""How many asked, by municipality and kind."""

EIGHT_IN_FOUR = {place: {"family": 8} for place in ("4203", "4204", "4601", "5001")}
"""Four municipalities shown as 10 are 32 at least, and the nation shown as 30 is 32 at most: nobody asked elsewhere."""


def _enquiry(name: str, department: str, on: str, kind: str, municipality: str) -> Row:
    row = {"type": "enquiry", "id": name, "rev": 1, "department": department, "date": on, "kind": kind}
    return {**row, "municipality": municipality, "source": None, "set_aside": False}


def enquiries(asking: Asking, on: str = "2025-03-03", department: str = NATIONAL) -> list[Row]:
    return [
        _enquiry(f"{place}-{kind}-{number}-{on}-{department}", department, on, kind, place)
        for place, kinds in asking.items()
        for kind, many in kinds.items()
        for number in range(many)
    ]


def made(asking: Asking, period: str = "2025", earlier: tuple[Release, ...] = ()) -> tuple[Release, Truth]:
    rows = [*somebody(), *enquiries(asking)]
    asked = Asked(period, "2026-02-01", invented=True, definitions="1")
    return prepared(rows, asked, COUNTED, earlier)


def shown(release: Release) -> dict[tuple[str, str], int | str | None]:
    cells = (cell for cell in release.cells if cell.table == PLACE_TABLE)
    return {(cell.of.whose, cell.of.category): cell.value or cell.how.value for cell in cells}


def test_a_year_shows_municipalities_with_five_or_more_and_the_nation_by_who_asked() -> None:
    release, _ = made({"4203": {"family": 4, "volunteer": 4}, "1804": {"service": 4}, "5001": {"family": 5}})
    assert shown(release) == {
        (NATION, ALL): 15,
        (NATION, "family"): 10,
        (NATION, "service"): "fewer",
        (NATION, "volunteer"): "fewer",
        (NATION, "?"): "fewer",
        (f"{PLACE}4203", ALL): 10,
        (f"{PLACE}5001", ALL): 5,
        (OTHERS, ALL): "fewer",
    }


def test_a_quarter_shows_no_municipality() -> None:
    release, _ = made({"4203": {"family": 12}}, "2025-Q1")
    assert {whose for whose, _ in shown(release)} == {NATION}


@pytest.mark.parametrize(
    "not_in_vain",
    [
        enquiries({"4203": {"family": 9}}, department="arendal"),
        enquiries({"4203": {"municipality": 9}}),
        enquiries({"4203": {"family": 9}}, on="2024-12-31"),
        [{**row, "set_aside": True} for row in enquiries({"4203": {"family": 9}})],
    ],
    ids=["a department served it", "a municipality asked", "another year", "a robot's"],
)
def test_what_is_no_demand_is_not_counted(not_in_vain: list[Row]) -> None:
    asked = Asked("2025", "2026-02-01", invented=True, definitions="1")
    release, _ = prepared([*somebody(), *not_in_vain], asked, COUNTED, ())
    assert set(shown(release).values()) == {"fewer"}


def test_where_enquiries_were_never_counted_nothing_is_said_of_them() -> None:
    release, _ = prepared(somebody(), Asked("2025", "2026-02-01", True, "1"), COUNTED, ())
    assert shown(release) == {}
    assert NO_DEPARTMENT.id not in release.figures


def test_a_total_that_tells_that_nobody_asked_elsewhere_is_left_out_and_the_municipalities_stay() -> None:
    release, truth = made(EIGHT_IN_FOUR)
    assert Quantity("2025", NO_DEPARTMENT.id, OTHERS) in told(release, truth, ())
    spared = defended(release, truth, ())
    assert told(spared, truth, ()) == []
    left = {of: value for of, value in shown(spared).items() if value != How.LEFT_OUT}
    assert left == {**{(PLACE + place, ALL): 10 for place in EIGHT_IN_FOUR}, (OTHERS, ALL): "fewer"}


def test_a_release_that_says_how_many_asked_where_it_were_few_is_refused() -> None:
    release, truth = made({"4203": {"family": 3}, "5001": {"family": 9}})
    few = replace(next(cell for cell in release.cells if cell.of.whose == OTHERS), how=How.EXACT, value=3)
    cells = tuple(few if cell.of == few.of else cell for cell in release.cells)
    with pytest.raises(Refused, match=r"could work out 2025 ref\.no_department municipality:other"):
        defended(replace(release, cells=cells), truth, ())


def test_quarters_and_the_year_together_tell_nobody() -> None:
    earlier: list[Release] = []
    for period in ("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2025"):
        asking = {"4203": {"family": 6}, "1804": {"volunteer": 2}}
        release, truth = _only_demand(*made(asking, period, tuple(earlier)))
        earlier.append(defended(release, truth, earlier))
        assert told(earlier[-1], truth, earlier[:-1]) == []


COUNTS = st.dictionaries(st.sampled_from(("family", "service", "volunteer")), st.integers(0, 13), max_size=3)
PLACES = st.dictionaries(st.sampled_from(("4203", "1804", "5001", "4601", "3301", "5601")), COUNTS, max_size=6)


@settings(max_examples=25, deadline=None)
@given(PLACES, PLACES)
def test_no_small_number_of_any_year_or_its_correction_can_be_told(first: Asking, corrected: Asking) -> None:
    only_demand: list[Release] = []
    for asking in (first, corrected):
        release, truth = _only_demand(*made(asking, earlier=tuple(only_demand)))
        only_demand.append(defended(release, truth, only_demand))
        assert told(only_demand[-1], truth, only_demand[:-1]) == []
        assert all(truth[cell.of] >= 5 for cell in only_demand[-1].cells if cell.how is How.ROUNDED)


def test_the_command_publishes_demand_and_leaves_it_out_when_told_so(tmp_path: Path) -> None:
    rows = [*somebody(), *enquiries({"4203": {"family": 12}})]
    command.released(rows, "2025", frozenset(), tmp_path, True)
    command.released(rows, "2025", frozenset({NO_DEPARTMENT.id}), tmp_path, True)
    first, second = read_all(tmp_path)
    assert shown(first)[f"{PLACE}4203", ALL] == 10
    assert shown(second) == {}


def _only_demand(release: Release, truth: Truth) -> tuple[Release, Truth]:
    """What the rest of a release says of families hangs together with nothing here, and takes long to attack."""
    cells = tuple(cell for cell in release.cells if cell.of.figure == NO_DEPARTMENT.id)
    return replace(release, cells=cells), {of: true for of, true in truth.items() if of.figure == NO_DEPARTMENT.id}


@cache
def somebody() -> tuple[Row, ...]:
    """A nation with one volunteer: a release of nobody at all is refused."""
    department = {"type": "department", "id": "arendal", "rev": 1, "name": "Arendal", "opened": "2000-01-01"}
    volunteer = {"type": "volunteer", "id": "V", "rev": 1, "department": "arendal", "applied": "2025-02-01"}
    volunteer |= {"interviewed": "2025-03-01", "approved": "2025-04-01", "left": None, "gender": None}
    return ({"type": "meta", "id": "m", "rev": 1, "synthetic": True}, department, volunteer)
