"""A coordinator confirms how long families wait; everybody sees it, and the open courses are what they were."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.casebook.conftest import OpenBook, open_book
from tests.database import empty
from tests.national_desk import shown
from tests.volunteers.conftest import Rooms
from tests.workspace.desks import TODAY

__all__ = ["open_book"]


@pytest.fixture
def rooms(database: str, open_book: OpenBook) -> Rooms:
    empty(database, ["hsf-courses"])
    return Rooms(open_book)


def test_what_a_coordinator_confirms_is_what_everybody_sees_from_then_on(rooms: Rooms) -> None:
    from familiekontakten.open_courses.records import open_courses
    from familiekontakten.open_directory.records import every_waiting
    from familiekontakten.open_directory.room.routes import confirm_waiting, show_waiting
    from familiekontakten.open_directory.waiting import Waiting

    assert "ikke bekreftet ennå" in shown(rooms.ask(show_waiting).body)
    for band in ("long", "months"):
        assert rooms.send(confirm_waiting, {"band": band}).status_code == 303
    assert every_waiting() == (Waiting("moss", "months", TODAY),)
    assert "én til tre måneder" in shown(rooms.ask(show_waiting).body)
    assert open_courses() == ()


def test_who_chooses_nothing_is_told_what_to_do_and_nothing_is_changed(rooms: Rooms) -> None:
    from familiekontakten.open_directory.records import every_waiting
    from familiekontakten.open_directory.room.routes import confirm_waiting

    answer = rooms.send(confirm_waiting, {"band": "at once"})
    assert answer.status_code == 422
    assert "Velg hvor lenge" in answer.body
    assert every_waiting() == ()


def test_the_room_says_when_it_is_no_longer_shown_to_others(rooms: Rooms) -> None:
    from familiekontakten.open_directory.room.routes import confirm_waiting, show_waiting

    rooms.send(confirm_waiting, {"band": "weeks"})
    assert "vises ikke lenger" not in rooms.ask(show_waiting).body
    rooms.desk = replace(rooms.desk, today=TODAY + timedelta(days=93))
    assert "vises ikke lenger" in rooms.ask(show_waiting).body
