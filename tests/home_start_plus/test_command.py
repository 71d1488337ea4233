"""`hsf department home-start-plus`: what the board approved comes into the list, and nothing that it did not."""

import argparse
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from familiekontakten.home_start_plus import acts
from familiekontakten.home_start_plus.approval import BoardDecision

from infrastructure.build.places import DEPARTMENTS
from infrastructure.opening.opening import Refused
from infrastructure.opening.plus import Plus
from infrastructure.opening.steps import plan
from infrastructure.operator import plus
from tests.grants.conftest import Desks, desks

__all__ = ["desks"]

AT = datetime(2026, 9, 10, 12, tzinfo=UTC)
BOARD = date(2026, 9, 10)


def approve(desks: Desks, department: str, approved: bool) -> None:
    asked = acts.apply(department, department.title(), BOARD, "office", AT)
    decided = acts.decide(asked, BoardDecision(BOARD, "5/26", "31/26"), approved, "board", AT)
    desks.office.open_book().save(decided)


@pytest.fixture
def the_offices_book(desks: Desks, monkeypatch: pytest.MonkeyPatch) -> Desks:
    """An operator opens it with rights that only a whole stack gives."""
    from infrastructure.demo import holding

    monkeypatch.setattr(holding, "owners_book", lambda _: desks.office.open_book())
    monkeypatch.setattr(plus, "enter", lambda: None)
    return desks


def told(department: str) -> argparse.Namespace:
    return argparse.Namespace(department=department, yes=True)


@pytest.mark.parametrize("asked", [True, False])
def test_what_the_board_has_not_approved_is_refused_and_leaves_the_list_alone(
    the_offices_book: Desks, asked: bool
) -> None:
    before = DEPARTMENTS.read_text()
    if asked:
        approve(the_offices_book, "moss", approved=False)
    with pytest.raises(Refused, match="has not approved moss"):
        plus.run(told("moss"))
    assert DEPARTMENTS.read_text() == before


def test_what_it_has_approved_is_the_day_that_is_written(the_offices_book: Desks) -> None:
    approve(the_offices_book, "moss", approved=True)
    assert plus._approved_on("moss") == BOARD


def test_the_plan_says_what_is_left_to_do_and_a_line_is_written_once(desks: Desks, tmp_path: Path) -> None:
    listed = tmp_path / "departments.yaml"
    listed.write_text(DEPARTMENTS.read_text())
    line, inbox = Plus(listed, "moss", BOARD).steps()
    assert [one.split()[:2] for one in plan((line, inbox))] == [["to", "do"], ["to", "do"]]
    line.do()
    assert line.is_done()
    assert not inbox.is_done(), "it is loaded after that"
    after = listed.read_text()
    line.do()
    assert listed.read_text() == after
    assert after.count("home_start_plus_on: 2026-09-10") == 1
