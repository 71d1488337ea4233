"""Matches and those who wait, border by border."""

from datetime import date

import pytest
from familiekontakten.statistics.indicators import matches, waiting
from familiekontakten.statistics.indicators.families import SUPPORTED
from familiekontakten.statistics.period import completed_months, months_earlier
from familiekontakten.statistics.units import Match

from tests.statistics.indicators.things import case, counted, day, family, match

ANOTHER = "needs_new_volunteer"


@pytest.mark.parametrize(
    ("start", "end", "year", "month", "goes_on"),
    [
        ("2025-06-01", "2025-12-31", 0, 0, 0),
        ("2025-06-01", "2026-01-01", 1, 0, 0),
        ("2026-12-31", None, 1, 1, 1),
        ("2027-01-01", None, 0, 0, 0),
        ("2026-06-01", "2026-12-31", 1, 1, 0),
        ("2026-06-01", "2027-01-01", 1, 1, 1),
        ("2026-06-01", "2026-11-30", 1, 0, 0),
        ("2026-06-01", "2026-12-01", 1, 1, 0),
        (None, None, 0, 0, 0),
        (None, "2026-06-01", 0, 0, 0),
    ],
)
def test_both_ends_count_and_who_ended_on_the_last_day_has_ended(
    start: str | None, end: str | None, year: int, month: int, goes_on: int
) -> None:
    one = family(case(match(start, end)))
    assert counted(SUPPORTED, one, "2026").get("", 0) == year
    assert counted(SUPPORTED, one, "2026-12").get("", 0) == month
    assert counted(matches.ACTIVE_STOCK, one, "2026-12").get("", 0) == goes_on


def test_a_family_with_two_matches_is_one_family_and_two_matches() -> None:
    one = family(case(match("2026-01-01", "2026-03-01"), match("2026-02-01")), case(match("2026-05-01")))
    assert counted(SUPPORTED, one, "2026") == {"": 1}
    assert counted(matches.STARTED, one, "2026") == {"": 3}
    assert counted(matches.ACTIVE_STOCK, one, "2026-12") == {"": 2}


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        ("2026-03-15", "2026-04-14", 0),
        ("2026-03-15", "2026-04-15", 1),
        ("2026-01-31", "2026-02-28", 0),
        ("2026-01-31", "2026-03-01", 1),
        ("2025-12-31", "2026-12-31", 12),
        ("2026-05-05", "2026-05-05", 0),
    ],
)
def test_completed_months(first: str, last: str, months: int) -> None:
    assert completed_months(date.fromisoformat(first), date.fromisoformat(last)) == months


@pytest.mark.parametrize(
    ("when", "months", "earlier"),
    [("2026-05-31", 3, "2026-02-28"), ("2026-07-15", 6, "2026-01-15"), ("2024-02-29", 120, "2014-02-28")],
)
def test_months_earlier(when: str, months: int, earlier: str) -> None:
    assert months_earlier(date.fromisoformat(when), months) == day(earlier)


@pytest.mark.parametrize(
    ("start", "end", "length"),
    [
        ("2026-03-15", "2026-10-14", "0_6"),
        ("2026-03-15", "2026-10-15", "7_12"),
        ("2025-10-15", "2026-11-14", "7_12"),
        ("2025-10-15", "2026-11-15", "over_12"),
        ("2026-01-01", "2026-12-31", "7_12"),
        ("2026-12-31", "2026-12-31", "0_6"),
        ("2020-01-01", "2027-01-01", "ongoing"),
        ("2026-06-01", None, "ongoing"),
        ("2025-01-01", "2025-12-31", None),
    ],
)
def test_length_of_matches_of_the_year(start: str, end: str | None, length: str | None) -> None:
    assert counted(matches.DURATION, family(case(match(start, end))), "2026") == ({length: 1} if length else {})


def test_ended_matches_by_reason_and_days() -> None:
    one = family(
        case(
            match("2026-01-01", "2026-10-31", end_reason="completed"),
            match("2026-01-01", "2026-10-01"),
            match("2026-01-01", "2026-09-30", end_reason="family_moved"),
            match(None, "2026-10-05", end_reason="family_moved"),
        )
    )
    assert counted(matches.ENDED, one, "2026-10") == {"completed": 1, "?": 1, "family_moved": 1}
    assert counted(matches.DURATION_MEDIAN, one, "2026-10") == {"303": 1, "273": 1, "?": 1}


@pytest.mark.parametrize(
    ("start", "end", "reviews", "due"),
    [
        ("2026-04-30", None, (), False),
        ("2026-04-29", None, (), True),
        ("2026-01-01", "2026-10-31", (), False),
        ("2026-01-01", None, ("2026-07-31",), True),
        ("2026-01-01", None, ("2026-08-01",), False),
        ("2026-01-01", None, ("2026-11-01",), True),
    ],
)
def test_a_review_is_due_after_six_months_and_every_third(
    start: str, end: str | None, reviews: tuple[str, ...], due: bool
) -> None:
    reviewed = tuple(date.fromisoformat(one) for one in reviews)
    one = family(case(match(start, end, reviewed_on=reviewed)))
    assert counted(matches.DUE_REVIEW, one, "2026-10") == ({"": 1} if due else {})


