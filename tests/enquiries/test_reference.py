"""References can be said on the telephone, and a slip of the tongue is noticed."""

import pytest
from familiekontakten.enquiries.reference import (
    ALPHABET,
    check_character,
    content_key,
    hash_of_secret,
    read_reference,
    read_secret,
    reference,
    secret,
    written,
)
from hypothesis import given
from hypothesis import strategies as st

PEPPER = b"a pepper for tests"
KEYS = st.binary(min_size=32, max_size=32)
SIGNS = st.text(ALPHABET, min_size=8, max_size=8)


@given(KEYS, st.integers(0, 50))
def test_what_is_written_can_be_read_again(key: bytes, n: int) -> None:
    code = reference(PEPPER, key, n)
    assert read_reference(written(code).lower().replace("-", " ")) == code
    assert read_secret(written(secret(PEPPER, key, n))) == secret(PEPPER, key, n)


@given(SIGNS, st.integers(0, 7), st.sampled_from(ALPHABET))
def test_one_wrong_sign_is_noticed(signs: str, place: int, wrong: str) -> None:
    right = signs + check_character(signs)
    mistyped = right[:place] + wrong + right[place + 1 :]
    assert (read_reference(mistyped) == mistyped) == (mistyped == right)


@given(SIGNS, st.integers(0, 8), st.integers(0, 8))
def test_two_swapped_signs_are_noticed(signs: str, one: int, other: int) -> None:
    right = list(signs + check_character(signs))
    swapped = right[:]
    swapped[one], swapped[other] = swapped[other], swapped[one]
    assert (read_reference("".join(swapped)) is not None) == (swapped == right)


@given(KEYS)
def test_each_next_time_has_its_own_reference_and_secret(key: bytes) -> None:
    assert len({reference(PEPPER, key, n) for n in range(20)}) == 20
    assert len({secret(PEPPER, key, n) for n in range(20)}) == 20


@given(KEYS)
def test_another_pepper_gives_other_codes(key: bytes) -> None:
    assert content_key(PEPPER, key) != content_key(b"another", key)
    assert reference(PEPPER, key, 0) != reference(b"another", key, 0)


@pytest.mark.parametrize("typed", ["", "7KMP", "OOOO-OOOO-O", "<script>", "7kmp 3xtv 4 5", "آآآآآآآآآ", "222222222 "])
def test_what_is_no_reference_is_none(typed: str) -> None:
    assert read_reference(typed) in (None, "222222222")


def test_the_alphabet_has_no_words_and_no_look_alikes() -> None:
    assert len(ALPHABET) == len(set(ALPHABET)) == 23
    assert not set(ALPHABET) & set("AEIOUY01ILSZB")


def test_a_secret_is_not_stored_as_it_is() -> None:
    assert b"2222" not in hash_of_secret("222222222222")
