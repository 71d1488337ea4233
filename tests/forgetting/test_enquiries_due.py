"""When what was written in an enquiry is erased: never before somebody has looked at it and it has ended."""

from datetime import UTC, date, datetime, timedelta

import pytest
from familiekontakten.enquiries.desk.ends import End
from familiekontakten.enquiries.enquiry import Enquiry
from familiekontakten.forgetting.due import enquiry_due

ENDED = datetime(2027, 3, 1, 12, tzinfo=UTC)
LONG_AFTER = date(2099, 1, 1)
NOBODY_HELD: frozenset[str] = frozenset()


def enquiry(ended: str, set_aside: bool = False) -> Enquiry:
    return Enquiry(
        "7KMP3XTV3", "moss", "family", "nb", "web", ENDED, b"sealed", set_aside, None, "", None, ended, ENDED
    )


@pytest.mark.parametrize("set_aside", [True, False])
def test_an_open_one_is_never_erased_by_age_not_even_one_that_looks_like_a_robots(set_aside: bool) -> None:
    written = enquiry("", set_aside)._replace(ended_at=None)
    assert not enquiry_due(written, NOBODY_HELD, LONG_AFTER)


DAYS = dict.fromkeys(End, 93) | {End.NOBODY: 31, End.WITHDRAWN: 0}


@pytest.mark.parametrize("end", sorted(set(End) - {End.MOVED}))
def test_each_end_has_its_day_and_not_the_day_before(end: End) -> None:
    day = ENDED.date() + timedelta(DAYS[end])
    assert enquiry_due(enquiry(end), NOBODY_HELD, day)
    assert end == End.WITHDRAWN or not enquiry_due(enquiry(end), NOBODY_HELD, day - timedelta(1))


def test_what_another_department_answers_is_that_ones() -> None:
    assert not enquiry_due(enquiry(End.MOVED), NOBODY_HELD, LONG_AFTER)


def test_one_that_a_record_of_a_child_in_danger_speaks_of_stays() -> None:
    assert not enquiry_due(enquiry(End.TOO_COMPLEX), frozenset({"7KMP3XTV3"}), LONG_AFTER)
