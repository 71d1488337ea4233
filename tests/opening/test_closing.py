"""Closing takes two runs: nobody is led there any more, and when nothing is left, nobody gets in."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from familiekontakten.start_ups.ending import Ending, EndKind
from familiekontakten.start_ups.start_up import StartUp
from familiekontakten.start_ups.states import StartUpState
from familiekontakten.start_ups.winding_down import wind_down_old

from infrastructure.local.cloud import Cloud
from infrastructure.opening import deploying
from infrastructure.opening.opening import Refused
from infrastructure.opening.steps import take
from infrastructure.operator import departments
from tests.casebook.conftest import opener
from tests.cases import families
from tests.database import empty
from tests.opening.test_line import SHORT

if TYPE_CHECKING:
    from familiekontakten.casebook.records import Casebook
    from familiekontakten.departments.department import Department

    from infrastructure.opening.closing import Closing

OpenBook = Callable[[str], "Casebook"]
NOW = datetime.now(UTC)
MERGED = Ending(EndKind.MERGED, date(2027, 6, 30), "Én avdeling i stedet for to", "mo-i-rana")
PLAN = wind_down_old("moss", "Moss", MERGED, "7KMP3XTV4", "kontoret", NOW)


@pytest.fixture
def open_book(database: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> OpenBook:
    """Empty books; a list of Moss, Mo i Rana and the national inbox, loaded; and the plan to merge the first two."""
    from familiekontakten.sealing import vault

    from infrastructure.opening import start_ups

    empty(database, ("hsf-cases-moss", "hsf-cases-national", "hsf-keys", "hsf-inbox", "hsf-directory", "hsf-audit"))
    openers = {name: opener(name) for name in ("moss", "national")}
    monkeypatch.setattr(vault, "wrap", lambda plain, _: plain)
    monkeypatch.setattr(departments, "enter", lambda: None)
    monkeypatch.setattr(start_ups, "owners_book", lambda name: openers[name]())
    monkeypatch.setattr(deploying, "publish_pages", lambda _: None)
    (tmp_path / "list.yaml").write_text(SHORT)
    departments.load_file(tmp_path / "list.yaml")
    openers["national"]().save(PLAN)
    return lambda name: openers[name]()


def closing(folder: Path, at: datetime | None = None) -> "Closing":
    """One run of the command, as it finds things; five minutes from now where nothing else is said."""
    from infrastructure.opening.closing import Closing
    from infrastructure.opening.start_ups import winding_down

    return Closing(Cloud(), folder / "list.yaml", winding_down("moss"), at or datetime.now(UTC) + timedelta(minutes=5))


def moss() -> "Department":
    from familiekontakten.departments.records import department

    found = department("moss")
    assert found
    return found


def run(one: "Closing") -> None:
    """What the command does when it was said yes to."""
    take(one.emptying() if one.leads_there else one.closing(), tell=lambda _: None)


def test_first_nobody_is_led_there_and_then_nobody_gets_in(open_book: OpenBook, tmp_path: Path) -> None:
    from familiekontakten.departments.records import department

    areas = moss().areas
    run(closing(tmp_path))
    heir = department("mo-i-rana")
    assert heir
    assert (moss().areas, moss().closed, heir.areas[-len(areas) :]) == ((), False, areas)
    run(closing(tmp_path))
    assert moss().closed
    assert open_book("national").get(StartUp, PLAN.id).state == StartUpState.MERGED


def test_it_does_not_close_while_doors_may_still_lead_somebody_there(open_book: OpenBook, tmp_path: Path) -> None:
    run(closing(tmp_path, NOW))
    with pytest.raises(Refused, match="wait for that"):
        run(closing(tmp_path, NOW))
    assert not moss().closed


def test_what_is_left_is_said_as_counts_and_keeps_it_open(open_book: OpenBook, tmp_path: Path) -> None:
    open_book("moss").save(families.waiting(), replace(families.active(), id="N1"))
    run(closing(tmp_path))
    with pytest.raises(Refused, match="2") as refused:
        run(closing(tmp_path))
    assert families.waiting().contact_name not in str(refused.value)
    assert not moss().closed


def test_taken_from_the_list_and_never_loaded_it_is_loaded_first(open_book: OpenBook, tmp_path: Path) -> None:
    from infrastructure.opening import line

    listed = tmp_path / "list.yaml"
    listed.write_text(line.emptied(listed.read_text(), "moss", "mo-i-rana"))
    run(closing(tmp_path))
    assert (moss().areas, moss().closed) == ((), False)


def test_a_department_that_nobody_planned_to_close_is_left_alone(open_book: OpenBook) -> None:
    from familiekontakten.casebook.records import Missing

    from infrastructure.opening.start_ups import winding_down

    open_book("national").save(replace(PLAN, version=1, state=StartUpState.WITHDRAWN))
    with pytest.raises(Missing):
        winding_down("moss")
