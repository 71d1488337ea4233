"""What looks the same is the same, and nothing invisible is kept."""

import unicodedata

import pytest
from familiekontakten.forms.cleaning import clean, several_lines, single_line, western_digits
from hypothesis import given
from hypothesis import strategies as st

CLEANED = {
    "NUL": ("a\0b", "ab"),
    "right-to-left override": ("abc\u202edef", "abcdef"),
    "isolates": ("\u2066a\u2069", "a"),
    "byte order mark": ("\ufeffa", "a"),
    "Windows line ends": ("a\r\nb", "a\nb"),
    "old Macintosh line ends": ("a\rb", "a\nb"),
    "line separator": ("a\u2028b", "a\nb"),
    "tab": ("a\tb", "a b"),
    "decomposed å": ("a\u030a", "å"),
    "lone surrogate": ("a\ud800", "a"),
    "a joiner within a Persian word": ("می\u200cخواهم", "می\u200cخواهم"),
    "joiners between nothing": ("\u200c a\u200d\u200c", " a"),
    "Arabic": ("مرحبا", "مرحبا"),
}


@pytest.mark.parametrize(("typed", "expected"), CLEANED.values(), ids=CLEANED.keys())
def test_clean(typed: str, expected: str) -> None:
    assert clean(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("  Kari \u00a0 Eksempel\n", "Kari Eksempel"), ("a\r\nBcc: b@example.org", "a Bcc: b@example.org")],
)
def test_a_single_line(typed: str, expected: str) -> None:
    assert single_line(typed) == expected


def test_several_lines_keep_their_breaks() -> None:
    assert several_lines("\r\n a\r\n\r\nb \n") == "a\n\nb"


@pytest.mark.parametrize(
    ("typed", "expected"), [("٢٠٢٤", "2024"), ("۱۲", "12"), ("１２", "12"), ("१२", "12"), ("a1", "a1")]
)
def test_digits_of_every_script(typed: str, expected: str) -> None:
    assert western_digits(typed) == expected


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    for cleaned in (clean(text), single_line(text), several_lines(text)):
        assert clean(cleaned) == cleaned
        assert all(c in "\n\u200c\u200d" or unicodedata.category(c)[0] != "C" for c in cleaned)
    assert single_line(single_line(text)) == single_line(text)
    assert several_lines(several_lines(text)) == several_lines(text)
