"""A set in the database is what its file says: replaced as a whole, apart from other sets, and never read by halves."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from botocore.exceptions import ConnectionClosedError
from familiekontakten.statistics.building import units_of
from familiekontakten.statistics.interchange.found import NotWhole, TooLarge
from familiekontakten.statistics.interchange.reading import read

from infrastructure.interchange.files import read_file
from tests.statistics.interchange.made import SMALL, lines_of, small

pytestmark = pytest.mark.usefixtures("database")

RECORDS = Path("tests/statistics/records-2011.jsonl")
Rows = tuple[Any, ...]


@pytest.fixture
def storing(database: str) -> ModuleType:
    """Imported when the database's settings are set."""
    from infrastructure.interchange import storing as module

    return module


def rows_of(*more: dict[str, Any], **changed: dict[str, Any]) -> Rows:
    reading = read([*small(**changed), *lines_of(*more)])
    assert not reading.problems
    return reading.rows


def test_a_whole_year_comes_back_as_it_was_and_run_twice_it_is_the_same(storing: ModuleType) -> None:
    rows = read_file(RECORDS).rows
    first = storing.store("year", rows)
    assert tuple(storing.load("year")) == rows
    assert storing.store("year", rows) == first
    assert tuple(storing.load("year")) == rows
    assert first.removed == 0


def test_each_department_has_all_that_its_own_figures_need(storing: ModuleType) -> None:
    from familiekontakten.statistics.records import facts

    rows = read_file(RECORDS).rows
    storing.store("needed", rows)
    every = units_of(rows)
    departments = {row["id"] for row in rows if row["type"] == "department"}
    for department in departments:
        assert units_of(facts("needed", department)).within({department}) == every.within({department}), department


def test_a_family_stands_in_every_department_where_it_has_a_case_and_once_in_the_export(storing: ModuleType) -> None:
    from familiekontakten.statistics.records import facts

    other = {"type": "department", "id": "2", "rev": 1}
    moved = {"type": "case", "id": "2", "rev": 1, "family": "1", "department": "2"}
    rows = rows_of(other, moved)
    storing.store("moved", rows)
    for department in ("1", "2"):
        found = {(row["type"], row["id"]) for row in facts("moved", department)}
        assert {("family", "1"), ("child", "1"), ("case", department)} <= found
    assert tuple(storing.load("moved")) == rows


def test_an_import_leaves_nothing_of_what_the_set_held_before(storing: ModuleType) -> None:
    from familiekontakten.statistics.records import facts

    storing.store("replaced", rows_of({"type": "department", "id": "2", "rev": 1}))
    fewer = tuple(row for row in rows_of() if row["type"] in ("meta", "department", "family"))
    done = storing.store("replaced", fewer)
    assert tuple(storing.load("replaced")) == fewer
    assert facts("replaced", "1") == []
    assert done.removed > 0


def test_sets_with_the_same_ids_do_not_meet(storing: ModuleType) -> None:
    one, other = rows_of(), rows_of(family={"background": "mixed"})
    storing.store("one", one)
    storing.store("other", other)
    assert tuple(storing.load("one")) == one
    assert tuple(storing.load("other")) == other


def test_what_belongs_to_no_department_is_kept(storing: ModuleType) -> None:
    alone = {"type": "family", "id": "2", "rev": 1, "background": "mixed"}
    rows = rows_of(alone, {"type": "child", "id": "2", "rev": 1, "family": "2", "birth_year": 2018})
    storing.store("nowhere", rows)
    assert tuple(storing.load("nowhere")) == rows


def broken_off(wait: int, works: Callable[..., None]) -> Callable[..., None]:
    """The same, until it has worked so many times."""
    left = [wait]

    def work(*given: object) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise ConnectionError
        works(*given)

    return work


def of_many_departments() -> Rows:
    names = [f"D{number}" for number in range(8)]
    departments = ({"type": "department", "id": name, "rev": 1} for name in names)
    families = ({"type": "family", "id": name, "rev": 1} for name in names)
    cases = ({"type": "case", "id": name, "rev": 1, "family": name, "department": name} for name in names)
    return rows_of(*departments, *families, *cases)


