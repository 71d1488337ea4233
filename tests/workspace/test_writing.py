"""Numbers and phone numbers as a colleague reads them."""

import pytest
from familiekontakten.forms.contact import phone_number
from familiekontakten.workspace.writing import written_days, written_phone


@pytest.mark.parametrize(
    ("kept", "read"),
    [
        ("+4700000003", "00 00 00 03"),
        ("+46000000003", "+46 000 000 003"),
        ("+3540000003", "+3 540 000 003"),
        ("", ""),
        ("spør naboen", "spør naboen"),
    ],
)
def test_a_phone_number_is_grouped_as_people_say_it(kept: str, read: str) -> None:
    assert written_phone(kept) == read


@pytest.mark.parametrize("number", ["+4700000003", "+46000000003", "+4915100000003"])
def test_a_number_shown_in_a_form_is_read_as_the_same_number(number: str) -> None:
    assert phone_number(written_phone(number)) == number


@pytest.mark.parametrize(("count", "language", "read"), [(1, "nb", "1 dag"), (2, "nb", "2 dager"), (1, "en", "1 day")])
def test_one_day_is_one_day(count: int, language: str, read: str) -> None:
    assert written_days(count, language) == read
