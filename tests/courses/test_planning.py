"""The plan to begin with, and the season that has none."""

from datetime import date, timedelta

import pytest
from familiekontakten.courses.planning import plan
from familiekontakten.courses.seasons import after, plan_by, season_of, without_course
from familiekontakten.courses.themes import LISTS, list_of
from familiekontakten.working_days import public_holidays
from hypothesis import given
from hypothesis import strategies as st

THEMES = list_of("v2019").themes


def test_eight_evenings_of_three_hours_are_twenty_four_hours_with_every_theme() -> None:
    sessions = plan(THEMES, date(2027, 1, 12))
    assert len(sessions) == 8
    assert [session.minutes for session in sessions] == [180] * 8
    assert {theme for session in sessions for theme in session.themes} == set(THEMES)


@given(
    st.sampled_from([themes.themes for themes in LISTS]),
    st.dates(date(2020, 1, 1), date(2035, 12, 31)),
    st.integers(1, 20),
    st.integers(12, 72).map(lambda fives: fives * 5),
)
def test_any_plan_fills_its_evenings_and_leaves_no_theme_out(
    themes: tuple[str, ...], first: date, evenings: int, minutes: int
) -> None:
    sessions = plan(themes, first, evenings, minutes)
    assert [session.minutes for session in sessions] == [minutes] * evenings
    assert {theme for session in sessions for theme in session.themes} == set(themes)
    assert all(share % 5 == 0 for session in sessions for share in session.themes.values())
    days = [session.on for session in sessions]
    assert days == sorted(set(days))
    assert all(day.weekday() == first.weekday() and day not in public_holidays(day.year) for day in days)


def test_a_theme_that_gets_no_time_is_no_plan() -> None:
    with pytest.raises(ValueError, match="too little time"):
        plan(THEMES, date(2027, 1, 12), 1, 50)


def test_an_evening_on_a_public_holiday_moves_a_week() -> None:
    days = [session.on for session in plan(THEMES, date(2027, 4, 26), 4)]
    assert date(2027, 5, 17) not in days
    assert days[-1] - days[0] == timedelta(weeks=4)


@pytest.mark.parametrize(
    ("today", "planned", "warned"),
    [
        (date(2026, 11, 22), [], ["2026-autumn"]),
        (date(2026, 11, 22), ["2026-autumn"], []),
        (date(2026, 12, 7), ["2026-autumn"], ["2027-spring"]),
        (date(2027, 3, 10), ["2027-spring"], []),
        (date(2027, 7, 9), ["2027-autumn"], []),
        (date(2027, 7, 9), ["2027-spring"], ["2027-autumn"]),
    ],
)
def test_a_season_without_a_course_is_a_warning_twelve_weeks_before(
    today: date, planned: list[str], warned: list[str]
) -> None:
    assert list(without_course(planned, today)) == warned


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_the_season_after_begins_when_this_one_ends(day: date) -> None:
    season = season_of(day)
    assert after(season) == season_of(date(day.year + 1, 1, 1) if season.endswith("autumn") else date(day.year, 7, 1))
    assert plan_by(season) < plan_by(after(season))
