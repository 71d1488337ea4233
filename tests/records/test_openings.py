"""Openings as they are kept: with their notices or not at all, and never over a change of somebody else's."""

from datetime import UTC, datetime, timedelta

import pytest

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def test_what_is_saved_is_found_by_operator_and_by_department_newest_first() -> None:
    from familiekontakten.emergency.opening import Opening
    from familiekontakten.emergency.records import openings_in, openings_of, save

    first = Opening("7KMP3XTV4", "drift", "moss", b"sealed", NOON)
    later = Opening("2KMP3XTV4", "drift", "moss", b"sealed", NOON + timedelta(minutes=1), "clara", NOON, True)
    elsewhere = Opening("XXXKMP3XT", "other", "larvik", b"sealed", NOON)
    for one in (first, later, elsewhere):
        save(one)
    assert [one._replace(version=0) for one in openings_of("drift")] == [later, first]
    assert [one._replace(version=0) for one in openings_in("moss")] == [later, first]


def test_who_answers_on_an_old_page_overwrites_nothing_and_tells_nobody() -> None:
    from familiekontakten.casebook.also import Conflict
    from familiekontakten.emergency.opening import Opening
    from familiekontakten.emergency.records import openings_of, save
    from familiekontakten.outbox.due import OPENING_OPENED, Due
    from familiekontakten.outbox.records import everything_due

    save(Opening("7KMP3XTV4", "drift", "moss", b"sealed", NOON))
    (asked,) = openings_of("drift")
    save(asked._replace(answered_by="clara", answered_at=NOON))
    told = Due(OPENING_OPENED, asked.id, NOON, "moss")
    with pytest.raises(Conflict):
        save(asked._replace(answered_by="dina", answered_at=NOON, approved=True), told)
    (kept,) = openings_of("drift")
    assert (kept.answered_by, kept.approved) == ("clara", False)
    assert list(everything_due(NOON + timedelta(days=1))) == []
    save(kept, told)
    assert [row.kind for row in everything_due(NOON + timedelta(days=1))] == [OPENING_OPENED]
