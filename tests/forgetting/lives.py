"""Things as the lists of a department show them, nothing opened, and nights that go by."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from familiekontakten.casebook.entry import Entry
from familiekontakten.forgetting.due import due

DAY_ONE = date(2027, 1, 1)


def listed(list_: str, id_: str, since: date, step: str | None = None, **facts: str) -> Entry:
    """One entry; with a step it is on somebody's agenda."""
    return Entry(list_.partition("#")[0], id_, list_, since, step, since if step else None, "", facts)


def night_of_each(entries: Iterable[Entry], nights: int, finished: Mapping[str, date]) -> dict[str, date]:
    """On which of so many nights from the first each thing was forgotten. `finished`: when its step was taken."""
    standing = tuple(entries)
    gone: dict[str, date] = {}
    for day in (DAY_ONE + timedelta(number) for number in range(nights)):
        today = [_as_of(one, day, finished) for one in standing if one.since <= day]
        for one in due(today, day):
            gone[one.id] = day
        standing = tuple(one for one in standing if one.id not in gone)
    return gone


def _as_of(entry: Entry, day: date, finished: Mapping[str, date]) -> Entry:
    done = entry.id in finished and finished[entry.id] <= day
    return replace(entry, step=None, due=None) if done else entry
