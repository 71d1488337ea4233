"""Each kind of answer: what is taken, in which form it is kept, and what the reader is told otherwise."""

import pytest
from familiekontakten.forms import FORMS
from familiekontakten.forms.field import Field, Kind, Value
from familiekontakten.forms.reading import FUTURE, TOO_LONG, TOO_MANY_CHILDREN, YEAR_RANGE, Misread, read

from tests.forms.answers import TODAY

FAMILY = FORMS["family"].fields

PHONES = {
    "eight digits": ("00000012", "+4700000012"),
    "in pairs": ("00 00 00 12", "+4700000012"),
    "as a mobile": ("000 00 012", "+4700000012"),
    "+47": ("+47 00000012", "+4700000012"),
    "0047": ("0047 000 00 012", "+4700000012"),
    "47 without plus": ("4700000012", "+4700000012"),
    "parentheses": ("(+47) 00 00 00 12", "+4700000012"),
    "dashes": ("00-00-00-12", "+4700000012"),
    "long dashes": ("00–00–00–12", "+4700000012"),
    "dots": ("00.00.00.12", "+4700000012"),
    "Arabic digits": ("٠٠٠٠٠٠١٢", "+4700000012"),
    "full-width": ("＋４７ ００００００１２", "+4700000012"),
    "hidden marks": ("\u202a+47 00000012\u202c", "+4700000012"),
    "Poland": ("+48 000 000 012".replace("000", "100", 1), "+48100000012"),
    "Sweden with 00": ("0046 10 000 00 12", "+4610000" + "0012"),
}
NOT_PHONES = [
    "12",
    "1234567",
    "123456789",
    "ring meg",
    "+47 1234567",
    "+47 123456789",
    "+",
    "+0 12345678",
    "1" * 20,
    "99 99 99 99 a",
]

YEARS = {
    "comma": ("2021, 2024", [2021, 2024]),
    "unsorted": ("2024 2021", [2021, 2024]),
    "words": ("2021 og 2024", [2021, 2024]),
    "Arabic": ("٢٠٢١، ٢٠٢٤", [2021, 2024]),
    "twins": ("2021/2021", [2021, 2021]),
    "youngest": ("2026", [2026]),
    "oldest": ("2008", [2008]),
}
WRONG_YEARS = {
    "two digits": ("21, 24", FAMILY["children_birth_years"].wrong),
    "run together": ("20212024", FAMILY["children_birth_years"].wrong),
    "no digits": ("to barn", FAMILY["children_birth_years"].wrong),
    "next year": ("2027", YEAR_RANGE),
    "grown up": ("2007", YEAR_RANGE),
    "very many": ("2021 " * 21, TOO_MANY_CHILDREN),
}

DATES = {
    "Norwegian": ("20.11.2026", "2026-11-20"),
    "short": ("3/11-26", "2026-11-03"),
    "spaces": ("3 11 2026", "2026-11-03"),
    "ISO": ("2026-11-20", "2026-11-20"),
    "Arabic digits": ("٢٠.١١.٢٠٢٦", "2026-11-20"),
    "today": ("21.11.2026", "2026-11-21"),
    "a year ago": ("20.11.2025", "2025-11-20"),
}
CONSENT_DATE = FORMS["professional"].fields["consent_date"]
WRONG_DATES = {
    "no such day": ("31.11.2026", CONSENT_DATE.wrong),
    "no year": ("3.11", CONSENT_DATE.wrong),
    "words": ("i går", CONSENT_DATE.wrong),
    "negative": ("-1.11.2026x", CONSENT_DATE.wrong),
    "tomorrow": ("22.11.2026", FUTURE),
    "long ago": ("1.1.2020", CONSENT_DATE.too_old),
    "year 0": ("1.1.0000", CONSENT_DATE.too_old),
}

EMAILS = {
    "plain": ("kari@example.org", "kari@example.org"),
    "capital domain": ("Kari@EXAMPLE.org", "Kari@example.org"),
    "spaces around": (" kari@example.org ", "kari@example.org"),
    "full-width at": ("kari＠example.org", "kari@example.org"),
    "Norwegian domain": ("kari@blåbær.example", "kari@xn--blbr-roah.example"),
    "plus": ("kari+hs@mail.example.org", "kari+hs@mail.example.org"),
}
NOT_EMAILS = [
    "kari", "kari@", "@example.org", "kari@example", "a b@example.org", "kari@example..org", "kari@-example.org",
    "kåre@example.org", "kari@example.org, ola@example.org", "kari@example.org\r\nBcc: x", "<kari@example.org>",
    "a@b@example.org",
]  # fmt: skip


def _read(kind: Kind, typed: str, field: Field) -> Value | None:
    assert field.kind == kind
    return read(field, [typed], TODAY)


@pytest.mark.parametrize(("typed", "kept"), PHONES.values(), ids=PHONES.keys())
def test_phone_numbers_in_any_writing(typed: str, kept: str) -> None:
    assert _read("tel", typed, FAMILY["phone"]) == kept
    assert _read("tel", kept, FAMILY["phone"]) == kept