WAITING: list[tuple[str, str | None, str | None, tuple[Match, ...], bool]] = [
    ("visited, nobody yet", "2026-11-01", None, (), True),
    ("visited on the last day", "2026-12-31", None, (), True),
    ("visited the day after", "2027-01-01", None, (), False),
    ("never visited", None, None, (), False),
    ("closed on the last day", "2026-11-01", "2026-12-31", (), False),
    ("closed the day after", "2026-11-01", "2027-01-01", (), True),
    ("matched in January", "2026-11-01", None, (match("2027-01-10"),), True),
    ("matched on the last day", "2026-11-01", None, (match("2026-12-31"),), False),
    ("ended, not closed", "2026-01-01", None, (match("2026-02-01", "2026-09-01", end_reason="completed"),), False),
    ("ended, nobody knows why", "2026-01-01", None, (match("2026-02-01", "2026-09-01"),), False),
    ("needs another", "2026-01-01", None, (match("2026-02-01", "2026-09-01", end_reason=ANOTHER),), True),
    ("on the last day", "2026-01-01", None, (match("2026-02-01", "2026-12-31", end_reason=ANOTHER),), True),
    ("from tomorrow on", "2026-01-01", None, (match("2026-02-01", "2027-01-01", end_reason=ANOTHER),), False),
    (
        "got another, who ended",
        "2026-01-01",
        None,
        (
            match("2026-02-01", "2026-05-01", end_reason=ANOTHER),
            match("2026-06-01", "2026-10-01", end_reason="completed"),
        ),
        False,
    ),
    (
        "needs a third",
        "2026-01-01",
        None,
        (
            match("2026-06-01", "2026-10-01", end_reason=ANOTHER),
            match("2026-02-01", "2026-05-01", end_reason="completed"),
        ),
        True,
    ),
    (
        "one of two goes on",
        "2026-01-01",
        None,
        (match("2026-02-01"), match("2026-03-01", "2026-10-01", end_reason=ANOTHER)),
        False,
    ),
    (
        "gets another in January",
        "2026-01-01",
        None,
        (match("2026-02-01", "2026-05-01", end_reason=ANOTHER), match("2027-01-05")),
        True,
    ),
]


@pytest.mark.parametrize(
    ("visited", "closed", "had", "waits"), [row[1:] for row in WAITING], ids=[row[0] for row in WAITING]
)
def test_who_waits_for_a_volunteer_at_the_turn_of_the_year(
    visited: str | None, closed: str | None, had: tuple[Match, ...], waits: bool
) -> None:
    one = family(case(*had, first_visit=visited, closed=closed))
    assert counted(waiting.VISITED_UNMATCHED, one, "2026") == ({"": 1} if waits else {})


def test_a_family_that_waits_in_two_cases_is_one_family_and_waits_since_the_first() -> None:
    one = family(
        case(referred="2026-09-01", first_visit="2026-09-10"),
        case(referred="2026-10-01", first_visit="2026-10-10"),
        case(referred="2026-10-21"),
    )
    assert counted(waiting.VISITED_UNMATCHED, one, "2026-10") == {"": 1}
    assert counted(waiting.DAYS_SO_FAR, one, "2026-10") == {"60": 1}
    assert counted(waiting.NOT_VISITED, one, "2026-10") == {"": 1}


@pytest.mark.parametrize(
    ("referred", "visited", "closed", "waits"),
    [
        ("2026-10-31", None, None, True),
        ("2026-11-01", None, None, False),
        ("2026-10-01", "2026-10-31", None, False),
        ("2026-10-01", "2026-11-01", None, True),
        ("2026-10-01", None, "2026-10-31", False),
        ("2026-10-01", None, "2026-11-01", True),
        (None, None, None, False),
    ],
)
def test_who_waits_for_the_first_visit(
    referred: str | None, visited: str | None, closed: str | None, waits: bool
) -> None:
    one = family(case(referred=referred, first_visit=visited, closed=closed))
    assert counted(waiting.NOT_VISITED, one, "2026-10") == ({"": 1} if waits else {})


def test_nobody_who_has_asked_is_of_unknown_waiting_time() -> None:
    assert counted(waiting.DAYS_SO_FAR, family(case(first_visit="2026-10-01")), "2026-10") == {"?": 1}
    assert counted(waiting.DAYS_SO_FAR, family(case(match("2026-10-01"), first_visit="2026-10-01")), "2026-10") == {}
