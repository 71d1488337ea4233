"""Whatever a thing holds, it comes back the same; and whatever of it is changed meanwhile is noticed."""

from dataclasses import replace
from datetime import UTC, date

import pytest
from familiekontakten.casebook.classified import Classified, join, seal, split, unseal
from familiekontakten.casebook.history import Event
from familiekontakten.sealing import datakey
from familiekontakten.sealing.envelope import Unsealable
from hypothesis import given
from hypothesis import strategies as some

from tests.casebook.sample import Child, Note, State

KEY = bytes(range(32))
text = some.text(some.characters(exclude_categories=["Cs"]))
moments = some.datetimes(timezones=some.just(UTC))
dates = some.dates(min_value=date(1900, 1, 1))
things = some.builds(
    Note,
    id=text,
    state=some.sampled_from(State),
    since=dates,
    due=some.none() | dates,
    kommune_code=text,
    history=some.lists(some.builds(Event, moments, text, text)).map(tuple),
    version=some.integers(0, 10**6),
    name=text,
    phone=some.none() | text,
    email=text,
    children=some.lists(some.builds(Child, some.integers(1900, 2100), some.booleans())).map(tuple),
    met_at=some.none() | moments,
    words=some.dictionaries(text, text),
)


def place(thing: str, field: str) -> str:
    return f"v1|moss|{thing}|{field}"


def sealed(note: Note, thing: str = "note#a") -> Classified:
    return seal(split(note), lambda field, plain: datakey.seal(KEY, place(thing, field), plain))


def opened(parts: Classified, thing: str = "note#a", key: bytes = KEY) -> Note:
    return join(Note, unseal(parts, lambda field, value: datakey.unseal(key, place(thing, field), value)))


@given(things)
def test_what_was_split_and_sealed_is_joined_again(note: Note) -> None:
    assert opened(sealed(note)) == note


@given(things)
def test_the_clear_part_says_nothing_personal(note: Note) -> None:
    other = replace(note, name="x", phone="x", email="x", children=(), met_at=None)
    assert split(note).clear == split(other).clear


@given(things, some.data())
def test_any_change_of_the_clear_part_is_refused(note: Note, data: some.DataObject) -> None:
    parts = sealed(note)
    at = data.draw(some.integers(0, len(parts.clear) - 1))
    bit = 1 << data.draw(some.integers(0, 7))
    changed = parts.clear[:at] + bytes([parts.clear[at] ^ bit]) + parts.clear[at + 1 :]
    with pytest.raises(Unsealable):
        opened(parts._replace(clear=changed))


@given(things, some.data())
def test_any_change_of_a_sealed_value_is_refused(note: Note, data: some.DataObject) -> None:
    parts = sealed(note)
    name = data.draw(some.sampled_from(sorted(parts.personal)))
    value = parts.personal[name]
    at = data.draw(some.integers(0, len(value) - 1))
    changed = value[:at] + bytes([value[at] ^ 1]) + value[at + 1 :]
    with pytest.raises(Unsealable):
        opened(parts._replace(personal={**parts.personal, name: changed}))


@given(things, text)
def test_nothing_opens_at_another_thing(note: Note, thing: str) -> None:
    if thing != "note#a":
        with pytest.raises(Unsealable):
            opened(sealed(note), thing)


def test_nothing_opens_with_another_key() -> None:
    with pytest.raises(Unsealable):
        opened(sealed(Note("a")), key=datakey.new_data_key())


@pytest.mark.parametrize("value", [b"", b"\x01", b"\x02" + bytes(40), bytes(40)])
def test_what_was_never_sealed_is_refused(value: bytes) -> None:
    with pytest.raises(Unsealable):
        datakey.unseal(KEY, "x", value)


def test_a_field_that_came_later_has_its_default() -> None:
    parts = split(Note("a"))
    personal = {name: value for name, value in parts.personal.items() if name != "met_at"}
    assert join(Note, Classified(parts.clear, personal)) == Note("a")


def test_two_things_in_one_row_are_refused() -> None:
    import msgspec

    parts, other = split(Note("a")), split(Note("b"))
    with pytest.raises(msgspec.ValidationError):
        join(Note, parts._replace(personal=other.personal))
