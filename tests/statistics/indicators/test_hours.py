"""The hours rule: logged or estimated, never both; in whole sevenths of a minute."""

from datetime import date

import pytest
from familiekontakten.statistics.figures import Indicators, Units, figures
from familiekontakten.statistics.indicators import visits as of
from familiekontakten.statistics.period import month, year
from familiekontakten.statistics.units import Family, Log, Match
from familiekontakten.statistics.values import hours

from tests.statistics.indicators.things import case, counted, family, match, visits

OCTOBER = 31
ALL_YEAR = ("2026-01-01", None)
COMPLETE = Log(kept=True, complete=frozenset({"2026-10"}))


def logs(one: Match, log: Log = Log()) -> Family:  # noqa: B008 - it cannot change
    return family(case(one, log=log))


@pytest.mark.parametrize(
    ("one", "logged", "estimated"),
    [
        (match(*ALL_YEAR, weekly_minutes=120), 0, OCTOBER * 120),
        (match(*ALL_YEAR), 0, OCTOBER * 180),
        (match(*ALL_YEAR, weekly_minutes=0), 0, 0),
        (match("2026-10-30", weekly_minutes=150), 0, 2 * 150),
        (match("2026-10-30", "2026-10-30", weekly_minutes=150), 0, 150),
        (match("2026-01-01", "2026-10-07", weekly_minutes=240), 0, 7 * 240),
        (match("2026-01-01", "2026-09-30"), 0, 0),
        (match(*ALL_YEAR, visits=visits(("2026-10-05", 90))), 90 * 7, 0),
        (match(*ALL_YEAR, visits=visits(("2026-10-05", 90), ("2026-10-12", 150))), 240 * 7, 0),
        (match(*ALL_YEAR, visits=visits(("2026-10-05", 0))), 0, 0),
        (match(*ALL_YEAR, visits=visits(("2026-09-30", 90), ("2026-11-01", 90))), 0, OCTOBER * 180),
        (match("2026-01-01", "2026-09-30", visits=visits(("2026-10-02", 60))), 60 * 7, 0),
        (match(None, visits=visits(("2026-10-02", 60))), 60 * 7, 0),
        (match(None), 0, 0),
    ],
)
def test_a_month_is_logged_or_estimated_never_both(one: Match, logged: int, estimated: int) -> None:
    assert counted(of.LOGGED, logs(one), "2026-10").get("", 0) == logged
    assert counted(of.ESTIMATED, logs(one), "2026-10").get("", 0) == estimated
    assert counted(of.HOURS, logs(one), "2026-10").get("", 0) == logged + estimated


def test_a_month_marked_as_completely_logged_has_no_estimate() -> None:
    assert counted(of.HOURS, logs(match(*ALL_YEAR), COMPLETE), "2026-10") == {}
    assert counted(of.HOURS, logs(match(*ALL_YEAR), COMPLETE), "2026-11") == {"": 30 * 180}


def test_the_range_is_the_same_days_with_two_and_with_four_hours() -> None:
    found = counted(of.ESTIMATED, logs(match(*ALL_YEAR, weekly_minutes=150)), "2026-10")
    assert found == {"": 31 * 150, "least": 31 * 120, "most": 31 * 240}


def test_days_of_a_running_month_are_not_counted_before_they_have_passed() -> None:
    so_far = month("2026-10").until(date(2026, 10, 10))
    assert of.HOURS.counts(logs(match(*ALL_YEAR)), so_far) == {"": 10 * 180}
    assert of.HOURS.counts(logs(match("2026-10-15")), so_far) == {}


def test_the_year_is_logged_month_by_month() -> None:
    one = match(*ALL_YEAR, weekly_minutes=120, visits=visits(("2026-02-03", 60), ("2026-02-10", 60)))
    assert counted(of.HOURS, logs(one), "2026") == {"": (365 - 28) * 120 + 120 * 7}
    assert hours((365 - 28) * 120 + 120 * 7) == 98.3


def test_the_share_of_months_that_are_logged() -> None:
    one = match("2026-01-15", "2026-03-02", visits=visits(("2026-02-03", 60), ("2026-03-05", 60), ("2026-05-05", 60)))
    assert counted(of.LOG_COVERAGE, logs(one), "2026") == {"yes": 2, "no": 1}
    assert counted(of.LOG_COVERAGE, logs(match(*ALL_YEAR), COMPLETE), "2026-10") == {"yes": 1}


def test_visits_are_counted_by_their_day() -> None:
    one = match(*ALL_YEAR, visits=visits(("2026-10-01", 60), ("2026-10-31", 0), ("2026-11-01", 60)))
    assert counted(of.COUNT, logs(one), "2026-10") == {"": 2}


@pytest.mark.parametrize(
    ("one", "kept", "silent"),
    [
        (match(*ALL_YEAR, visits=visits(("2026-10-01", 60))), True, False),
        (match(*ALL_YEAR, visits=visits(("2026-09-30", 60))), True, True),
        (match(*ALL_YEAR, visits=visits(("2026-09-30", 60), ("2026-11-01", 60))), True, True),
        (match(*ALL_YEAR), True, True),
        (match("2026-10-01"), True, False),
        (match("2026-09-30"), True, True),
        (match("2026-01-01", "2026-10-31"), True, False),
        (match(*ALL_YEAR), False, False),
    ],
)
def test_a_match_is_silent_after_thirty_days_where_visits_are_logged(one: Match, kept: bool, silent: bool) -> None:
    assert counted(of.SILENT, logs(one, Log(kept=kept)), "2026-10") == ({"": 1} if silent else {})


def test_half_hours_add_up_exactly() -> None:
    units = Units(families=tuple(logs(match(*ALL_YEAR, weekly_minutes=150)) for _ in range(7)))
    found = figures(units, year(2026), Indicators(families=(of.HOURS,)))
    assert found == {"hours.total": {"": 7 * 365 * 150}}
    assert hours(found["hours.total"][""]) == 912.5
