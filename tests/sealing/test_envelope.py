"""What is sealed opens for its reader and its purpose, and for nothing else."""

import pytest
from familiekontakten.sealing import purpose
from familiekontakten.sealing.envelope import Unsealable, new_key_pair, seal, unseal
from hypothesis import given
from hypothesis import strategies as st

PAIR, OTHER = new_key_pair("horten-1"), new_key_pair("moss-1")
HERE = purpose.of_enquiry("horten", "7KMP3XTV4")


@given(st.binary(max_size=5000))
def test_the_reader_gets_back_what_was_written(plain: bytes) -> None:
    assert unseal(PAIR.private, HERE, seal(PAIR.public, HERE, plain)) == plain


@pytest.mark.parametrize(
    "elsewhere",
    [
        purpose.of_enquiry("moss", "7KMP3XTV4"),
        purpose.of_enquiry("horten", "7KMP3XTV2"),
        purpose.of_address("7KMP3XTV4"),
    ],
)
def test_moved_to_another_place_it_does_not_open(elsewhere: str) -> None:
    with pytest.raises(Unsealable):
        unseal(PAIR.private, elsewhere, seal(PAIR.public, HERE, b"hello"))


def test_another_department_cannot_open_it() -> None:
    with pytest.raises(Unsealable):
        unseal(OTHER.private, HERE, seal(PAIR.public, HERE, b"hello"))


@given(st.integers(min_value=0), st.integers(1, 255))
def test_a_changed_byte_is_noticed(place: int, flip: int) -> None:
    sealed = bytearray(seal(PAIR.public, HERE, b"hello"))
    sealed[place % len(sealed)] ^= flip
    with pytest.raises(Unsealable):
        unseal(PAIR.private, HERE, bytes(sealed))


@pytest.mark.parametrize("broken", [b"", b"\x01", b"\x09" + bytes(80)])
def test_what_was_never_sealed_does_not_open(broken: bytes) -> None:
    with pytest.raises(Unsealable):
        unseal(PAIR.private, HERE, broken)


def test_the_same_words_never_look_the_same_twice() -> None:
    assert len({seal(PAIR.public, HERE, b"hello") for _ in range(100)}) == 100


def test_nothing_of_the_text_shows() -> None:
    assert b"hello" not in seal(PAIR.public, HERE, b"hello" * 50)


def test_ten_thousand_sealed_values_never_share_their_ephemeral_key() -> None:
    """In HPKE the nonce follows from the encapsulated key: 32 bytes behind the suite byte, new for every value."""
    assert len({seal(PAIR.public, HERE, b"hello")[1:33] for _ in range(10_000)}) == 10_000
