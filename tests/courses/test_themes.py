"""Twenty hours and every theme of the course's own version: what somebody still lacks."""

from datetime import date

import pytest
from familiekontakten.courses.themes import LEAST_MINUTES, LISTS, THEMES, in_force, lacking, list_of
from hypothesis import given
from hypothesis import strategies as st

VERSIONS = [themes.version for themes in LISTS]


@pytest.mark.parametrize(("version", "count"), [("v2011-min", 6), ("v-program", 10), ("v2019", 11)])
def test_a_version_has_the_themes_of_its_document(version: str, count: int) -> None:
    assert len(set(list_of(version).themes)) == count
    assert set(list_of(version).themes) <= set(THEMES)


@pytest.mark.parametrize(
    ("day", "version"),
    [(date(2011, 9, 1), "v2011-min"), (date(2018, 12, 31), "v-program"), (date(2019, 1, 1), "v2019")],
)
def test_a_course_follows_the_list_in_force_when_it_begins(day: date, version: str) -> None:
    assert in_force(day).version == version


@given(st.sampled_from(VERSIONS), st.dictionaries(st.sampled_from(sorted(THEMES)), st.integers(0, 400)))
def test_completed_means_every_theme_and_twenty_hours_and_nothing_less(version: str, minutes: dict[str, int]) -> None:
    every = all(minutes.get(theme, 0) > 0 for theme in list_of(version).themes)
    enough = sum(minutes.values()) >= LEAST_MINUTES
    assert (not lacking(version, minutes)) == (every and enough)


@given(st.sampled_from(VERSIONS), st.dictionaries(st.sampled_from(sorted(THEMES)), st.integers(0, 400)))
def test_taking_exactly_what_is_lacking_completes(version: str, minutes: dict[str, int]) -> None:
    left = lacking(version, minutes)
    made_up = dict(minutes)
    for theme in left.themes:
        made_up[theme] = made_up.get(theme, 0) + 1
    made_up["farewell"] = made_up.get("farewell", 0) + left.minutes
    assert not lacking(version, made_up)
