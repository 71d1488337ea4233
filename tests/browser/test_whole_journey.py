"""One family and one volunteer, from two public forms to the last visit, the evaluations and the goodbye.

In a real Chromium on the real stack: the family and the familiekontakt in front of telephones, the coordinator at her
desk. At every main station the page says what it should, has no barrier, fits the narrowest screen, and a picture is
taken of it: see `whole_journey/album.py` for where they are. Every other page of the workspace is examined too, and
every form of it is sent wrong once: refused, with everything typed kept, on a page without a barrier.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.whole_journey import becoming, beginning, goodbye, rooms, together, waiting
from tests.browser.whole_journey.cast import Cast, dispersed, gathered
from tests.stack import Stack

CHAPTERS = (
    beginning.both_write,
    beginning.coordinator_comes_to_work,
    beginning.both_are_taken_on,
    becoming.they_talk,
    becoming.a_course_is_held,
    becoming.the_papers_are_seen,
    waiting.first_visit,
    waiting.waiting_list,
    together.matched,
    together.agreed,
    together.told_of_by_link,
    together.a_missed_visit_is_seen,
    together.after_half_a_year,
    goodbye.closing_begins,
    goodbye.both_evaluate,
    goodbye.goodbye,
    goodbye.what_is_left,
    goodbye.in_other_languages,
    rooms.the_rest,
)


@pytest.fixture
def cast(stack: Stack, browser: Browser) -> Iterator[Cast]:
    """Everybody who is on the journey, in front of a screen."""
    everybody = gathered(stack, browser)
    yield everybody
    dispersed(everybody)


def test_a_family_and_a_volunteer_from_two_forms_to_the_goodbye(cast: Cast) -> None:
    for chapter in CHAPTERS:
        chapter(cast)
    assert cast.album.wrong == [], "\n".join(cast.album.wrong)
    assert rooms.unseen(cast) == []
    assert rooms.never_wrong(cast) == set()
