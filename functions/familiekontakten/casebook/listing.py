"""The questions that lists ask of a department's table: each is one query, however long the list is."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any

from familiekontakten.casebook.cursor import Cursor
from familiekontakten.casebook.entry import Entry, Page
from familiekontakten.casebook.table import HEAD, OPEN, BookRow

TERM = "term#"
AT_ONCE = 100
"""As many data keys as one request fetches."""
Rows = type[BookRow]


def of_list(rows: Rows, list_: str, after: Cursor | None, limit: int, newest_first: bool) -> list[BookRow]:
    """The rows of a list after the cursor: one more than fit, if there are."""
    start = after and _start(after, list=list_, since_id=f"{after.on.isoformat()}#{after.id}")
    return list(
        rows.query(
            list_,
            index_name="by_list",
            limit=limit + 1,
            last_evaluated_key=start,
            scan_index_forward=not newest_first,
        )
    )


def of_agenda(rows: Rows, until: date, after: Cursor | None, limit: int) -> list[BookRow]:
    """The rows with something to do by `until`, after the cursor: one more than fit, if there are."""
    start = after and _start(after, agenda=OPEN, due_id=f"{after.on.isoformat()}#{after.kind}#{after.id}")
    # "~" comes after every sign of an id, so that the whole of the last day is in it.
    due = rows.due_id <= f"{until.isoformat()}#~"
    return list(rows.query(OPEN, due, index_name="by_due", limit=limit + 1, last_evaluated_key=start))


def with_term(rows: Rows, word: str) -> set[str]:
    """The things ("<kind>#<id>") that a word in its keyed form finds."""
    return {row.sort for row in rows.query(TERM + word)}


def every_head(rows: Rows) -> Iterator[list[BookRow]]:
    """The row of every thing there is, some at a time. Reads the whole table."""
    every = rows.scan(rows.sort == HEAD, consistent_read=True)
    while some := list(islice(every, AT_ONCE)):
        yield some


def term_row(rows: Rows, word: str, partition: str) -> BookRow:
    """The row of the blind index by which a word in its keyed form finds a thing."""
    return rows(TERM + word, partition)


def page(entries: Sequence[Entry], limit: int, order: Callable[[Entry], date]) -> Page[Entry]:
    """The entries that fit, and where the next page begins if there are more."""
    shown = tuple(entries[:limit])
    last = shown[-1] if len(entries) > limit else None
    return Page(shown, Cursor(order(last), last.kind, last.id) if last else None)


def _start(after: Cursor, **index: str) -> dict[str, Any]:
    keys = {"partition": f"{after.kind}#{after.id}", "sort": HEAD, **index}
    return {name: {"S": value} for name, value in keys.items()}


def entry_of(row: BookRow, label: str = "") -> Entry:
    """What lists show of a row. `label` as whoever may has opened it."""
    kind, _, thing_id = row.partition.partition("#")
    return Entry(
        kind=kind,
        id=thing_id,
        list=row.list or "",
        since=date.fromisoformat((row.since_id or "")[:10]),
        step=row.step,
        due=date.fromisoformat(row.due_id[:10]) if row.due_id else None,
        label=label,
        facts=row.facts or {},
    )
