"""Goals by the size of positions, and how far departments have come."""

from collections.abc import Mapping
from datetime import date

import pytest
from familiekontakten.network.branches import routes as branches
from familiekontakten.network.targets import routes as targets
from familiekontakten.statistics.facts.fact import LIVE

from tests.network.doing import do, hire, known, register
from tests.volunteers.conftest import Rooms


def test_goals_follow_the_position_by_a_table_that_the_office_sets_and_are_counted(office: Rooms) -> None:
    register(office)
    hire(office, percent="80")
    assert 'value="30"' not in office.ask(branches.show_department_act, "moss", "goal").body
    table = {"percent-1": "50", "volunteers-1": "12", "families-1": "15"}
    table |= {"percent-2": "80", "volunteers-2": "20", "families-2": "30"}
    assert office.send(targets.decide_goal_table, table).status_code == 303
    proposed = office.ask(branches.show_department_act, "moss", "goal").body
    assert all(f'value="{number}"' in proposed for number in (2026, 80, 20, 30))
    typed = {"year": "2026", "percent": "80", "volunteers": "20", "families": "28"}
    assert do(office, "goal", typed, 1).status_code == 303
    (target,) = known().targets
    assert (target.department, target.year, target.volunteers, target.families) == ("moss", 2026, 20, 28)
    assert "av 28" in office.ask(targets.list_goals).body


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"percent-1": "50", "volunteers-1": "12"}, "En linje mangler tall"),
        (
            {f"{name}-{line}": "50" for name in ("percent", "volunteers", "families") for line in (1, 2)},
            "To linjer har samme stilling",
        ),
    ],
    ids=["half a line", "twice the same"],
)
def test_a_table_that_cannot_be_followed_is_refused(office: Rooms, typed: Mapping[str, str], told: str) -> None:
    answer = office.send(targets.decide_goal_table, typed)
    assert answer.status_code == 422
    assert told in answer.body
    assert 'value="50"' in answer.body


def test_how_far_a_department_has_come_is_told_in_totals(office: Rooms) -> None:
    from familiekontakten.statistics.fold.folded import Folded
    from familiekontakten.statistics.records import store_figures

    register(office)
    do(office, "goal", {"year": "2026", "percent": "80", "volunteers": "20", "families": "28"}, 1)
    figures = {"fam.supported": {"": 21}, "vol.active": {"": 9}}
    folded = Folded(
        department="moss", period="2026", as_of=date(2026, 11, 21), definitions="1", facts=1, figures=figures
    )
    store_figures(LIVE, [folded])
    for page in (office.ask(targets.list_goals).body, office.ask(branches.show_department, "moss").body):
        assert "21 av 28 (75 %)" in page
        assert "9 av 20 (45 %)" in page
