"""What is personal is nowhere in the clear, and opens only where it was put: by its department, thing and field."""

import base64
import random
from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from familiekontakten.casebook.marking import is_personal
from familiekontakten.sealing import datakey
from familiekontakten.sealing.envelope import Unsealable

from infrastructure.build import templates
from infrastructure.local.cloud import Cloud
from tests.casebook.conftest import MEASURED, OpenBook, opener
from tests.casebook.sample import MONDAY, Child, Note, State

if TYPE_CHECKING:
    from familiekontakten.casebook.records import Casebook
    from familiekontakten.casebook.table import BookRow

MARK = "kanarifugl"
PERSONAL = [field.name for field in fields(Note) if is_personal(field)]


def marked(number: int) -> Note:
    """A thing with a marker in everything that is personal."""
    return Note(
        f"n{number}",
        name=f"Prøve {MARK}{number}",
        phone=f"00 00 {number:04}",
        email=f"{MARK}{number}@example.org",
        children=(Child(1000 + number),),
    )


def rows_of(department: str) -> type["BookRow"]:
    from familiekontakten.casebook.table import book_rows
    from familiekontakten.door.table import connection

    return book_rows(department, connection())


def dumped(database: str) -> str:
    """Everything in every table, bytes as they are and in the writings that bytes come in."""
    client, said = Cloud(database).client("dynamodb"), []
    for table in templates.base()["Resources"].values():
        name = table["Properties"].get("TableName", "")
        if table["Type"] == "AWS::DynamoDB::Table" and not name.endswith(MEASURED):
            for page in client.get_paginator("scan").paginate(TableName=name):
                said += [text for item in page["Items"] for text in _texts(item)]
    return "\n".join(said).casefold()


def _texts(value: Any) -> list[str]:  # noqa: ANN401 - a row as it comes
    if isinstance(value, dict):
        return [text for name, inner in value.items() for text in [name, *_texts(inner)]]
    if isinstance(value, (list, set)):
        return [text for inner in value for text in _texts(inner)]
    if isinstance(value, bytes):
        return [value.decode("latin-1"), base64.b64encode(value).decode()]
    return [str(value)]


def test_nothing_personal_is_in_any_table(book: "Casebook", database: str) -> None:
    book.save(*(marked(number) for number in range(8)))
    book.save(*(replace(one, name=f"{one.name} {MARK}") for one in book.many(Note, ["n1", "n2"])))
    said = dumped(database)
    assert "note#n1" in said
    secrets = {MARK, base64.b64encode(MARK.encode()).decode().casefold().rstrip("="), MARK.encode().hex()}
    numbers = {one for number in range(8) for one in (f"00 00 {number:04}", f"+470000{number:04}")}
    assert [one for one in secrets | numbers if one in said] == []


def test_the_dump_would_show_a_marker(book: "Casebook", database: str) -> None:
    book.save(replace(marked(1), kommune_code=MARK))
    assert MARK in dumped(database)


def test_ten_thousand_sealed_values_have_ten_thousand_nonces() -> None:
    key = datakey.new_data_key()
    sealed = [datakey.seal(key, "v1|moss|note#a|name", b"the same") for _ in range(10_000)]
    assert len({value[1 : 1 + datakey.NONCE] for value in sealed}) == len(sealed)


def test_a_thing_saved_again_is_sealed_anew(book: "Casebook") -> None:
    book.save(marked(1))
    first = rows_of("moss").get("note#n1", "head").sealed_fields
    book.save(book.get(Note, "n1"))
    second = rows_of("moss").get("note#n1", "head").sealed_fields
    assert not set(first.values()) & set(second.values())


def test_of_a_hundred_swapped_values_none_opens(open_book: OpenBook) -> None:
    """Between two things, two fields, two departments: each swap makes the thing that it was put into unreadable."""
    other = opener("hamar")
    for number in range(5):
        open_book().save(marked(number))
        found = other().find(Note, f"n{number}")
        other().save(replace(marked(number), version=found.version if found else 0))
    chance, refused = random.Random(7), 0
    for _ in range(100):
        home, away = chance.choice(["moss", "hamar"]), chance.choice(["moss", "hamar"])
        here, there = f"n{chance.randrange(5)}", f"n{chance.randrange(5)}"
        into, out_of = chance.choice(PERSONAL), chance.choice(PERSONAL)
        if (home, here, into) == (away, there, out_of):
            away, there = ("hamar" if home == "moss" else "moss"), here
        whole = rows_of(home).get(f"note#{here}", "head", consistent_read=True)
        taken = rows_of(away).get(f"note#{there}", "head", consistent_read=True).sealed_fields[out_of]
        changed = rows_of(home).get(f"note#{here}", "head", consistent_read=True)
        changed.sealed = {**changed.sealed_fields, into: taken}
        changed.save()
        with pytest.raises(Unsealable):
            (open_book if home == "moss" else other)().get(Note, here)
        refused += 1
        whole.save()
    assert refused == 100
    assert open_book().get(Note, "n1").name == f"Prøve {MARK}1"


@pytest.mark.parametrize(
    ("name", "value"),
    [("state", State.CLOSED), ("since", date(2020, 1, 1)), ("kommune_code", "0301"), ("version", 7), ("id", "n2")],
)
def test_a_clear_field_that_somebody_changed_is_not_believed(book: "Casebook", name: str, value: object) -> None:
    import msgspec

    book.save(marked(1))
    row = rows_of("moss").get("note#n1", "head")
    row.clear = msgspec.json.encode(msgspec.json.decode(row.clear or "") | {name: value}).decode()
    row.save()
    with pytest.raises(Unsealable):
        book.get(Note, "n1")


def test_a_key_put_in_anothers_place_opens_nothing(book: "Casebook", open_book: OpenBook) -> None:
    from familiekontakten.casebook.table import DataKeyRow

    book.save(marked(1), marked(2))
    row = DataKeyRow.get("moss#note#n1")
    row.sealed = DataKeyRow.get("moss#note#n2").sealed
    row.save()
    with pytest.raises(Unsealable):
        open_book().get(Note, "n1")


def test_what_lost_its_key_is_forgotten(book: "Casebook", open_book: OpenBook) -> None:
    from familiekontakten.casebook.table import DataKeyRow

    book.save(marked(1), marked(2))
    DataKeyRow("moss#note#n1").delete()
    later = open_book()
    assert later.find(Note, "n1") is None
    assert [(entry.id, entry.label) for entry in later.agenda(MONDAY).entries] == [("n1", ""), ("n2", marked(2).name)]