@pytest.mark.parametrize("typed", NOT_PHONES)
def test_what_is_no_phone_number(typed: str) -> None:
    with pytest.raises(Misread, match="landskode"):
        _read("tel", typed, FAMILY["phone"])


@pytest.mark.parametrize(("typed", "kept"), YEARS.values(), ids=YEARS.keys())
def test_years_with_any_separator(typed: str, kept: list[int]) -> None:
    assert _read("years", typed, FAMILY["children_birth_years"]) == kept


@pytest.mark.parametrize(("typed", "text"), WRONG_YEARS.values(), ids=WRONG_YEARS.keys())
def test_years_that_cannot_be(typed: str, text: str) -> None:
    with pytest.raises(Misread) as misread:
        _read("years", typed, FAMILY["children_birth_years"])
    assert misread.value.text == text


def test_the_range_of_years_is_told() -> None:
    with pytest.raises(Misread) as misread:
        _read("years", "1999", FAMILY["children_birth_years"])
    assert misread.value.params == {"first": 2008, "last": 2026}


def test_repeated_fields_of_years_are_joined() -> None:
    assert read(FAMILY["children_birth_years"], ["2024", "", "2021"], TODAY) == [2021, 2024]


@pytest.mark.parametrize(("typed", "kept"), [("1985", 1985), ("2008", 2008), ("١٩٨٥", 1985)])
def test_a_volunteers_birth_year(typed: str, kept: int) -> None:
    assert _read("year", typed, FORMS["volunteer"].fields["birth_year"]) == kept


@pytest.mark.parametrize("typed", ["2009", "1915", "85", "1985 1986", "1985-01-02"])
def test_a_birth_year_that_is_none(typed: str) -> None:
    with pytest.raises(Misread):
        _read("year", typed, FORMS["volunteer"].fields["birth_year"])


@pytest.mark.parametrize(("typed", "kept"), DATES.values(), ids=DATES.keys())
def test_dates_in_any_writing(typed: str, kept: str) -> None:
    assert _read("date", typed, CONSENT_DATE) == kept


@pytest.mark.parametrize(("typed", "text"), WRONG_DATES.values(), ids=WRONG_DATES.keys())
def test_dates_that_cannot_be(typed: str, text: str) -> None:
    with pytest.raises(Misread) as misread:
        _read("date", typed, CONSENT_DATE)
    assert misread.value.text == text


@pytest.mark.parametrize(("typed", "kept"), EMAILS.values(), ids=EMAILS.keys())
def test_email_addresses(typed: str, kept: str) -> None:
    assert _read("email", typed, FAMILY["email"]) == kept
    assert _read("email", kept, FAMILY["email"]) == kept


@pytest.mark.parametrize("typed", NOT_EMAILS)
def test_what_is_no_email_address(typed: str) -> None:
    with pytest.raises(Misread, match="navn@eksempel"):
        _read("email", typed, FAMILY["email"])


def test_the_longest_email_address() -> None:
    domain = "@" + "a" * 60 + ".example.org"
    assert read(FAMILY["email"], ["k" * (254 - len(domain)) + domain], TODAY)
    with pytest.raises(Misread):
        read(FAMILY["email"], ["k" * (255 - len(domain)) + domain], TODAY)
    grown = "@blåbær." + domain[1:]
    with pytest.raises(Misread):
        read(FAMILY["email"], ["k" * (254 - len(grown)) + grown], TODAY)


@pytest.mark.parametrize(("typed", "kept"), [("123 456 785", "123456785"), ("１２３４５６７８５", "123456785")])
def test_an_organisation_number_with_its_check_digit(typed: str, kept: str) -> None:
    assert _read("org_number", typed, FORMS["municipality"].fields["org_number"]) == kept


@pytest.mark.parametrize("typed", ["123456789", "12345678", "1234567850", "abc"])
def test_an_organisation_number_that_is_none(typed: str) -> None:
    with pytest.raises(Misread):
        _read("org_number", typed, FORMS["municipality"].fields["org_number"])


def test_a_text_that_is_too_long_is_told_by_how_much() -> None:
    with pytest.raises(Misread) as misread:
        read(FAMILY["message"], ["å" * 501], TODAY)
    assert (misread.value.text, misread.value.params) == (TOO_LONG, {"most": 500, "count": 501})
    assert read(FAMILY["message"], ["a\u030a" * 500], TODAY) == "å" * 500


@pytest.mark.parametrize("name", ["source", "wishes", "expecting", "contact_how", "kommune_code"])
def test_an_answer_that_is_not_in_the_list(name: str) -> None:
    with pytest.raises(Misread):
        read(FAMILY[name], ["something else"], TODAY)


def test_several_choices_come_once_each_in_the_order_of_the_list() -> None:
    assert read(FAMILY["wishes"], ["network", "relief", "network"], TODAY) == ["relief", "network"]
