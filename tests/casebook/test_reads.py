"""A page costs the same however many cases there are: so many requests, so many read units."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.casebook.conftest import MEASURED, OpenBook, opener
from tests.casebook.sample import MONDAY, Note

if TYPE_CHECKING:
    from familiekontakten.casebook.records import Casebook

Ask = Callable[["Casebook"], object]
LATER = date(2030, 1, 1)
# What a page asks, and how many requests it may cost.
PAGES: dict[str, tuple[Ask, list[str]]] = {
    "first page of a list": (lambda book: book.listed("note#waiting"), ["Query", "BatchGetItem"]),
    "second page of a list": (
        lambda book: book.listed("note#waiting", after=book.listed("note#waiting", limit=20).after, limit=20),
        ["Query", "BatchGetItem", "Query", "BatchGetItem"],
    ),
    "agenda": (lambda book: book.agenda(LATER), ["Query", "BatchGetItem"]),
    "search by two words": (
        lambda book: book.search("Prøve Nr50"),
        ["Query", "Query", "BatchGetItem", "BatchGetItem"],
    ),
    "one thing": (lambda book: book.get(Note, "n50"), ["BatchGetItem", "BatchGetItem"]),
}


@dataclass
class Meter:
    """What was asked of the database, the rows that were written, and the units that it says it took."""

    requests: list[str] = field(default_factory=list)
    written: int = 0
    units: float = 0.0

    def ask(self, params: dict[str, Any], model: Any, **_: object) -> None:  # noqa: ANN401 - botocore has no types
        params["ReturnConsumedCapacity"] = "TOTAL"
        self.requests.append(model.name)
        self.written += len(params.get("TransactItems", []))

    def note(self, parsed: dict[str, Any], **_: object) -> None:
        consumed = parsed.get("ConsumedCapacity", [])
        self.units += sum(one["CapacityUnits"] for one in (consumed if isinstance(consumed, list) else [consumed]))


@contextmanager
def metered() -> Iterator[Meter]:
    from familiekontakten.door.table import connection

    meter, events = Meter(), connection().client.meta.events
    events.register("before-parameter-build.dynamodb", meter.ask, unique_id="ask")
    events.register("after-call.dynamodb", meter.note, unique_id="note")
    yield meter
    events.unregister("before-parameter-build.dynamodb", unique_id="ask")
    events.unregister("after-call.dynamodb", unique_id="note")


@pytest.fixture(scope="module")
def sizes(database: str) -> dict[int, OpenBook]:
    """Two departments: one with a hundred cases, one with ten thousand."""
    opened = {size: opener(department) for size, department in zip((100, 10_000), MEASURED, strict=True)}
    for size, open_book in opened.items():
        open_book().load(
            Note(
                f"n{number}",
                since=MONDAY + timedelta(number // 20),
                due=MONDAY + timedelta(number // 20),
                name=f"Prøve{number // 100} Nr{number}" if number != 50 else "Prøve Nr50",
                phone=None,
                email="",
            )
            for number in range(size)
        )
    return opened


@pytest.mark.parametrize("page", PAGES)
def test_a_page_costs_the_same_with_a_hundred_cases_and_ten_thousand(sizes: dict[int, OpenBook], page: str) -> None:
    ask, requests = PAGES[page]
    cost: dict[int, Meter] = {}
    for size, open_book in sizes.items():
        ask(open_book())  # the department's key is opened once in some minutes
        with metered() as meter:
            ask(open_book())
        assert meter.requests == requests
        cost[size] = meter
    assert cost[100].units == cost[10_000].units


def test_ten_thousand_are_there(sizes: dict[int, OpenBook]) -> None:
    book, seen, after = sizes[10_000](), 0, None
    for _ in range(3):
        page = book.listed("note#waiting", after=after, limit=99)
        seen, after = seen + len(page.entries), page.after
    assert (seen, after is not None) == (297, True)
    assert [entry.label for entry in book.search("nr9999")] == ["Prøve99 Nr9999"]


def test_a_thing_with_its_words_is_saved_in_one_request(book: "Casebook") -> None:
    book.save(Note("first"))
    with metered() as meter:
        book.save(Note("a"), Note("b"))
    assert meter.requests == ["TransactWriteItems"]


def test_saving_again_writes_the_words_that_changed_and_no_others(book: "Casebook") -> None:
    from dataclasses import replace

    book.save(Note("a", name="Prøve Prøvesen"))
    assert book.get(Note, "a")
    with metered() as same:
        book.save(book.get(Note, "a"))
    with metered() as other:
        book.save(replace(book.get(Note, "a"), name="Prøve Nyttnavn"))
    assert same.requests == other.requests == ["BatchGetItem", "TransactWriteItems"]
    assert (same.written, other.written) == (1, 3)  # the thing; and one word that came, one that went
