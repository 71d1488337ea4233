"""However a name or a number is written, it is found; and the index says nothing without the key."""

import pytest
from familiekontakten.casebook.terms import blind, words
from hypothesis import given
from hypothesis import strategies as some


@pytest.mark.parametrize(
    ("written", "also"),
    [
        ("Prøve Prøvesen", "prove provesen"),
        ("ÅSE", "åse"),
        ("Åse", "A\u030ase"),
        ("Ærøy", "aeroy"),
        ("Łukasz", "lukasz"),
        ("Anne-Lise", "anne lise"),
        ("O'Test", "o test"),
        ("00 00 00 01", "+47 00000001"),
        ("00 00 00 01", "0047 00 00 00 01"),
        ("00-00-00-01", "(00) 00 00 01"),
        ("Prøve 00000001", "prove 00000001"),
        ("٠٠ ٠٠ ٠٠ ٠١", "00 00 00 01"),
        ("+46 00 000 00 01", "0046000000001"),
        ("Prove@Example.org", " prove@example.org "),
    ],
)
def test_written_so_or_so_it_is_the_same(written: str, also: str) -> None:
    assert words(written) == words(also) != frozenset()


@pytest.mark.parametrize("written", ["", " ", "-", "...", "+"])
def test_nothing_is_no_word(written: str) -> None:
    assert words(written) == frozenset()


def test_a_short_number_is_a_word_and_no_phone() -> None:
    assert words("Prøvegata 12") == {"provegata", "12"}


def test_who_has_another_key_finds_nothing() -> None:
    assert blind(bytes(32), "prove") == blind(bytes(32), "prove") != blind(bytes([1]) * 32, "prove")


@given(some.text())
def test_what_is_indexed_is_found_by_its_own_words(text: str) -> None:
    assert all(words(word) == {word} for word in words(text) if "@" not in word)
