"""What a department writes into its book it finds again: by id, by list, by date and by word."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from familiekontakten.casebook.history import Event

from tests.casebook.conftest import OpenBook
from tests.casebook.sample import MONDAY, Child, Note, State
from tests.database import first_answer_lost

if TYPE_CHECKING:
    from familiekontakten.casebook.records import Casebook

WHOLE = Note(
    "7KMP3XTV3",
    history=(Event(datetime(2026, 11, 22, 12, tzinfo=UTC), "p1", "made"),),
    name="Prøve Åse Prøvesen",
    children=(Child(2024, special_needs=True), Child(2021)),
    met_at=datetime(2026, 11, 22, 12, tzinfo=UTC),
    words={"a": "b"},
)


def test_what_was_saved_is_read_whole(book: "Casebook", open_book: OpenBook) -> None:
    book.save(WHOLE)
    assert open_book().get(Note, WHOLE.id) == replace(WHOLE, version=1)


def test_a_thing_that_is_not_there(book: "Casebook") -> None:
    from familiekontakten.casebook.records import Missing

    assert book.find(Note, "none") is None
    with pytest.raises(Missing):
        book.get(Note, "none")


def test_many_come_in_the_order_asked_for_and_the_missing_are_left_out(book: "Casebook") -> None:
    book.save(Note("a"), Note("b"), Note("c"))
    assert [note.id for note in book.many(Note, ["c", "none", "a", "c"])] == ["c", "a"]
    assert book.many(Note, []) == ()


def test_who_read_an_older_version_overwrites_nothing(book: "Casebook", open_book: OpenBook) -> None:
    from familiekontakten.casebook.records import Conflict

    book.save(WHOLE)
    mine, theirs = open_book(), open_book()
    read = mine.get(Note, WHOLE.id)
    theirs.save(replace(theirs.get(Note, WHOLE.id), name="Fersk Ferskesen"))
    with pytest.raises(Conflict):
        mine.save(replace(read, name="Gammel Gammelsen"))
    assert open_book().get(Note, WHOLE.id).name == "Fersk Ferskesen"


def test_what_is_new_overwrites_nothing(book: "Casebook", open_book: OpenBook) -> None:
    from familiekontakten.casebook.records import Conflict

    book.save(WHOLE)
    with pytest.raises(Conflict):
        open_book().save(replace(WHOLE, name="En Annen"))
    assert open_book().get(Note, WHOLE.id).name == WHOLE.name


def test_of_several_things_all_are_written_or_none(book: "Casebook", open_book: OpenBook) -> None:
    from familiekontakten.casebook.records import Conflict

    book.save(Note("a"))
    with pytest.raises(Conflict):
        open_book().save(Note("b"), Note("a"))
    assert open_book().find(Note, "b") is None


def test_a_list_shows_its_things_in_order(book: "Casebook") -> None:
    book.save(Note("late", since=MONDAY + timedelta(1), name="Sen Sensen"), Note("early", since=MONDAY))
    book.save(Note("gone", state=State.CLOSED))
    page = book.listed("note#waiting")
    assert [(entry.id, entry.label, entry.since) for entry in page.entries] == [
        ("early", "Prøve Prøvesen", MONDAY),
        ("late", "Sen Sensen", MONDAY + timedelta(1)),
    ]
    entry = page.entries[0]
    assert (entry.kind, entry.state, entry.step, entry.due) == ("note", "waiting", "call", MONDAY)
    assert (dict(entry.facts), page.after) == ({"kommune": "3103"}, None)
    newest = book.listed("note#waiting", newest_first=True)
    assert [one.id for one in newest.entries] == ["late", "early"]


@pytest.mark.parametrize("newest_first", [False, True])
def test_pages_of_a_list_leave_nothing_out(book: "Casebook", newest_first: bool) -> None:
    for number in range(7):
        book.save(Note(f"n{number}", since=MONDAY + timedelta(number // 3)))
    seen: list[str] = []
    page = book.listed("note#waiting", limit=3, newest_first=newest_first)
    while page.after:
        seen += [entry.id for entry in page.entries]
        page = book.listed("note#waiting", after=page.after, limit=3, newest_first=newest_first)
    seen += [entry.id for entry in page.entries]
    assert seen == sorted((f"n{number}" for number in range(7)), reverse=newest_first)


def test_the_agenda_has_what_is_due_most_urgent_first_and_nothing_closed(book: "Casebook") -> None:
    days = {"c": 2, "a": -3, "b": 0, "later": 3}
    book.save(*(Note(name, due=MONDAY + timedelta(day)) for name, day in days.items()))
    book.save(Note("closed", state=State.CLOSED, due=None))
    until = MONDAY + timedelta(2)
    assert [entry.id for entry in book.agenda(until).entries] == ["a", "b", "c"]
    first = book.agenda(until, limit=2)
    assert [entry.id for entry in book.agenda(until, after=first.after, limit=2).entries] == ["c"]


def test_what_is_done_leaves_its_list_and_the_agenda(book: "Casebook", open_book: OpenBook) -> None:
    book.save(Note("a"))
    book.save(replace(book.get(Note, "a"), state=State.CLOSED))
    later = open_book()
    assert later.listed("note#waiting").entries == later.agenda(date(2030, 1, 1)).entries == ()
    assert [entry.id for entry in later.listed("note#closed").entries] == ["a"]


@pytest.mark.parametrize(
    "typed",
    [
        "prøvesen",
        "PROVESEN",
        "Prøve Åse Prøvesen",
        "prøvesen ase",
        "00 00 00 01",
        "+47 00000001",
        "0047 00 00 00 01",
        "Prove@example.org ",
        "7KMP-3XTV-3",
        "7kmp3xtv3",
    ],
)
def test_found_by_name_phone_address_and_reference(book: "Casebook", typed: str) -> None:
    book.save(WHOLE, Note("other", name="Annen Annensen", phone="00 00 00 02", email="annen@example.org"))
    assert [entry.id for entry in book.search(typed)] == [WHOLE.id]


@pytest.mark.parametrize("typed", ["", " ", "-", "Prøvesen Annensen", "prøv", "00 00 00 03"])
def test_not_found(book: "Casebook", typed: str) -> None:
    book.save(WHOLE, Note("other", name="Annen Annensen"))
    assert book.search(typed) == ()


def test_a_changed_name_is_found_and_the_old_one_no_more(book: "Casebook", open_book: OpenBook) -> None:
    book.save(WHOLE)
    book.save(replace(book.get(Note, WHOLE.id), name="Prøve Nyttnavn"))
    later = open_book()
    assert [entry.label for entry in later.search("nyttnavn")] == ["Prøve Nyttnavn"]
    assert later.search("prøvesen") == ()
    assert [entry.id for entry in later.search("prøve")] == [WHOLE.id]


def test_what_was_sealed_to_the_department_opens(book: "Casebook", database: str) -> None:
    from familiekontakten.casebook.table import HEAD, book_rows
    from familiekontakten.door.table import connection
    from familiekontakten.sealing.envelope import seal
    from familiekontakten.sealing.key import X25519_AES256GCM, PublicKey

    row = book_rows("moss", connection()).get("key", HEAD)
    sealed = seal(PublicKey("moss-1", X25519_AES256GCM, row.public), "enquiry|moss|x", b"open")
    assert book.open_sealed("enquiry|moss|x", sealed) == b"open"


def test_a_lost_answer_is_no_conflict(book: "Casebook", open_book: OpenBook) -> None:
    from familiekontakten.door.table import connection

    book.save(Note("a"))
    read = book.get(Note, "a")
    with first_answer_lost(connection()):
        book.save(replace(read, name="Fersk Ferskesen"), Note("b"))
    assert open_book().get(Note, "a").version == 2
