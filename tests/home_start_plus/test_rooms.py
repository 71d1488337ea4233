"""The rooms of Home-Start+: the office registers, the board's approver decides."""

from dataclasses import replace
from typing import Any

from familiekontakten.access.roles import Role, permissions
from familiekontakten.home_start_plus.approval import PlusApproval

from tests.grants.conftest import Desks, desks
from tests.grants.test_rooms import text

__all__ = ["desks"]


def path(answer: Any) -> str:  # noqa: ANN401 - chalice's own
    assert answer.status_code == 303, answer.body
    return str(answer.headers["Location"])


def test_the_office_registers_the_board_decides_and_the_office_is_told_what_is_missing(desks: Desks) -> None:
    from familiekontakten.home_start_plus import routes

    asked = desks.post(desks.office, routes.register_plus_application, {"department": "moss", "on": "1.6.2026"})
    assert path(asked) == "/workspace/national/home-start-plus/moss"
    shown = desks.office.ask(routes.show_plus, "moss")
    assert "Styrets vedtak" not in text(shown)
    board = replace(desks.office.desk, roles=(Role.BOARD_APPROVER,), permissions=permissions([Role.BOARD_APPROVER]))
    decision = [("outcome", "approved"), ("on", "10.9.2026"), ("meeting", "5/26"), ("case_number", "31/26")]
    changes = {"permissions": board.permissions, "roles": board.roles}
    assert "Styrets vedtak" in text(desks.office.ask(routes.show_plus, "moss", **changes))
    path(desks.office.ask(routes.decide_plus, "moss", typed=decision, version=1, **changes))
    decided = text(desks.office.ask(routes.show_plus, "moss"))
    assert "kan ikke ta inn familier i Home-Start+ ennå" in decided
    assert "10.9.2026 Møte 5/26 Sak 31/26" in decided
    path(desks.post(desks.office, routes.do_plus_act, {"on": "1.10.2026"}, "moss", "begin", version=2))
    assert desks.office.open_book().get(PlusApproval, "moss").starts_on


def test_a_department_asks_once_and_an_early_start_is_sent_back(desks: Desks) -> None:
    from familiekontakten.home_start_plus import routes

    typed = {"department": "moss", "on": "1.6.2026"}
    path(desks.post(desks.office, routes.register_plus_application, typed))
    again = desks.post(desks.office, routes.register_plus_application, typed)
    assert again.status_code == 422
    assert "Hamar" in again.body
    early = desks.post(desks.office, routes.do_plus_act, {"on": "1.10.2026"}, "moss", "begin", version=1)
    assert early.status_code == 422
    assert 'value="1.10.2026"' in early.body
