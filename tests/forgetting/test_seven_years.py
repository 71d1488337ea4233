"""Seven years of nights: everything goes on its day, nothing a day early, and nothing that holds a child's safety."""

from datetime import date, timedelta
from typing import NamedTuple

from familiekontakten.casebook.entry import Entry
from hypothesis import given, settings
from hypothesis import strategies as some

from tests.forgetting.lives import DAY_ONE, listed, night_of_each

NIGHTS = 7 * 366
YEAR = timedelta(366)


class Family(NamedTuple):
    """A case closed on a day; days until the follow-up is made and the evaluation read (None: never), until a record of
    a child in danger is written and reviewed, and until they ask to be forgotten."""

    closed: int
    followed_up: int | None
    read: int | None
    danger: tuple[int, int] | None
    asked: int | None


LATER = some.one_of(some.none(), some.integers(0, 900))
FAMILIES = some.lists(
    some.builds(
        Family,
        some.integers(0, 1500),
        LATER,
        LATER,
        some.one_of(some.none(), some.tuples(some.integers(0, 300), some.integers(0, 500))),
        LATER,
    ),
    min_size=1,
    max_size=4,
)


def days(number: int) -> date:
    return DAY_ONE + timedelta(number)


def lives_of(families: list[Family]) -> tuple[list[Entry], dict[str, date]]:
    """Everything that the families' lists hold, and when somebody finished what was to be done."""
    entries: list[Entry] = []
    finished: dict[str, date] = {}
    for n, one in enumerate(families):
        closed, case = days(one.closed), f"C{n}"
        entries.append(listed("case#closed", case, closed))
        entries.append(listed("assignment#ended", f"A{n}", closed, case=case))
        entries.append(listed("follow_up#open", f"F{n}", closed, "follow_up", case=case))
        entries.append(listed(f"evaluation#{case}", f"E{n}", closed, "read_evaluation"))
        finished |= {f"{name}{n}": days(one.closed + late) for name, late in _done(one)}
        if one.danger:
            entries.append(listed("safety#recorded", f"S{n}", days(one.closed + one.danger[0]), "review", case=case))
            finished[f"S{n}"] = days(one.closed + sum(one.danger))
        if one.asked is not None:
            entries.append(listed("erasure#asked", f"W{n}", days(one.closed + one.asked), case=case))
    return entries, finished


def _done(one: Family) -> list[tuple[str, int]]:
    return [(name, late) for name, late in (("F", one.followed_up), ("E", one.read)) if late is not None]


def expected(one: Family) -> date | None:
    """The night on which a family should be forgotten, worked out apart from the rules."""
    if one.followed_up is None or one.read is None:
        return None
    closed = days(one.closed)
    by_age = closed + YEAR if one.asked is None else min(closed + YEAR, closed + timedelta(one.asked))
    nights = [by_age, closed + timedelta(one.followed_up), closed + timedelta(one.read)]
    written = closed + timedelta(one.danger[0] if one.danger else 0)
    if one.danger and written <= max(nights):
        nights.append(max(written + 6 * YEAR, written + timedelta(one.danger[1])))
    return max(nights) if max(nights) < days(NIGHTS) else None


@settings(max_examples=12)
@given(FAMILIES)
def test_every_family_is_forgotten_on_its_night_with_all_that_speaks_of_it(families: list[Family]) -> None:
    entries, finished = lives_of(families)
    gone = night_of_each(entries, NIGHTS, finished)
    for n, one in enumerate(families):
        night = expected(one)
        assert [gone.get(f"{name}{n}") for name in "CAFE"] == [night] * 4, one
