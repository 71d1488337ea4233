"""A plan through its rooms, with a real database."""

from typing import TYPE_CHECKING

import pytest
from familiekontakten.plans.plan import GoalStatus, Plan

from tests.national_desk import Office, shown

if TYPE_CHECKING:
    from chalice.app import Response

PLAN = {"kind": "action_plan", "title": "Handlingsplan", "starts_on": "1.1.2026", "ends_on": "31.12.2026"}
GOAL = {"what": "Fire nye avdelinger", "measure": "Antall åpnet", "due": "1.10.2026"}


@pytest.fixture
def plan(office: Office) -> str:
    from familiekontakten.plans.routes import make_plan

    made = office.begin(make_plan, PLAN)
    assert act(office, made, "goal", **GOAL).status_code == 303
    return made


def act(office: Office, plan: str, name: str, **typed: str) -> "Response":
    from familiekontakten.plans.routes import do_plan_act

    return office.act(do_plan_act, Plan, plan, name, *typed.items())


def test_goals_are_followed_until_the_plan_ends(office: Office, plan: str) -> None:
    from familiekontakten.plans.routes import show_plan

    assert "over tiden" in shown(office.ask(show_plan, plan).body)
    act(office, plan, "goal-1", **GOAL | {"what": "Tre nye avdelinger"})
    act(office, plan, "review", **{"status-1": "reached", "note-1": "I mål før jul"})
    page = shown(office.ask(show_plan, plan).body)
    for text in ("1. Tre nye avdelinger", "Nådd I mål før jul", "1 av 1"):
        assert text in page
    assert act(office, plan, "end").status_code == 303
    assert office.found(Plan, plan).filing().list == "plan#ended"


def test_a_goal_dropped_without_a_reason_is_sent_back_with_everything_typed(office: Office, plan: str) -> None:
    act(office, plan, "goal", **GOAL | {"what": "Et til"})
    answer = act(office, plan, "review", **{"status-1": "dropped", "status-2": "under_way", "note-2": "Godt i gang"})
    assert answer.status_code == 422
    assert "Skriv hvorfor målet er lagt bort" in answer.body
    assert 'value="Godt i gang"' in answer.body
    assert 'value="dropped" selected' in answer.body
    assert office.found(Plan, plan).goals[1].status == GoalStatus.NOT_BEGUN


def test_what_was_typed_for_a_plan_that_ended_meanwhile_is_shown_again(office: Office, plan: str) -> None:
    act(office, plan, "review", **{"status-1": "reached"})
    act(office, plan, "end")
    answer = act(office, plan, "goal", **GOAL | {"what": "For sent ute"})
    assert answer.status_code == 422
    assert 'value="For sent ute"' in answer.body
