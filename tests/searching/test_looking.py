"""Whoever types where they live, and nothing else, is shown the way to the finder."""

import pytest
from familiekontakten.searching.looking import index_of, place_named


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("Trondheim", "Trondheim"),
        (" tromso ", "Tromsø"),
        ("7010", "Trondheim"),
        ("٧٠١٠", "Trondheim"),
        ("Grorud", "Grorud"),
        ("Kirkenes kurs", ""),
        ("årsrapport 2019", ""),
        ("2018 2019", ""),
        ("7010 kurs", ""),
        ("0000", ""),
        ("kommune", ""),
        ("hjelp", ""),
    ],
)
def test_a_place_is_known_by_its_name_or_postal_code(typed: str, place: str) -> None:
    assert place_named(typed) == place


def test_a_language_that_was_not_built_finds_nothing_and_does_not_fail() -> None:
    assert index_of("xx").pages == ()
