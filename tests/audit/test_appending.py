"""Many who write at once lose nothing, and write nothing twice when an answer is lost on the way."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from tests.database import first_answer_lost

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def chain(database: str) -> str:
    """A chain that nobody has written to."""
    return uuid4().hex


def test_entries_are_chained_as_they_come(chain: str) -> None:
    from familiekontakten.audit import records
    from familiekontakten.audit.entry import verify

    for act in ("read", "list", "export"):
        records.append(chain, NOON, "p1", act, "case", "7KMP3XTV3", "allowed")
    records._last.clear()  # another process, which has seen nothing
    records.append(chain, NOON, "p2", "search", "", "", "refused")
    entries = list(records.whole(chain))
    assert [(one.number, one.by, one.act, one.outcome) for one in entries] == [
        (1, "p1", "read", "allowed"),
        (2, "p1", "list", "allowed"),
        (3, "p1", "export", "allowed"),
        (4, "p2", "search", "refused"),
    ]
    assert verify(chain, entries, []) == ()


def test_200_entries_by_8_writers_are_all_there(chain: str) -> None:
    from familiekontakten.audit import records
    from familiekontakten.audit.entry import verify

    records.append(chain, NOON, "p0", "made", "", "", "allowed")  # the connection, made by one alone
    with ThreadPoolExecutor(8) as writers:
        list(
            writers.map(lambda one: records.append(chain, NOON, "p1", "read", "case", str(one), "allowed"), range(200))
        )
    entries = list(records.whole(chain))
    assert sorted(int(one.id) for one in entries[1:]) == list(range(200))
    assert verify(chain, entries, []) == ()


def test_a_lost_answer_is_no_second_entry(chain: str) -> None:
    from familiekontakten.audit import records
    from familiekontakten.door.table import connection

    records.append(chain, NOON, "p1", "read", "case", "before", "allowed")
    with first_answer_lost(connection()):
        records.append(chain, NOON, "p1", "read", "case", "lost", "allowed")
    assert [one.id for one in records.whole(chain)] == ["before", "lost"]
