"""What the officer may ask, and that every entry can be found by it."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from familiekontakten.audit.question import Question, asked
from hypothesis import given
from hypothesis import strategies as some

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
CHAINS, PEOPLE = ("moss", "horten"), ("p1", "p2")


@pytest.mark.parametrize(
    ("query", "question"),
    [
        ({}, Question("moss")),
        ({"department": "horten", "day": "2026-11-22"}, Question("horten", date(2026, 11, 22))),
        ({"person": "p2", "record": "7kmp-3xtv-3"}, Question("moss", None, "p2", "7KMP3XTV3")),
        ({"before": "17"}, Question("moss", before=17)),
        ({"department": "larvik"}, Question("moss")),
        ({"day": "22.11.2026", "person": "p3", "record": "7KMP3XTV4", "before": "-1"}, Question("moss")),
    ],
)
def test_what_cannot_be_understood_or_may_not_be_asked_is_left_out(query: dict[str, str], question: Question) -> None:
    assert asked(query, CHAINS, PEOPLE, "moss") == question


@given(some.dictionaries(some.sampled_from(["department", "day", "person", "record", "before"]), some.text()))
def test_nothing_typed_breaks_it(query: dict[str, str]) -> None:
    assert asked(query, CHAINS, PEOPLE, "moss").chain in CHAINS


def test_the_next_page_asks_the_same() -> None:
    question = Question("horten", date(2026, 11, 22), "p1", "7KMP3XTV3")
    again = dict(pair.split("=") for pair in question.address(17).split("&"))
    assert asked(again, CHAINS, PEOPLE, "moss") == question._replace(before=17)


Found = Callable[..., list[int]]


@pytest.fixture
def found(database: str) -> Found:
    """Six entries: two days, two people, two records. Answers with the numbers of those that are found."""
    from familiekontakten.audit import records

    chain = uuid4().hex
    for number in range(6):
        at, by = NOON + timedelta(days=number // 3), PEOPLE[number % 2]
        records.append(chain, at, by, "read", "case", ["7KMP3XTV3", "", "9CDFGHJK2"][number % 3], "allowed")
    return lambda **asked: [entry.number for entry in records.answers(Question(chain, **asked))]


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        ({}, [6, 5, 4, 3, 2, 1]),
        ({"day": date(2026, 11, 23)}, [6, 5, 4]),
        ({"person": "p1"}, [5, 3, 1]),
        ({"record": "7KMP3XTV3"}, [4, 1]),
        ({"day": date(2026, 11, 23), "person": "p1"}, [5]),
        ({"record": "7KMP3XTV3", "person": "p1", "day": date(2026, 11, 22)}, [1]),
        ({"person": "p1", "before": 5}, [3, 1]),
        ({"before": 3}, [2, 1]),
        ({"person": "p3"}, []),
    ],
)
def test_entries_are_found_newest_first(found: Found, asked: dict[str, object], numbers: list[int]) -> None:
    assert found(**asked) == numbers
