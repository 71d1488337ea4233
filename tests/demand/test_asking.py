"""Whether somebody wishes to be told is asked where no department is, and means nothing elsewhere."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from familiekontakten.demand import asking
from familiekontakten.demand.asking import asked_where_needed, unserved
from familiekontakten.demand.wish import QUESTION
from familiekontakten.door import skeletons
from familiekontakten.forms import FORMS

from infrastructure.website import departments
from infrastructure.website.demand import leave_for_the_door

TODAY = date(2026, 11, 22)


def line(*areas: str) -> dict[str, object]:
    return {"id": "prove", "name": "Prøve", "operator": "Prøve", "areas": list(areas), "phone": "00", "addresses": []}


@pytest.mark.parametrize(
    ("areas", "place", "asks"),
    [
        (("4203",), "4203", False),
        (("4203",), "4204", True),
        (("030105",), "0301", True),
        (("0301",), "0301", False),
        (("0104", "0136"), "3103", False),
        (("0104",), "3103", True),
    ],
    ids=["served", "elsewhere", "a district", "the whole town", "both halves", "one half"],
)
def test_it_is_asked_where_some_of_a_municipality_has_no_department(
    areas: tuple[str, ...], place: str, asks: bool
) -> None:
    assert (place in departments.unserved([line(*areas)], TODAY)) is asks


@pytest.mark.parametrize(("opens_on", "asks"), [(TODAY, False), (TODAY + timedelta(days=1), True)])
def test_until_its_first_day_a_department_may_be_wished_for(opens_on: date, asks: bool) -> None:
    assert ("4203" in departments.unserved([line("4203") | {"opens_on": opens_on}], TODAY)) is asks


@pytest.mark.parametrize("name", FORMS)
def test_only_the_forms_that_ask_wait_for_the_municipality(name: str) -> None:
    shown = asked_where_needed(FORMS[name], ["1804", "5601"]).fields
    waits = {field.name: field.shown_when for field in shown.values() if field.name == QUESTION}
    asks = name in ("family", "volunteer")
    assert waits == ({QUESTION: ("kommune_code", ("1804", "5601"))} if asks else {})


def test_the_door_asks_where_the_site_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(skeletons, "_FOLDER", tmp_path)
    for seen in (asking.unserved, skeletons.beside_skeletons):
        seen.cache_clear()
    assert asked_where_needed(FORMS["family"], unserved()) == FORMS["family"], "where nothing was built, everywhere"
    for seen in (asking.unserved, skeletons.beside_skeletons):
        seen.cache_clear()
    leave_for_the_door([], ("1804", "5601"), tmp_path)
    assert unserved() == ("1804", "5601")
    for seen in (asking.unserved, skeletons.beside_skeletons):
        seen.cache_clear()