@pytest.mark.parametrize(
    ("name", "writes"),
    [("store_facts", 0), ("store_facts", 1), ("store_facts", 5), ("remove_facts", 3), ("store_registers", 0)],
)
def test_half_a_set_is_given_to_nobody_and_the_import_can_be_run_again(
    storing: ModuleType, monkeypatch: pytest.MonkeyPatch, name: str, writes: int
) -> None:
    set_ = f"{name}-{writes}"
    storing.store(set_, rows_of())
    rows = of_many_departments()
    with monkeypatch.context() as patched:
        patched.setattr(storing, name, broken_off(writes, getattr(storing, name)))
        with pytest.raises(ConnectionError):
            storing.store(set_, rows)
    with pytest.raises(NotWhole, match="was interrupted; import the file again"):
        storing.load(set_)
    storing.store(set_, rows)
    assert tuple(storing.load(set_)) == rows


@pytest.mark.parametrize(
    ("held", "broken"), [(rows_of, "store_registers"), (of_many_departments, "store_facts")], ids=["its own", "older"]
)
def test_what_an_interrupted_import_left_goes_with_the_next(
    storing: ModuleType, monkeypatch: pytest.MonkeyPatch, held: Callable[[], Rows], broken: str
) -> None:
    from familiekontakten.statistics.records import facts

    set_ = f"given-up-{broken}"
    storing.store(set_, held())
    with monkeypatch.context() as patched:
        patched.setattr(storing, broken, broken_off(0, getattr(storing, broken)))
        with pytest.raises(ConnectionError):
            storing.store(set_, of_many_departments() if held is rows_of else rows_of())
    assert facts(set_, "D7")
    storing.store(set_, rows_of())
    assert facts(set_, "D7") == []


def test_who_reads_while_a_set_is_imported_anew_is_told_so(storing: ModuleType) -> None:
    from familiekontakten.statistics.interchange.records import undisturbed

    storing.store("meanwhile", rows_of())

    def read_slowly() -> None:
        with undisturbed("meanwhile"):
            storing.store("meanwhile", rows_of())

    with pytest.raises(NotWhole, match="imported anew meanwhile"):
        read_slowly()


def test_of_two_imports_at_once_the_last_to_end_says_so_and_nobody_reads_the_mixture(
    storing: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows, meant = rows_of(), storing.store_registers

    def overtaken(*given: object) -> None:
        monkeypatch.setattr(storing, "store_registers", meant)
        storing.store("twice", of_many_departments())
        meant(*given)

    monkeypatch.setattr(storing, "store_registers", overtaken)
    with pytest.raises(NotWhole, match="another import into the set twice ran meanwhile"):
        storing.store("twice", rows)
    with pytest.raises(NotWhole, match="import the file again"):
        storing.load("twice")
    storing.store("twice", rows)
    assert tuple(storing.load("twice")) == rows


def test_the_last_note_of_an_import_may_be_written_twice(storing: ModuleType) -> None:
    from familiekontakten.door.table import connection

    rows = rows_of()
    session: Any = connection().client._endpoint.http_session
    send = session.send

    def lose_the_answer(request: Any) -> Any:  # noqa: ANN401 - botocore's own
        answer = send(request)
        if b'"ConditionExpression"' in request.body:
            session.send = send
            raise ConnectionClosedError(endpoint_url="")
        return answer

    session.send = lose_the_answer
    try:
        storing.store("answer-lost", rows)
        assert session.send is send, "no answer was lost"
    finally:
        session.send = send
    assert tuple(storing.load("answer-lost")) == rows


def test_a_set_that_was_never_imported_is_not_an_empty_one(storing: ModuleType) -> None:
    with pytest.raises(NotWhole, match="there is no set never"):
        storing.load("never")


def test_a_thing_that_no_item_can_hold_is_refused_before_anything_is_written(
    storing: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = rows_of()
    storing.store("large", before)
    monkeypatch.setattr(storing, "LARGEST", 9_000)
    visits = [
        {"type": "visit", "id": sha256(b"%d" % number).hexdigest(), "rev": 1, "match": "1", "date": "2019-03-01"}
        for number in range(2, 1000)
    ]
    with pytest.raises(TooLarge, match="match#1 has 1000 records, more than 9 kB: nothing is imported"):
        storing.store("large", rows_of(*visits))
    assert tuple(storing.load("large")) == before


def test_a_match_with_ten_years_of_visits_fits(storing: ModuleType) -> None:
    visits = ({"type": "visit", "id": f"B{n}", "rev": 1, "match": "1", "date": "2019-03-01"} for n in range(5000))
    rows = rows_of(*visits)
    storing.store("long", rows)
    assert len(storing.load("long")) == len(rows) == 5000 + len(SMALL) + 1
