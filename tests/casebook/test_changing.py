"""Since when a thing is in its state follows its state, for every thing that says so."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest
from familiekontakten.casebook.changing import changed
from familiekontakten.casebook.history import Event

BEFORE, ON = date(2026, 1, 1), date(2026, 11, 22)
AT = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
"""After midnight in Norway."""


@dataclass(frozen=True)
class Thing:
    state: str = "new"
    state_since: date = BEFORE
    name: str = ""
    history: tuple[Event, ...] = ()


@dataclass(frozen=True)
class Plain:
    state: str = "new"
    history: tuple[Event, ...] = ()


@pytest.mark.parametrize(
    ("changes", "since"),
    [
        ({"state": "old"}, ON),
        ({"state": "old", "state_since": date(2026, 6, 1)}, date(2026, 6, 1)),
        ({"state": "new"}, BEFORE),
        ({"name": "x"}, BEFORE),
    ],
    ids=str,
)
def test_a_new_state_begins_today_or_on_the_day_that_is_said(changes: dict[str, str], since: date) -> None:
    after = changed(Thing(), "act", "s-1", AT, **changes)
    assert (after.state_since, after.history) == (since, (Event(AT, "s-1", "act"),))


def test_a_thing_without_such_a_day_gets_none() -> None:
    assert changed(Plain(), "act", "s-1", AT, state="old") == Plain("old", (Event(AT, "s-1", "act"),))
