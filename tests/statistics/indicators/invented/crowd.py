"""The crowd of the invented year: families, volunteers and courses at random, nothing about anybody."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from tests.statistics.indicators.invented.registers import BASE, CLOSED, LAST_YEARS, MERGED, OPENED, TOTALS_ONLY, row

Row = dict[str, Any]
FAMILIES, VOLUNTEERS, COURSES = 150, 120, 16
HOMES = (*BASE, *BASE, TOTALS_ONLY, LAST_YEARS, MERGED, OPENED)
CHALLENGES = ("multiple_birth", "single_parent", "integration", "parent_special_needs", "child_special_needs")
NETWORK = ("weak_network", "other")
HELP = ("health_station", "child_welfare", "family_counselling", "ppt", "psychologist", "other")
ENDS = ("completed", "family_moved", "family_withdrew", "needs_new_volunteer", None)
SOURCES = ("self", "health_station", "kindergarten", "doctor", "child_welfare", "ppt", "refugee", "other", None)


def rows(told: Random) -> Iterator[Row]:
    """Everybody."""
    for number in range(VOLUNTEERS):
        yield _volunteer(number, told)
    for number in range(FAMILIES):
        yield from _family(number, told)
    for number in range(COURSES):
        yield from _course(number, told)


def _day(told: Random, first: str, last: str) -> str:
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    return (begin + timedelta(days=told.randint(0, (end - begin).days))).isoformat()


def _later(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def _some(told: Random, codes: tuple[str, ...]) -> list[str] | None:
    """Not asked, none, or several; now and then one twice."""
    kind = told.random()
    if kind < 0.2:
        return None
    some = [code for code in codes if told.random() < 0.35]
    return some + some[:1] if kind > 0.9 else some


def _volunteer(number: int, told: Random) -> Row:
    return row(
        "volunteer",
        f"V{number:03}",
        department=told.choice(HOMES),
        gender=told.choice(("woman", "woman", "woman", "man", None)),
        birth_year=told.choice((None, *range(1940, 2003))),
        occupation=told.choice(("pensioner", "working", "working", "student", "other", None)),
        parent_experience=told.choice((True, True, False, None)),
        applied="2017-01-01",
        interviewed="2017-02-01",
        police_certificate="2017-03-01",
        approved="2017-04-01",
        left=None,
    )


def _family(number: int, told: Random) -> Iterator[Row]:
    name = f"F{number:03}"
    background = told.choice(("norwegian", "immigrant", "mixed", None))
    yield row(
        "family",
        name,
        background=background,
        civil_status=told.choice(("couple", "single", None)),
        minority_language=told.choice((True, False, None)),
        challenges=_some(told, CHALLENGES + NETWORK),
        support_wanted=_some(told, ("relief", "parenting", "network", "other")),
        help_before=_some(told, HELP),
        help_after=_some(told, HELP),
        asylum=told.choice((None, "none", "reception", "intro_programme")),
    )
    for child in range(told.randint(1, 4)):
        born, needs = told.choice((None, *range(2003, 2021))), told.choice((True, False, False, False, None))
        yield row("child", f"{name}-{child}", family=name, birth_year=born, special_needs=needs)
    yield from _case(name, told)


def _case(family: str, told: Random) -> Iterator[Row]:
    referred = _day(told, "2017-10-01", "2019-12-31")
    visited = _later(referred, told.randint(5, 60)) if told.random() < 0.85 else None
    closed = _later(visited or referred, told.randint(30, 500)) if told.random() < 0.6 else None
    yield row(
        "case",
        f"{family}-case",
        family=family,
        department=told.choice(HOMES),
        referred=referred,
        source=told.choice(SOURCES),
        first_response=_later(referred, told.randint(0, 20)),
        first_visit=visited,
        closed=closed,
        close_reason="completed" if closed else None,
        forwarded_to=told.choice(([], [], ["bup"], ["dps", "child_welfare"])),
    )
    if visited:
        for turn in range(told.choice((0, 1, 1, 1, 2))):
            yield from _match(f"{family}-case", turn, visited, told)


def _match(case: str, turn: int, visited: str, told: Random) -> Iterator[Row]:
    start = _later(visited, told.randint(1, 40) + 200 * turn)
    end = _later(start, told.randint(20, 500)) if told.random() < 0.75 else None
    name = f"{case}-{turn}"
    yield row(
        "match",
        name,
        case=case,
        volunteer=f"V{told.randrange(VOLUNTEERS):03}",
        start=start,
        end=end,
        end_reason=told.choice(ENDS) if end else None,
        weekly_hours=told.choice((None, 2, 2.5, 3.0, 4)),
    )
    for visit in range(told.choice((0, 0, 0, 5, 20))):
        on = _later(start, 7 * visit + told.randint(0, 6))
        yield row("visit", f"{name}-{visit}", match=name, date=on, hours=told.choice((1.5, 2, 2.25, 3, 4)))


def _course(number: int, told: Random) -> Iterator[Row]:
    end, name = _day(told, "2018-11-01", "2020-02-28"), f"C{number:02}"
    yield row(
        "course",
        name,
        department=told.choice((*HOMES, CLOSED)),
        start=_later(end, -30),
        end=end,
        hours=24,
        cancelled=told.random() < 0.15,
    )
    for somebody in told.sample(range(VOLUNTEERS), told.randint(2, 9)):
        who = f"V{somebody:03}"
        outcome = told.choice(("completed", "completed", "dropped_out", "not_completed", None))
        yield row("course_participation", f"{name}-{who}", course=name, volunteer=who, outcome=outcome)
