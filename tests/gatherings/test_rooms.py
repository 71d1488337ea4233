"""A gathering through its rooms, with a real database."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from familiekontakten.forms.reading import written_short
from familiekontakten.gatherings.gathering import Gathering, GatheringState

from tests.national_desk import CLOSED, Office, id_of, shown
from tests.workspace.desks import TODAY

if TYPE_CHECKING:
    from chalice.app import Response

YESTERDAY = written_short(TODAY - timedelta(days=1))
PLAN = {"kind": "network_meeting", "starts_on": YESTERDAY, "ends_on": YESTERDAY, "place": "Prøvestedet"}


@pytest.fixture
def gathering(office: Office) -> str:
    from familiekontakten.gatherings.routes import make_gathering

    return office.begin(make_gathering, PLAN)


def act(office: Office, gathering: str, name: str, **typed: str) -> "Response":
    from familiekontakten.gatherings.routes import do_gathering_act

    return office.act(do_gathering_act, Gathering, gathering, name, *typed.items())


def test_attendance_by_department_is_shown_and_counted(office: Office, gathering: str) -> None:
    from familiekontakten.gatherings.routes import show_gathering

    assert id_of(act(office, gathering, "attendance", **{"people-moss": "3", "people-hamar": "", "others": "2"}))
    assert office.found(Gathering, gathering).state == GatheringState.HELD
    page = shown(office.ask(show_gathering, gathering).body)
    assert "5 i alt, avdelinger: 1" in page
    assert "Moss 3" in page
    assert "Fra ingen avdeling 2" in page
    (row,) = office.rows("event")
    assert (row["kind"], row["attendees"], row["departments"]) == ("network_meeting", 5, 1)


def test_who_came_before_their_department_closed_is_still_in_the_form(office: Office, gathering: str) -> None:
    from familiekontakten.departments.records import all_departments, save_department
    from familiekontakten.gatherings.routes import show_gathering_act

    assert f"people-{CLOSED}" not in office.ask(show_gathering_act, gathering, "attendance").body
    act(office, gathering, "attendance", **{"people-moss": "3"})
    moss = next(one for one in all_departments() if one.id == "moss")
    save_department(moss._replace(closed=True), 1)
    act(office, gathering, "attendance", **{"people-moss": "4", "people-hamar": "1"})
    assert office.found(Gathering, gathering).people == 5


def test_days_in_the_wrong_order_are_sent_back_with_everything_typed(office: Office) -> None:
    from familiekontakten.gatherings.routes import make_gathering

    answer = office.send(make_gathering, PLAN | {"starts_on": written_short(TODAY), "theme": "Prøvetemaet"})
    assert answer.status_code == 422
    assert "Siste dag kan ikke være før første dag" in answer.body
    assert 'value="Prøvetemaet"' in answer.body
    assert 'value="network_meeting" checked' in answer.body


def test_a_department_that_nobody_has_met_this_year_is_seen_first(office: Office, gathering: str) -> None:
    from familiekontakten.gatherings.routes import list_gatherings, make_gathering

    act(office, gathering, "attendance", **{"people-moss": "3"})
    last_year = written_short(TODAY - timedelta(days=366))
    earlier = office.begin(make_gathering, PLAN | {"starts_on": last_year, "ends_on": last_year})
    act(office, earlier, "attendance", **{"people-hamar": "5"})
    page = shown(office.ask(list_gatherings).body)
    assert f"på samlinger i {TODAY.year}" in page
    assert "Hamar 0 0 Moss 1 3" in page
    assert CLOSED.title() not in page
