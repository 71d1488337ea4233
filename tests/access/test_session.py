"""How long a session lives, on a clock of our own; and what its secret gives."""

from datetime import UTC, datetime, timedelta

import pytest
from familiekontakten.access.session import Session, begun, form_token, hashed, is_form_token, new_secret

START = datetime(2026, 11, 22, 7, tzinfo=UTC)
MINUTE, SECOND = timedelta(minutes=1), timedelta(seconds=1)


def used(started_ago: timedelta, idle: timedelta, now: datetime = START) -> Session:
    return Session("x", "s-1", "moss", now - started_ago, now - idle)


@pytest.mark.parametrize(
    ("started_ago", "idle", "live"),
    [
        (timedelta(), timedelta(), True),
        (30 * MINUTE - SECOND, 30 * MINUTE - SECOND, True),
        (30 * MINUTE, 30 * MINUTE, False),
        (540 * MINUTE - SECOND, timedelta(), True),
        (540 * MINUTE, timedelta(), False),
        (600 * MINUTE, 31 * MINUTE, False),
    ],
)
def test_thirty_minutes_idle_and_nine_hours_in_all(started_ago: timedelta, idle: timedelta, live: bool) -> None:
    assert used(started_ago, idle).is_live(START) is live


def test_a_whole_day_of_steady_work_ends_after_nine_hours() -> None:
    session, now = begun(new_secret(), "s-1", "moss", START), START
    while session.is_live(now):
        session, now = session._replace(seen=now), now + 10 * MINUTE
    assert now == START + timedelta(hours=9)


def test_use_is_noted_at_most_once_a_minute() -> None:
    assert not used(5 * MINUTE, 59 * SECOND).is_to_be_marked(START)
    assert used(5 * MINUTE, MINUTE).is_to_be_marked(START)


def test_the_secret_itself_is_nowhere_in_the_session() -> None:
    secret = new_secret()
    assert secret not in repr(begun(secret, "s-1", "moss", START))
    assert len(hashed(secret)) == 64


def test_a_token_belongs_to_one_session_only() -> None:
    mine, other = new_secret(), new_secret()
    assert is_form_token(form_token(mine), mine)
    assert not is_form_token(form_token(other), mine)
    assert not is_form_token("", mine)
    assert not is_form_token("æ", mine)


def test_no_two_secrets_are_the_same_and_each_has_256_bits() -> None:
    made = {new_secret() for _ in range(1000)}
    assert len(made) == 1000
    assert {len(secret) for secret in made} == {43}
